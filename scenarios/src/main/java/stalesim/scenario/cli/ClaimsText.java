package stalesim.scenario.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import stalesim.model.claim.ClaimId;
import stalesim.model.claim.ClaimResult;
import stalesim.model.claim.Judge;
import stalesim.model.claim.JudgedClaim;
import stalesim.report.claim.ClaimRow;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.json.ClaimJson;
import stalesim.scenario.json.Json;

/** Claims on standard output: a line each, with their evidence where they were asked for by name, or as JSON. */
final class ClaimsText {

    private final PrintWriter out;
    private final boolean json;

    ClaimsText(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /** Judges with all that is there, and prints those that were wanted. */
    void print(List<ClaimResult> all, List<Claim<?>> wanted, boolean detailed) {
        Set<ClaimId> ids = wanted.stream().map(Claim::id).collect(Collectors.toSet());
        for (JudgedClaim claim : Judge.judge(all)) {
            if (ids.contains(claim.text().id())) {
                print(claim, detailed);
            }
        }
        out.flush();
    }

    private void print(JudgedClaim claim, boolean detailed) {
        if (json) {
            out.println(Json.line(ClaimJson.write(claim)));
            return;
        }
        String here = claim.here().map(verdict -> " (measured here: " + verdict.label() + ")").orElse("");
        out.println(claim.text().id() + "\t" + claim.verdict().label() + here + "\t" + claim.text().statement());
        if (detailed) {
            evidence(new ClaimRow(claim));
        }
    }

    private void evidence(ClaimRow row) {
        out.println("  place: " + row.claim().text().place());
        out.println("  checked by: " + row.claim().text().method());
        row.claim().text().assumptions().forEach(assumption -> out.println("  assuming: " + assumption));
        row.parts().forEach(part -> {
            out.println("  " + part.heading() + ": " + part.reading().formula());
            part.finding().evidence().forEach(evidence -> {
                out.println("    " + ClaimRow.says(evidence) + ": " + evidence.what() + " ("
                        + evidence.rule().words() + ")");
                out.println("      " + ClaimRow.numbers(evidence));
            });
        });
        String obstacle = row.claim().result().obstacle();
        if (!obstacle.isEmpty()) {
            out.println("  not checkable: " + obstacle);
        }
    }
}
