package stalesim.report.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.JudgedClaim;
import stalesim.model.claim.Picture;
import stalesim.model.claim.ReadingResult;
import stalesim.model.claim.Support;
import stalesim.model.claim.Verdict;
import stalesim.model.paper.Reading;
import stalesim.report.chart.Figure;
import stalesim.report.chart.xy.PictureChart;
import stalesim.report.page.FigureGroup;
import stalesim.report.table.Figures;

/**
 * A claim as readers see it.
 *
 * @param claim with its verdict
 */
public record ClaimRow(JudgedClaim claim) {

    /**
     * Which claim.
     *
     * @return its id
     */
    public String id() {
        return claim.text().id().toString();
    }

    /**
     * The formula as printed.
     *
     * @return text; empty if the claim cannot be checked
     */
    public String literal() {
        return formula(Reading.LITERAL);
    }

    /**
     * The formula as it should be.
     *
     * @return text; empty if there is no correction
     */
    public String corrected() {
        return formula(Reading.CORRECTED);
    }

    private String formula(Reading reading) {
        return claim.result().of(reading).map(ReadingResult::formula).orElse("");
    }

    /**
     * A command that shows the same.
     *
     * @return to be typed
     */
    public String command() {
        String stated = claim.text().reproduction();
        return stated.isEmpty() ? repeat() : stated;
    }

    /**
     * A command that checks it again.
     *
     * @return to be typed
     */
    public String repeat() {
        return "stalesim claims " + id() + " --seed " + claim.result().origin().seed()
                + (claim.result().origin().quick() ? " --quick" : "");
    }

    /**
     * Style of the verdict.
     *
     * @return a class of the style sheet
     */
    public String style() {
        return style(claim.verdict());
    }

    private static String style(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> "verdict within";
            case HOLDS_AS_CORRECTED, REFUTED -> "verdict miss";
            case UNDECIDED, NOT_CHECKABLE -> "verdict unknown";
        };
    }

    /**
     * The verdict, readable without colour.
     *
     * @return sign and words
     */
    public String verdict() {
        String sign =
                switch (claim.verdict()) {
                    case HOLDS -> "✓ ";
                    case HOLDS_AS_CORRECTED -> "✎ ";
                    case REFUTED -> "✗ ";
                    case UNDECIDED, NOT_CHECKABLE -> "";
                };
        return sign + claim.verdict().label();
    }

    /**
     * All findings.
     *
     * @return in the order of reading and clock
     */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (ReadingResult reading : claim.result().readings()) {
            parts.add(new Part(reading, "computed or simulated", reading.computed()));
            reading.measured().ifPresent(finding -> parts.add(new Part(reading, "measured here", finding)));
        }
        return parts;
    }

    /**
     * What can be drawn of them.
     *
     * @return figures, each with an id of its own
     */
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (Part part : parts()) {
            for (Picture picture : part.finding().pictures()) {
                figures.add(PictureChart.draw(picture, id() + " " + part.heading()));
            }
        }
        return figures;
    }

    /**
     * Pictures with their heading.
     *
     * @return none if nothing can be drawn
     */
    public Optional<FigureGroup> drawings() {
        List<Figure> figures = figures();
        return figures.isEmpty() ? Optional.empty() : Optional.of(new FigureGroup("Drawn", "", List.of(), figures));
    }

    /**
     * A finding.
     *
     * @param reading of which it is
     * @param clock how it came about
     * @param finding evidence and pictures
     */
    public record Part(ReadingResult reading, String clock, Finding finding) {

        /**
         * What it is.
         *
         * @return such as "As printed, measured here"
         */
        public String heading() {
            String name = reading.reading() == Reading.LITERAL ? "As printed" : "As corrected";
            return name + ", " + clock;
        }
    }

    /**
     * What evidence says, readable without colour.
     *
     * @param evidence a piece
     * @return sign and word
     */
    public static String says(Evidence evidence) {
        return (evidence.support() == Support.SUPPORTS ? "✓ " : evidence.support() == Support.OPEN ? "" : "✗ ")
                + evidence.support().label();
    }

    /**
     * The numbers of a piece of evidence.
     *
     * @param evidence a piece
     * @return name and number, separated by semicolons
     */
    public static String numbers(Evidence evidence) {
        return evidence.data().stream()
                .map(datum -> datum.name() + " " + Figures.number(datum.value(), 5))
                .collect(Collectors.joining("; "));
    }

    /**
     * What was measured on real threads says.
     *
     * @return the verdict's name; empty if nothing was measured
     */
    public Optional<String> here() {
        return claim.here().map(Verdict::label);
    }
}
