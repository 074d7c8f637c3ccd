package stalesim.report.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import stalesim.model.staleness.closed.Explanation;
import stalesim.model.staleness.court.Judgement;
import stalesim.model.staleness.court.LawVerdict;
import stalesim.model.statistics.Interval;
import stalesim.report.law.JudgedSide;
import stalesim.report.page.PageTable.Column;
import stalesim.report.page.PageTable.Entry;
import stalesim.report.table.Figures;
import stalesim.report.wording.Words;

/**
 * All that the court found about one case.
 *
 * @param heading the case and its best law
 * @param sentences the verdict, then why
 * @param ranking a row a law, best first
 */
public record LawRanking(String heading, List<String> sentences, PageTable ranking) {

    private static final List<Column> COLUMNS = List.of(
            Column.text("law"),
            Column.text("parameters"),
            Column.figure("ΔBIC", "to the best"),
            Column.figure("ΔAIC", "to the best"),
            Column.figure("Bhattacharyya", ""),
            Column.figure("TV", ""),
            Column.figure("Kolmogorov", ""),
            Column.figure("Wasserstein", "in updates"),
            Column.text("test"));

    /** Makes the list immutable. */
    public LawRanking {
        sentences = List.copyOf(sentences);
    }

    /** Of one case; the number makes the identifier of its table. */
    static LawRanking of(JudgedSide side, int number) {
        LawVerdict verdict = side.verdict();
        List<List<Entry>> rows =
                verdict.ranking().stream().map(each -> row(verdict, each)).toList();
        String caption = String.format(
                "Laws of maximum likelihood for %,d updates of %s, worth %s independent ones. Criteria are for that"
                        + " many; below a parameter its interval.",
                verdict.evidence().updates(),
                Words.count(verdict.evidence().replicates(), "run"),
                Figures.number(verdict.evidence().worth().effectiveUpdates(), 3));
        return new LawRanking(
                side.label() + ": " + (verdict.describes() ? "" : "no law, nearest is ")
                        + verdict.best().fit().law().name(),
                IntStream.range(0, 2)
                        .mapToObj(index -> index == 0
                                ? verdict.sentence()
                                : side.why().map(Explanation::sentence).orElse(""))
                        .filter(sentence -> !sentence.isEmpty())
                        .toList(),
                new PageTable("ranking-" + number, caption, COLUMNS, 1, rows));
    }

    private static List<Entry> row(LawVerdict verdict, Judgement law) {
        Judgement best = verdict.best();
        double worth = verdict.evidence().worth().effectiveUpdates();
        return List.of(
                Entry.of(law.fit().law().name()),
                parameters(law),
                difference(law.bic() - best.bic()),
                difference(law.fit().aic(worth) - best.fit().aic(worth)),
                Entry.of(Figures.distance(law.fit().bhattacharyya())),
                Entry.of(Figures.distance(law.fit().totalVariation())),
                Entry.of(Figures.distance(law.fit().distances().kolmogorov())),
                Entry.of(Figures.number(law.fit().distances().wasserstein(), 2)),
                VerdictTable.outcome(law));
    }

    private static Entry difference(double difference) {
        return Entry.of(Words.signed(Figures.number(difference, 3)));
    }

    private static Entry parameters(Judgement law) {
        Map<String, Interval> intervals = law.intervals();
        String ends = intervals.entrySet().stream()
                .map(entry -> entry.getKey() + " " + Figures.number(entry.getValue().low(), 3) + " to "
                        + Figures.number(entry.getValue().high(), 3))
                .collect(Collectors.joining(", "));
        return Entry.of(VerdictTable.parameters(law.fit().law()), ends);
    }
}
