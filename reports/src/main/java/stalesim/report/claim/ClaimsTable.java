package stalesim.report.claim;

import java.util.List;
import stalesim.model.claim.JudgedClaim;
import stalesim.model.claim.Verdict;
import stalesim.report.table.CsvTables;
import stalesim.report.table.MarkdownTable;

/**
 * All claims as text: CSV for programs, Markdown for readers.
 *
 * @param claims judged, in the order of their ids
 */
public record ClaimsTable(List<JudgedClaim> claims) {

    private static final List<String> HEADER = List.of(
            "claim", "place", "kind", "verdict", "measured_here", "statement", "literal", "corrected", "assumptions");

    /** Makes the list immutable. */
    public ClaimsTable {
        claims = List.copyOf(claims);
    }

    /**
     * A line a claim, with a header.
     *
     * @return comma-separated values after RFC 4180, lines ending in a line feed
     */
    public String csv() {
        return CsvTables.write(HEADER, claims.stream().map(ClaimRow::new).map(ClaimsTable::values));
    }

    private static List<String> values(ClaimRow row) {
        JudgedClaim claim = row.claim();
        return List.of(
                row.id(),
                claim.text().place(),
                claim.text().kind().label(),
                claim.verdict().label(),
                row.here().orElse(""),
                claim.text().statement(),
                row.literal(),
                row.corrected(),
                String.join("; ", claim.text().assumptions()));
    }

    /**
     * A summary and a table a verdict.
     *
     * @return Markdown
     */
    public String markdown() {
        StringBuilder text = new StringBuilder("# Claims of the papers\n");
        for (Verdict verdict : Verdict.values()) {
            List<ClaimRow> rows = claims.stream()
                    .filter(claim -> claim.verdict() == verdict)
                    .map(ClaimRow::new)
                    .toList();
            if (!rows.isEmpty()) {
                text.append("\n## ").append(verdict.label()).append(": ").append(rows.size());
                text.append("\n\n| claim | place | says | as printed | as corrected |\n|---|---|---|---|---|\n");
                rows.forEach(row -> text.append(markdown(row)));
            }
        }
        return text.toString();
    }

    private static String markdown(ClaimRow row) {
        return "| " + row.id() + " | " + MarkdownTable.escape(row.claim().text().place()) + " | "
                + MarkdownTable.escape(row.claim().text().statement()) + " | " + code(row.literal()) + " | "
                + code(row.corrected()) + " |\n";
    }

    /** Within a code span only the bar has a meaning. */
    private static String code(String formula) {
        return formula.isEmpty() ? "" : "`" + formula.replace("|", "\\|") + "`";
    }
}
