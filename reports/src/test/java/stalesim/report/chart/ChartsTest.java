package stalesim.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.result.Parallelism.Step;
import stalesim.model.result.RunResult;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.fit.LawFit;
import stalesim.model.staleness.fit.LawFitting;
import stalesim.report.Runs;
import stalesim.report.Xml;
import stalesim.report.chart.curve.CurveCharts;
import stalesim.report.chart.curve.CurveRange;
import stalesim.report.chart.curve.ParallelismCharts;
import stalesim.report.chart.row.ForestCharts;
import stalesim.report.chart.scaling.LimitPlot;
import stalesim.report.chart.scaling.Scaling;
import stalesim.report.chart.scaling.ScalingCharts;
import stalesim.report.chart.staleness.LawDistanceCharts;
import stalesim.report.chart.staleness.LawLine;
import stalesim.report.chart.staleness.StalenessCharts;
import stalesim.report.comparison.Cell;
import stalesim.report.comparison.Comparison;
import stalesim.report.curve.Abscissa;
import stalesim.report.curve.Ordinate;
import stalesim.report.law.JudgedCases;
import stalesim.report.law.LawsByWorkers;

class ChartsTest {

    /** As sure as a study may ask to be, and still not certain. */
    @Test
    void intervalsAreNeverRoundedToCertainty() {
        double level = 0.999_999;
        assertThat(ScalingCharts.figureKey(level).get(0).label()).contains("99.9999\u00a0% interval");
        assertThat(ScalingCharts.throughputKey(level).get(0).label()).contains("99.9999\u00a0% interval");
        assertThat(ForestCharts.key(level).get(0).label()).contains("together 99.9999\u00a0%");
        LimitPlot plot = new LimitPlot(
                "s", "n", "l", Clock.SIMULATED, List.of(), List.of(), Optional.empty(), OptionalInt.empty(), false);
        assertThat(plot.key(level).get(0).label()).contains("99.9999\u00a0% interval");
    }

    private static final Cell CELL = new Cell(Mode.NATIVE, "async-lock", 2);

    private static Figure loss(RunResult... runs) {
        List<RunResult> all = List.of(runs);
        return new CurveCharts(CurveRange.of(Ordinate.LOSS, all), OptionalDouble.of(0.4))
                .draw(CELL, all, Abscissa.TIME);
    }

    private static Figure staleness(long[] simulated, long[] real) {
        StalenessHistogram measured = new StalenessHistogram(real);
        return StalenessCharts.draw(
                CELL,
                new StalenessHistogram(simulated),
                measured,
                measured.total() == 0 ? List.of() : lines(LawFitting.fitAll(measured)));
    }

    private static List<LawLine> lines(List<LawFit> fits) {
        return List.of(
                new LawLine(LawLine.Part.BEST, fits.get(0).law()),
                new LawLine(LawLine.Part.NEXT, fits.get(1).law()),
                new LawLine(LawLine.Part.EXPECTED, new Geometric(0.5)));
    }

    private static Scaling throughput(int... workers) {
        List<RunResult> runs = new ArrayList<>();
        for (int count : workers) {
            runs.add(Runs.simulated().workers(count).updates(1000L * count).build());
            runs.add(Runs.real().workers(count).updates(900L * count).build());
            runs.add(Runs.real().workers(count).replication(1).updates(950L * count).build());
        }
        return Scaling.throughput(Comparison.of(runs, 0.95).rows()).orElseThrow();
    }

    private static void check(Figure figure) {
        Element root = Xml.parse(figure.svg()).getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("svg");
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-label")).contains(figure.description());
        assertThat(root.getAttribute("viewBox")).isNotEmpty();
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(figure.title());
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(figure.description());
        assertThat(figure.svg()).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("�");
        assertThat(figure.svg()).contains(Ink.TEXT.css()).doesNotContain(Ink.TEXT.generated());
        assertThat(figure.svg().length()).isLessThan(40_000);
    }

    @Test
    void lossOfBothClocks() {
        Figure figure = loss(Runs.simulated().build(), Runs.real().build());
        check(figure);
        assertThat(figure.svg()).contains(Ink.SIMULATED.css(), Ink.REAL.css(), Ink.REFERENCE.css());
    }

    @Test
    void activeWorkersOfBothClocks() {
        Cell cell = new Cell(Mode.PACED, "elastic-lock", 8);
        Runs elastic = Runs.simulated().workers(8).active(new Step(0, 0, 4), new Step(300_000_000, 300, 2));
        assertThat(ParallelismCharts.drawable(elastic.build())).isTrue();
        assertThat(ParallelismCharts.drawable(Runs.simulated().workers(8).active(new Step(0, 0, 4)).build())).isTrue();
        assertThat(ParallelismCharts.drawable(Runs.simulated().workers(8).build())).isFalse();
        Figure figure = ParallelismCharts.draw(
                cell,
                List.of(elastic.build(), Runs.simulated().workers(8).replication(1).build(),
                        Runs.real().workers(8).active(new Step(0, 0, 3)).build()));
        check(figure);
        assertThat(figure.svg()).contains(Ink.SIMULATED.css(), Ink.REAL.css());
        // 4 for 0.3 s and 2 for 0.7 s, 8 and 3: a mean of (2.6 + 8 + 3) / 3
        assertThat(figure.description()).endsWith("3 runs of both clocks: 4.5 of 8 in the mean.");
        assertThat(figure.id()).isEqualTo("active-paced-elastic-lock-8");
        check(ParallelismCharts.draw(cell, List.of(Runs.real().durationNs(0).build())));
    }

    @Test
    void lossOfOneClock() {
        check(loss(Runs.simulated().build()));
        check(loss(Runs.real().build()));
    }

    @Test
    void lossOfDivergedRuns() {
        check(loss(
                Runs.real().losses(0.7, 3, 1e300, Double.NaN).outcome(Outcome.DIVERGED).build(),
                Runs.simulated().losses(0.7, Double.POSITIVE_INFINITY).outcome(Outcome.DIVERGED).build()));
        check(loss(Runs.real().losses(Double.NaN).outcome(Outcome.DIVERGED).build()));
    }

    @Test
    void lossOfRunsThatDidNothing() {
        check(loss(Runs.real().updates(0).durationNs(0).losses(0.7).build()));
        check(loss(Runs.real().losses(0, 0, 0).build()));
        check(loss(Runs.real().losses().build()));
    }

    @Test
    void lossOverManyOrdersOfMagnitude() {
        check(loss(Runs.real().losses(1e3, 1, 1e-3, 1e-9).build()));
    }

    @Test
    void divergedRunsDoNotStretchTheAxis() {
        CurveRange range = CurveRange.of(Ordinate.LOSS, List.of(
                Runs.real().losses(0.7, 0.3).build(),
                Runs.real().losses(0.7, 0.9, 50).outcome(Outcome.DIVERGED).build()));
        assertThat(range).isEqualTo(new CurveRange(Ordinate.LOSS, 0.3, 0.9));
    }

    @Test
    void stalenessOfBothClocksWithLaws() {
        Figure figure = staleness(new long[] {5, 10, 20, 10, 5}, new long[] {6, 9, 21, 9, 5, 1});
        check(figure);
        assertThat(figure.key()).extracting(KeyEntry::mark).containsExactly(
                KeyEntry.Mark.LINE, KeyEntry.Mark.DASHES, KeyEntry.Mark.DOTS);
        assertThat(figure.svg()).contains(Ink.BEST_LAW.css(), Ink.SECOND_LAW.css(), Ink.EXPECTED_LAW.css());
        assertThat(figure.description()).contains("expected of free workers");
    }

    @Test
    void distancesOfLawsAgainstWorkers() {
        List<RunResult> runs = List.of(
                Runs.real().workers(2).staleness(5, 9, 3).build(),
                Runs.real().workers(4).staleness(2, 8, 9, 7, 3, 1).build());
        LawsByWorkers laws = JudgedCases.of(runs, stage -> {}).byWorkers().get(0);
        Figure figure = LawDistanceCharts.draw(laws);
        check(figure);
        assertThat(LawDistanceCharts.key()).extracting(KeyEntry::label).isEqualTo(LawsByWorkers.LAWS);
        LawDistanceCharts.key().forEach(entry -> assertThat(figure.svg()).contains(entry.ink().css()));
    }

    @Test
    void stalenessWithoutAnyOrAllZeroOrVeryWide() {
        check(staleness(new long[0], new long[0]));
        check(staleness(new long[] {100}, new long[] {100}));
        long[] wide = new long[5000];
        Arrays.fill(wide, 3);
        check(staleness(wide, new long[] {1, 1}));
    }

    @Test
    void scalingOverManyOrOneNumberOfWorkers() {
        check(ScalingCharts.throughput(Mode.NATIVE, "async-lock", throughput(1, 2, 4, 1024)));
        check(ScalingCharts.throughput(Mode.NATIVE, "async-lock", throughput(3)));
        check(ScalingCharts.speedUp(Mode.PACED, "async-lock", throughput(1)));
        check(ScalingCharts.speedUp(Mode.PACED, "async-lock", throughput(2, 3, 5)));
    }

    @Test
    void speedUpIsRelativeToTheFewestWorkers() {
        List<RunResult> runs = List.of(
                Runs.simulated().workers(2).updates(1000).build(),
                Runs.simulated().workers(8).updates(3000).build());
        Scaling speedUp = Scaling.speedUp(Comparison.of(runs, 0.95).rows()).orElseThrow();
        assertThat(speedUp.simulated()).extracting(Scaling.Point::mean).containsExactly(2.0, 6.0);
        assertThat(speedUp.real()).isEmpty();
    }

    @Test
    void runsThatDidNothingHaveNoScaling() {
        assertThat(Scaling.throughput(
                        Comparison.of(List.of(Runs.real().durationNs(0).build()), 0.95).rows()))
                .isEmpty();
    }

    @Test
    void drawingTwiceGivesTheSameBytes() {
        RunResult[] runs = {Runs.simulated().build(), Runs.real().build()};
        assertThat(loss(runs)).isEqualTo(loss(runs));
        assertThat(staleness(new long[] {1, 2}, new long[] {2, 1}))
                .isEqualTo(staleness(new long[] {1, 2}, new long[] {2, 1}));
    }

    @Test
    void fewTicksAreRound() {
        assertThat(Axes.fewTicks(1.02).getSize()).isEqualTo(0.2);
        assertThat(Axes.fewTicks(20_400).getSize()).isEqualTo(5000);
        assertThat(Axes.fewTicks(6).getSize()).isEqualTo(1);
    }

    @Test
    void identifiersAreSafeAndDistinct() {
        assertThat(FigureId.of("loss", "a b")).isEqualTo("loss-a_32_b");
        assertThat(FigureId.of("loss", "\"><script>")).matches("[A-Za-z0-9_-]+");
        assertThat(FigureId.of("loss", "a_b")).isNotEqualTo(FigureId.of("loss", "a b"));
    }
}
