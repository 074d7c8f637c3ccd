package stalesim.report.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.JudgedClaim;
import stalesim.model.claim.Verdict;
import stalesim.report.page.PageTable;
import stalesim.report.page.PageTable.Column;
import stalesim.report.page.PageTable.Entry;
import stalesim.report.page.Templates;

/**
 * All claims as one HTML file that needs nothing else: what not to use and what holds, counts, and a table whose rows
 * open. A script of a few lines filters the table; without it all is there. The same input gives the same text.
 *
 * @param claims judged, in the order of their ids
 * @param provenance what the page was made with, in words
 */
public record ClaimsPage(List<JudgedClaim> claims, Map<String, String> provenance) {

    /** Makes the list immutable. */
    public ClaimsPage {
        claims = List.copyOf(claims);
    }

    /**
     * Renders the page.
     *
     * @return the HTML text
     */
    public String html() {
        return Templates.render("claims.jte", this);
    }

    /**
     * The claims in page order.
     *
     * @return a row a claim
     */
    public List<ClaimRow> rows() {
        return claims.stream().map(ClaimRow::new).toList();
    }

    /**
     * Claims with a verdict.
     *
     * @param verdict which
     * @return their rows
     */
    public List<ClaimRow> rows(Verdict verdict) {
        return rows().stream().filter(row -> row.claim().verdict() == verdict).toList();
    }

    /**
     * How many claims have which verdict, in one sentence.
     *
     * @return such as "15 claims: 12 hold, ..."
     */
    public String headline() {
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            if (!rows(verdict).isEmpty()) {
                parts.add(rows(verdict).size() + " " + verdict.label());
            }
        }
        return claims.size() + " claims: " + String.join(", ", parts) + ".";
    }

    /**
     * Whether less effort was made than it takes for a verdict to be trusted.
     *
     * @return true if so for any claim
     */
    public boolean quick() {
        return claims.stream().anyMatch(claim -> claim.result().origin().quick());
    }

    /**
     * Kinds of claims, to choose from.
     *
     * @return their names
     */
    public List<String> kinds() {
        return Arrays.stream(ClaimKind.values()).map(ClaimKind::label).toList();
    }

    /**
     * Verdicts, to choose from.
     *
     * @return their names
     */
    public List<String> verdicts() {
        return Arrays.stream(Verdict.values()).map(Verdict::label).toList();
    }

    /**
     * Papers, to choose from.
     *
     * @return their numbers
     */
    public List<String> papers() {
        return claims.stream().map(claim -> claim.text().id().group()).distinct().toList();
    }

    /**
     * Counts by verdict and paper.
     *
     * @return the table
     */
    public PageTable counts() {
        List<Column> columns = new ArrayList<>(List.of(new Column("paper", "", false)));
        verdicts().forEach(verdict -> columns.add(new Column(verdict, "", true)));
        columns.add(new Column("all", "", true));
        List<List<Entry>> rows = papers().stream().map(this::counts).toList();
        return new PageTable("counts", "Claims by paper and verdict.", columns, 1, rows);
    }

    private List<Entry> counts(String paper) {
        List<JudgedClaim> ofPaper = claims.stream()
                .filter(claim -> claim.text().id().group().equals(paper))
                .toList();
        List<Entry> entries = new ArrayList<>(List.of(new Entry(paper, "", "")));
        for (Verdict verdict : Verdict.values()) {
            long count = ofPaper.stream().filter(claim -> claim.verdict() == verdict).count();
            entries.add(new Entry(Long.toString(count), "", ""));
        }
        entries.add(new Entry(Integer.toString(ofPaper.size()), "", ""));
        return entries;
    }
}
