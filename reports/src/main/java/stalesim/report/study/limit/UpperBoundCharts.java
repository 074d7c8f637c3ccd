package stalesim.report.study.limit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import stalesim.model.bound.scaling.SerialSection;
import stalesim.model.statistics.Interval;
import stalesim.model.study.UpperBound;
import stalesim.model.study.limit.Gain;
import stalesim.model.study.limit.GainSheet;
import stalesim.model.study.limit.Ladder;
import stalesim.model.study.limit.LadderLimits;
import stalesim.model.study.limit.Limit;
import stalesim.model.study.limit.LowerHalf;
import stalesim.report.chart.Ink;
import stalesim.report.chart.KeyEntry;
import stalesim.report.chart.scaling.LimitChart;
import stalesim.report.chart.scaling.LimitPlot;
import stalesim.report.chart.scaling.LimitPlot.Law;
import stalesim.report.chart.scaling.LimitPlot.Place;
import stalesim.report.chart.scaling.Scaling;
import stalesim.report.page.FigureGroup;
import stalesim.report.wording.Words;

/** Cost, gain growth, time and throughput of one ladder against the number of workers. */
record UpperBoundCharts(UpperBound study, LadderWords words, LadderLimits limits) {

    private static final String SEEN = "Laws see only what is left of the dotted line.";

    List<FigureGroup> groups() {
        boolean synchronous = limits.ladder().premise().synchronous();
        String at = Words.count(limits.ladder().atUpdate(study.atUpdate()), "update");
        String work = "How much each worker has to do until the wanted loss, and by how much "
                + (synchronous ? "the loss after " + at : "that")
                + " falls from one number of workers to the next. Beneath the line it rises.";
        return Stream.of(
                        group("Gain growth", work, work(), growth(synchronous ? Gain.LOSS : Gain.COST)),
                        group("Time and throughput", SEEN, time(), throughput()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<FigureGroup> group(String heading, String note, LimitPlot... plots) {
        List<LimitPlot> drawn =
                Arrays.stream(plots).filter(plot -> !plot.points().isEmpty()).toList();
        List<KeyEntry> key =
                drawn.stream().flatMap(plot -> plot.key(study.level()).stream()).distinct().toList();
        return drawn.isEmpty()
                ? Optional.empty()
                : Optional.of(new FigureGroup(
                        heading, note, key, drawn.stream().map(LimitChart::draw).toList()));
    }

    private LimitPlot work() {
        List<Law> laws = new ArrayList<>();
        limits.half().flatMap(LowerHalf::cost).ifPresent(cost ->
                laws.add(law("a/m + b + c m", Ink.SECOND_LAW, KeyEntry.Mark.DASHES, cost::at)));
        return plot("work", Gain.COST.label(), points(Gain.COST), laws, Limit.LEAST_COST);
    }

    private LimitPlot time() {
        List<Law> laws = new ArrayList<>();
        limits.half()
                .filter(half -> half.cost().isPresent())
                .ifPresent(half -> laws.add(law(
                        "both fits", Ink.SECOND_LAW, KeyEntry.Mark.DASHES, m -> half.seconds((int) Math.round(m)))));
        return plot("time", Gain.TIME.label(), points(Gain.TIME), laws, Limit.LEAST_TIME);
    }

    private LimitPlot throughput() {
        List<Law> laws = new ArrayList<>();
        limits.half().ifPresent(half -> {
            laws.add(law(
                    "universal scalability law",
                    Ink.SECOND_LAW,
                    KeyEntry.Mark.DASHES,
                    m -> half.rate((int) Math.round(m))));
            laws.add(law("Amdahl's law", Ink.THIRD_LAW, KeyEntry.Mark.DASHES, half.amdahl()::at));
        });
        double serial = limits.ladder().premise().machine().serialNs();
        double compute = limits.ladder().premise().machine().computeNs();
        if (serial > 0) {
            laws.add(law(
                    "no more than min(m/(T_c + T_u), 1/T_u)",
                    Ink.REFERENCE,
                    KeyEntry.Mark.DOTS,
                    m -> 1e9 * new SerialSection(Math.round(m), compute, serial).value()));
        }
        return plot("throughput", Gain.RATE.label(), points(Gain.RATE), laws, Limit.SATURATION);
    }

    /** In per cent of the figure before, as it would vanish beside the first step otherwise. */
    private LimitPlot growth(Gain gain) {
        GainSheet sheet = GainSheet.of(limits.ladder(), gain, study.atUpdate());
        List<Scaling.Point> points = new ArrayList<>();
        for (int rung = 1; rung < limits.ladder().rungs().size(); rung++) {
            int workers = limits.ladder().rungs().get(rung).workers();
            sheet.relativeGrowth(rung, study.level()).ifPresent(growth -> points.add(point(workers, growth, 100)));
        }
        String label = gain == Gain.LOSS ? "fall of loss, %" : "fall of work, %";
        return new LimitPlot(
                words.label(limits),
                "gain growth",
                label,
                limits.ladder().clock(),
                points,
                List.of(),
                mark(limits.situation()),
                OptionalInt.empty(),
                true);
    }

    private LimitPlot plot(String name, String label, List<Scaling.Point> points, List<Law> laws, Limit limit) {
        return new LimitPlot(
                words.label(limits),
                name,
                label,
                limits.ladder().clock(),
                points,
                laws,
                mark(limit),
                limits.half().isPresent() && !laws.isEmpty()
                        ? OptionalInt.of(limits.half().get().most())
                        : OptionalInt.empty(),
                false);
    }

    private Optional<LimitPlot.Mark> mark(Limit limit) {
        return limits.measured(limit).map(measured -> {
            Interval interval = measured.interval();
            double low = Double.isNaN(interval.low()) ? interval.centre() : interval.low();
            double high = Double.isNaN(interval.high()) ? interval.centre() : interval.high();
            return new LimitPlot.Mark(
                    interval.centre(), low, measured.open() ? Double.POSITIVE_INFINITY : high);
        });
    }

    private List<Scaling.Point> points(Gain gain) {
        GainSheet sheet = GainSheet.of(limits.ladder(), gain, study.atUpdate());
        List<Scaling.Point> points = new ArrayList<>();
        for (int rung = 0; rung < limits.ladder().rungs().size(); rung++) {
            int workers = limits.ladder().rungs().get(rung).workers();
            sheet.mean(rung, study.level()).ifPresent(mean -> points.add(point(workers, mean, 1)));
        }
        return points;
    }

    private static Scaling.Point point(int workers, Interval mean, double factor) {
        boolean bounded = !Double.isNaN(mean.low());
        double centre = factor * mean.centre();
        return new Scaling.Point(
                workers, centre, bounded ? factor * mean.low() : centre, bounded ? factor * mean.high() : centre);
    }

    /** At whole numbers of workers, where it is positive. */
    private Law law(String label, Ink ink, KeyEntry.Mark form, DoubleUnaryOperator value) {
        Ladder ladder = limits.ladder();
        List<Integer> workers = ladder.workers();
        int first = workers.get(0);
        int last = workers.get(workers.size() - 1);
        int step = Math.max(1, (last - first) / 200);
        List<Place> places = new ArrayList<>();
        for (int m = first; m <= last; m += step) {
            double at = value.applyAsDouble(m);
            if (at > 0 && Double.isFinite(at)) {
                places.add(new Place(m, at));
            }
        }
        return new Law(label, ink, form, places);
    }
}
