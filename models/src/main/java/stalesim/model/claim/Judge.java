package stalesim.model.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import stalesim.model.hypothesis.Holm;
import stalesim.model.paper.Reading;

/**
 * Makes verdicts of evidence, the same way for every claim; a pure function of the results.
 *
 * <p>Orderings are corrected after Holm over all orderings of a family in the same reading: those for a claim among
 * each other, and those against it likewise.
 */
public final class Judge {

    /** Level of orderings after correction. */
    public static final double ORDERING_LEVEL = 0.05;

    private Judge() {}

    /**
     * Judges what was computed or simulated.
     *
     * @param results of claims; families that are not complete are corrected for what is there
     * @return in the same order, orderings corrected
     */
    public static List<JudgedClaim> judge(List<ClaimResult> results) {
        List<ClaimResult> corrected = results;
        for (Reading reading : Reading.values()) {
            corrected = corrected(corrected, reading);
        }
        return corrected.stream().map(Judge::judged).toList();
    }

    /**
     * Judges a finding by itself: orderings are corrected among each other.
     *
     * @param finding of one reading
     * @return what it says
     */
    public static Support support(Finding finding) {
        return new Family(List.of(finding)).corrected(finding).support();
    }

    private static JudgedClaim judged(ClaimResult result) {
        Verdict verdict = verdict(result, found -> Optional.of(found.computed().support()));
        boolean measured = result.readings().stream().anyMatch(found -> found.measured().isPresent());
        Optional<Verdict> here = measured
                ? Optional.of(verdict(result, found -> found.measured().map(Judge::support)))
                : Optional.empty();
        return new JudgedClaim(result, verdict, here);
    }

    private static Verdict verdict(ClaimResult result, Function<ReadingResult, Optional<Support>> support) {
        Optional<Support> literal = result.of(Reading.LITERAL).flatMap(support);
        Optional<Support> corrected = result.of(Reading.CORRECTED).flatMap(support);
        if (literal.isEmpty()) {
            return Verdict.NOT_CHECKABLE;
        }
        return switch (literal.get()) {
            case SUPPORTS -> Verdict.HOLDS;
            case OPEN -> Verdict.UNDECIDED;
            case CONTRADICTS -> corrected.filter(said -> said == Support.SUPPORTS).isPresent()
                    ? Verdict.HOLDS_AS_CORRECTED
                    : Verdict.REFUTED;
        };
    }

    private static List<ClaimResult> corrected(List<ClaimResult> results, Reading reading) {
        Map<String, List<Finding>> families = new LinkedHashMap<>();
        results.forEach(result -> result.of(reading).ifPresent(found -> families.computeIfAbsent(
                        result.text().family(), name -> new ArrayList<>())
                .add(found.computed())));
        return results.stream()
                .map(result -> result.map(found -> found.reading() == reading
                        ? found.withComputed(
                                new Family(families.get(result.text().family())).corrected(found.computed()))
                        : found))
                .toList();
    }

    /** Findings whose orderings are corrected together. */
    private record Family(List<Finding> findings) {

        Finding corrected(Finding finding) {
            List<Evidence> evidence = finding.evidence().stream()
                    .map(piece -> piece.rule() == EvidenceRule.ORD ? weighed(piece) : piece)
                    .toList();
            return new Finding(evidence, finding.pictures());
        }

        private Evidence weighed(Evidence ordering) {
            double supporting = adjusted(ordering, Datum.P_FOR);
            double contradicting = adjusted(ordering, Datum.P_AGAINST);
            Support support = supporting < ORDERING_LEVEL
                    ? Support.SUPPORTS
                    : contradicting < ORDERING_LEVEL ? Support.CONTRADICTS : Support.OPEN;
            return ordering.saying(support).with("p (Holm)", supporting);
        }

        private double adjusted(Evidence ordering, String name) {
            List<Evidence> orderings = findings.stream()
                    .flatMap(finding -> finding.evidence().stream())
                    .filter(piece -> piece.rule() == EvidenceRule.ORD)
                    .toList();
            double[] adjusted = Holm.adjust(orderings.stream()
                    .mapToDouble(piece -> piece.value(name).orElseThrow())
                    .toArray());
            return adjusted[orderings.indexOf(ordering)];
        }
    }
}
