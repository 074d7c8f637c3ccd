package stalesim.report.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import stalesim.report.chart.Figure;
import stalesim.report.chart.staleness.LawDistanceCharts;
import stalesim.report.law.JudgedCases;
import stalesim.report.law.JudgedSide;
import stalesim.report.law.LawsByWorkers;

/**
 * What the page says about laws of staleness.
 *
 * @param verdicts which law describes each case, and why
 * @param rankings all laws of each case
 * @param byWorkers how the nearest laws change with the number of workers
 * @param distances the same drawn; empty if no algorithm ran with three numbers of workers
 */
public record LawSection(
        PageTable verdicts, List<LawRanking> rankings, PageTable byWorkers, Optional<FigureGroup> distances) {

    private static final int LEAST_DRAWN = 3;

    /** Makes the list immutable. */
    public LawSection {
        rankings = List.copyOf(rankings);
    }

    /** Of judged cases; empty if there are none. */
    static Optional<LawSection> of(JudgedCases cases) {
        List<JudgedSide> sides = cases.sides();
        if (sides.isEmpty()) {
            return Optional.empty();
        }
        List<LawsByWorkers> groups = cases.byWorkers();
        return Optional.of(new LawSection(
                VerdictTable.of(sides),
                IntStream.range(0, sides.size())
                        .mapToObj(index -> LawRanking.of(sides.get(index), index + 1))
                        .toList(),
                LawsByWorkersTable.of(groups),
                distances(groups)));
    }

    private static Optional<FigureGroup> distances(List<LawsByWorkers> groups) {
        List<Figure> figures = groups.stream()
                .filter(group -> group.points().size() >= LEAST_DRAWN)
                .map(LawDistanceCharts::draw)
                .toList();
        return figures.isEmpty()
                ? Optional.empty()
                : Optional.of(new FigureGroup(
                        "Distance against the number of workers",
                        "Of the nearest law of each kind from the observed staleness.",
                        LawDistanceCharts.key(),
                        figures,
                        "laws.csv"));
    }
}
