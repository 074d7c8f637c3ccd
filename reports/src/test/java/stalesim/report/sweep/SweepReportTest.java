package stalesim.report.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;
import stalesim.model.result.Clock;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.Environment;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.result.RunResult;
import stalesim.model.result.WorkerTotals;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.report.Runs;
import stalesim.report.Xml;
import stalesim.report.chart.Figure;
import stalesim.report.input.ReportInput;
import stalesim.report.page.SweepPage;
import stalesim.report.table.PointsCsv;

class SweepReportTest {

    private static final OptionalDouble TARGET = OptionalDouble.of(0.5);

    /** 100 updates, the loss falls from 1 to an end, half of the way at update 50. */
    private static RunResult run(int workers, int replication, long durationNs, double loss) {
        StalenessHistogram staleness = new StalenessHistogram();
        IntStream.range(0, 100).forEach(update -> staleness.add(workers - 1));
        return new RunResult(
                Clock.SIMULATED,
                Mode.NATIVE,
                "sync",
                workers,
                replication,
                1,
                100,
                100,
                durationNs,
                staleness,
                Optional.empty(),
                Optional.empty(),
                List.of(new WorkerTotals(100, 0, 0)),
                List.of(
                        new CurvePoint(0, 0, 1),
                        new CurvePoint(50, durationNs / 2, (1 + loss) / 2),
                        new CurvePoint(100, durationNs, loss)),
                Outcome.BUDGET);
    }

    private static SweepAxis axis(String path, String... values) {
        return new SweepAxis(List.of(path), List.of(values).stream().map(List::of).toList());
    }

    private static SweepInput input(List<SweepAxis> axes, List<PointRow> rows) {
        ReportInput frame = new ReportInput(
                "title", "", Map.of(), new Environment(Map.of()), Map.of(), List.of(), List.of(), TARGET, 0.95);
        return new SweepInput(frame, axes, rows);
    }

    /** Every pair of values, with the loss 0.1 times the first value; two runs of 1 and 2 seconds. */
    private static SweepInput crossed(SweepAxis one, SweepAxis other, int workers) {
        SweepTally tally = new SweepTally();
        for (int replication = 0; replication < 2; replication++) {
            for (List<String> a : one.steps()) {
                for (List<String> b : other.steps()) {
                    Map<String, String> point = new LinkedHashMap<>();
                    point.put(one.paths().get(0), a.get(0));
                    point.put(other.paths().get(0), b.get(0));
                    double loss = 0.1 * Double.parseDouble(a.get(0));
                    tally.add(point, TARGET, run(workers, replication, (1 + replication) * 1_000_000_000L, loss));
                }
            }
        }
        return input(List.of(one, other), tally.rows(0.95));
    }

    @Test
    void csvHasALineAPointAndCellWithItsFigures() {
        List<String> lines = PointsCsv.render(crossed(axis("batch", "2", "8"), axis("seed", "1", "2"), 3))
                .lines()
                .toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0))
                .startsWith("sweep.batch,sweep.seed,clock,mode,algorithm,workers,runs,updates_per_second,");
        List<String> first = List.of(lines.get(1).split(",", -1));
        // mean of 100/s and 50/s is 75, its interval t(0.975, 1) 35.355 / sqrt(2) = 12.706 * 25 = 317.66 to either side
        assertThat(first.subList(0, 8)).containsExactly("2", "1", "simulated", "native", "sync", "3", "2", "75.0");
        assertThat(Double.parseDouble(first.get(9)))
                .isCloseTo(75 + 317.655, org.assertj.core.api.Assertions.within(0.01));
        // the loss of 0.5 lies ln(0.6 / 0.5) / ln(0.6 / 0.2) = 0.166 of the way from update 50 to 100: update 58.3
        assertThat(first.subList(10, 15)).containsExactly("2.0", "0.2", "2", "59.0", "8.85E8");
        assertThat(lines.get(3)).contains(",0.8,0,,,budget 2");
    }

    @Test
    void twoNumericAxesAreMaps() {
        SweepPage page = new SweepPage(crossed(axis("batch", "2", "8", "16"), axis("seed", "1", "2"), 3));
        assertThat(page.charts()).extracting(group -> group.heading())
                .containsExactly(
                        "updates per second",
                        "mean staleness",
                        "final loss",
                        "time to the wanted loss, ms",
                        "updates to the wanted loss");
        assertThat(page.charts()).allSatisfy(group -> assertThat(group.figures()).singleElement()
                .satisfies(figure -> assertThat(Xml.parse(figure.svg()).getDocumentElement().getAttribute("role"))
                        .isEqualTo("img")));
        assertThat(page.html()).contains("batch, samples").contains("sync, simulated, native, m = 3: 75");
    }

    /** Losses of 0.2, 0.8 and 1.6 on a linear strip, of 0.1 and 10 on a logarithmic one; one throughput on none. */
    @Test
    void coloursOfMapsAreExplainedWhereTheyDiffer() {
        SweepPage linear = new SweepPage(crossed(axis("batch", "2", "8", "16"), axis("seed", "3", "4"), 3));
        assertThat(texts(linear, 2)).contains("0.5", "1.0", "1.5");
        assertThat(texts(linear, 0)).containsExactlyInAnyOrder(
                "batch, samples", "seed", "2", "8", "16", "3", "4", "75", "75", "75", "75", "75", "75");
        SweepPage wide = new SweepPage(crossed(axis("batch", "1", "100"), axis("seed", "3", "4"), 3));
        assertThat(texts(wide, 2)).contains("0.1", "0.2", "0.5", "1", "2", "5", "10");
        assertThat(wide.charts().get(2).figures().get(0).description()).contains("from 0.100 (dark) to 10 (light)");
    }

    private static List<String> texts(SweepPage page, int chart) {
        NodeList texts = Xml.parse(page.charts().get(chart).figures().get(0).svg()).getElementsByTagName("text");
        return IntStream.range(0, texts.getLength())
                .mapToObj(index -> texts.item(index).getTextContent())
                .toList();
    }

    @Test
    void oneNumericAxisIsALineForEachNumberOfWorkers() {
        SweepTally tally = new SweepTally();
        for (String batch : List.of("1", "2", "64")) {
            tally.add(Map.of("batch", batch), TARGET, run(1, 0, 1000, 0.1));
            tally.add(Map.of("batch", batch), TARGET, run(2, 0, 1000, 0.1));
        }
        SweepPage page = new SweepPage(input(List.of(axis("batch", "1", "2", "64")), tally.rows(0.95)));
        assertThat(page.charts().get(0).figures()).singleElement().satisfies(figure -> assertThat(figure.key())
                .extracting(entry -> entry.label())
                .containsExactly("m = 1", "m = 2"));
    }

    /** In the paced mode, which has its own, they are the same at every point: a line for each. */
    @Test
    void sweptNumbersOfWorkersAreOneLine() {
        SweepTally tally = new SweepTally();
        for (int workers : new int[] {1, 2, 64}) {
            Map<String, String> point = Map.of("modes.native.workers", String.valueOf(workers));
            tally.add(point, TARGET, run(workers, 0, 1000, 0.1));
            for (int own : new int[] {3, 5}) {
                tally.add(point, TARGET, Runs.simulated().mode(Mode.PACED).workers(own).build());
            }
        }
        SweepAxis axis = axis("modes.native.workers", "1", "2", "64");
        List<Figure> figures = new SweepPage(input(List.of(axis), tally.rows(0.95))).charts().get(0).figures();
        assertThat(figures).extracting(figure -> figure.key().size()).containsExactly(0, 2);
        assertThat(axis.label()).isEqualTo("workers m");
    }

    @Test
    void numbersOfWorkersAloneAreTheirAxis() {
        assertThat(axis("workers", "1").isWorkers()).isTrue();
        assertThat(axis("modes.paced.workers", "1").isWorkers()).isTrue();
        assertThat(axis("machine.membership.0.workers", "1").isWorkers()).isFalse();
        SweepAxis zipped = new SweepAxis(List.of("batch", "workers"), List.of(List.of("8", "1")));
        assertThat(zipped.isWorkers()).isFalse();
        assertThat(zipped.setsWorkers()).isTrue();
    }

    @Test
    void otherSweepsAreATableWhichIsCut() {
        SweepTally tally = new SweepTally();
        for (int i = 0; i < 201; i++) {
            tally.add(Map.of("step", "{rule: " + i + "}"), OptionalDouble.empty(), run(1, 0, 1000, 0.1));
        }
        SweepAxis axis = axis("step", IntStream.range(0, 201)
                .mapToObj(i -> "{rule: " + i + "}").toArray(String[]::new));
        SweepPage page = new SweepPage(input(List.of(axis), tally.rows(0.95)));
        assertThat(page.charts()).isEmpty();
        assertThat(page.chartNote()).contains("points.csv");
        assertThat(page.table().rows()).hasSize(200);
        assertThat(page.html()).contains("The first 200 of 201 cells; points.csv has all.");
        assertThat(PointsCsv.render(page.input()).lines()).hasSize(202);
    }
}
