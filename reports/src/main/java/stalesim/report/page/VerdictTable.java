package stalesim.report.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.staleness.closed.ClosedSystem;
import stalesim.model.staleness.closed.Explanation;
import stalesim.model.staleness.court.Judgement;
import stalesim.model.staleness.court.LawVerdict;
import stalesim.report.law.JudgedSide;
import stalesim.report.page.PageTable.Column;
import stalesim.report.page.PageTable.Entry;
import stalesim.report.table.Figures;
import stalesim.report.wording.Words;

/** Which law describes each case, by how much, and what free workers would show: a row for each case and clock. */
final class VerdictTable {

    private static final List<Column> COLUMNS = List.of(
            Column.text("mode"),
            Column.text("algorithm"),
            Column.figure("m", ""),
            Column.text("clock"),
            Column.text("best law"),
            Column.text("verdict"),
            Column.figure("TV", "Bhattacharyya"),
            Column.figure("× chance", "of that distance"),
            Column.figure("c", "of compute times, from the variance"),
            Column.figure("TV of free", "workers with this c"),
            Column.figure("mean below", "m − 1, beyond the ends of runs"),
            Column.figure("rejected", "of all laws"),
            Column.text("next law"));

    private static final String CAPTION = "Which law describes the staleness of each case, and why. × chance: how many"
            + " times farther the best law lies than chance alone would put it; 1 to 2 for a true law. Next law: by how"
            + " much its BIC is larger; below 2 is hardly anything, above 10 very much. c: the coefficient of variation"
            + " that compute times of free workers would need for the observed variance; where the law that follows"
            + " from c alone is near (TV of free workers within 0.05 of what chance makes) and the mean is m − 1, the"
            + " variation of compute times is what made the law.";

    private VerdictTable() {}

    static PageTable of(List<JudgedSide> sides) {
        return new PageTable(
                "laws", CAPTION, COLUMNS, 4, sides.stream().map(VerdictTable::row).toList());
    }

    private static List<Entry> row(JudgedSide side) {
        LawVerdict verdict = side.verdict();
        Judgement best = verdict.best();
        Optional<Explanation> why = side.why();
        return List.of(
                Entry.of(side.cell().mode().label()),
                Entry.of(side.cell().algorithm()),
                Entry.of(Integer.toString(side.cell().workers())),
                Entry.of(side.clock().label()),
                Entry.of(best.fit().law().name(), few(best.fit().law())),
                outcome(best),
                Entry.of(
                        Figures.distance(best.fit().totalVariation()), Figures.distance(best.fit().bhattacharyya())),
                Entry.of(Figures.number(verdict.farness(), 2)),
                Entry.of(why.map(VerdictTable::variation).orElse(Figures.NONE)),
                why.map(VerdictTable::free).orElse(Entry.of(Figures.NONE)),
                Entry.of(Words.signed(why.map(some -> Figures.percent(some.shortfall())).orElse(Figures.NONE))),
                Entry.of(verdict.rejected().size() + " of " + verdict.ranking().size()),
                Entry.of(
                        verdict.next().fit().law().name(),
                        "BIC " + Words.signed(Figures.number(verdict.margin(), 3)) + " more"));
    }

    /** The outcome of the test in words, with its p-value below. */
    static Entry outcome(Judgement judgement) {
        String p = judgement.test().pValue().stream()
                .mapToObj(value -> "p = " + Figures.number(value, 2))
                .findFirst()
                .orElse("");
        return Entry.of(judgement.test().label().replace('-', '\u00a0'), p);
    }

    private static String variation(Explanation why) {
        return why.computeCv().isPresent()
                ? Figures.number(why.computeCv().getAsDouble(), 3)
                : "> " + Figures.number(ClosedSystem.MOST_CV, 3);
    }

    private static Entry free(Explanation why) {
        String distance = Figures.distance(why.distances().totalVariation());
        return new Entry(distance, why.suffices() ? "enough" : "not enough", why.suffices() ? "within" : "");
    }

    /** Of a mixture nothing, which would be five numbers: they stand with its ranking. */
    private static String few(StalenessLaw law) {
        return law.parameters().size() <= 2 ? parameters(law) : "";
    }

    static String parameters(StalenessLaw law) {
        return law.parameters().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + Figures.number(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
