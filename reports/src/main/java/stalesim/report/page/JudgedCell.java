package stalesim.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stalesim.model.result.Clock;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.court.Judgement;
import stalesim.report.chart.staleness.LawLine;
import stalesim.report.chart.staleness.LawLine.Part;
import stalesim.report.comparison.ComparisonRow;
import stalesim.report.comparison.Side;
import stalesim.report.law.JudgedCases;
import stalesim.report.law.JudgedSide;

/**
 * A row with what the court says of its staleness: of the real one where there is one.
 *
 * @param row the row
 * @param judged the judgement; empty if no update was stale, or staleness is not told apart
 */
record JudgedCell(ComparisonRow row, Optional<JudgedSide> judged) {

    static JudgedCell of(ComparisonRow row, JudgedCases cases) {
        return new JudgedCell(
                row, cases.of(row.cell(), Clock.REAL).or(() -> cases.of(row.cell(), Clock.SIMULATED)));
    }

    StalenessHistogram simulated() {
        return row.simulated().map(Side::staleness).orElseGet(StalenessHistogram::new);
    }

    StalenessHistogram real() {
        return row.real().map(Side::staleness).orElseGet(StalenessHistogram::new);
    }

    /** Whether any update of either clock was stale. */
    boolean stale() {
        return simulated().max() > 0 || real().max() > 0;
    }

    /** Whether single values of staleness are told apart, without which no law can be judged. */
    boolean fine() {
        return simulated().isFine() && real().isFine();
    }

    /** The best law, the next one, and what free workers would show: more lines cannot be told apart. */
    List<LawLine> lines() {
        List<LawLine> lines = new ArrayList<>();
        judged.ifPresent(side -> {
            List<Judgement> ranking = side.verdict().ranking();
            lines.add(new LawLine(Part.BEST, ranking.get(0).fit().law()));
            lines.add(new LawLine(Part.NEXT, ranking.get(1).fit().law()));
            side.why().ifPresent(why -> lines.add(new LawLine(Part.EXPECTED, why.predicted())));
        });
        return lines;
    }
}
