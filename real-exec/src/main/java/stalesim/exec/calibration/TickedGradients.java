package stalesim.exec.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import stalesim.model.duration.Course;
import stalesim.model.machine.Figure;
import stalesim.model.statistics.Estimate;

/**
 * What ticks of the operating system's clock take from gradients: in each run the median of those in which there was
 * one, less the median of the others. Where slices end at ticks, no gradient of a thread that others wait for meets a
 * tick but the one that is cut in two there; so what ticks take is a number of its own, and gradients are kept without
 * it.
 *
 * <p>Where gradients are not much shorter than the time between ticks nothing can be told, and they keep what ticks
 * take.
 */
final class TickedGradients {

    /** Of the time between ticks: of gradients that take longer on average most meet one. */
    private static final double SHORT = 0.25;

    /** Of a run, with a tick; fewer do not tell. */
    private static final int ENOUGH = 10;

    private final Optional<TickSearch.Beat> beat;
    /** By looks at the cores. */
    private final double[] taken;

    /** Of undisturbed looks at several cores at a time, with the beat of the clock if there is one. */
    TickedGradients(List<List<Course>> looks, Optional<TickSearch.Beat> beat) {
        this.beat = beat;
        taken = looks.stream()
                .map(this::meanTakenNs)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
    }

    private OptionalDouble meanTakenNs(List<Course> cores) {
        return cores.stream()
                .map(this::takenNs)
                .flatMapToDouble(OptionalDouble::stream)
                .average();
    }

    /** What a tick takes on average; 0 where that is not known. */
    long takenNs() {
        return Math.round(Arrays.stream(taken).average().orElse(0));
    }

    Optional<Estimate> estimate() {
        return taken.length == 0 ? Optional.empty() : Optional.of(Figure.TICK.estimate(taken));
    }

    /** The gradients of a run without what ticks take. */
    Course without(Course run) {
        OptionalDouble each = takenNs(run);
        if (each.isEmpty()) {
            return run;
        }
        long tickNs = Math.round(each.getAsDouble());
        long[] begins = run.begins();
        long[] values = run.values();
        long[] without = IntStream.range(0, values.length)
                .mapToLong(at -> Math.max(0, values[at] - tickNs * ticks(begins[at], values[at])))
                .toArray();
        return Course.of(begins, without);
    }

    private long ticks(long beginNs, long ns) {
        return beat.orElseThrow().ticksBetween(beginNs, beginNs + ns);
    }

    /** What each takes in one run, if that can be told. */
    private OptionalDouble takenNs(Course run) {
        long[] begins = run.begins();
        long[] values = run.values();
        if (beat.isEmpty()
                || Arrays.stream(values).average().orElseThrow()
                        > SHORT * beat.get().periodNs()) {
            return OptionalDouble.empty();
        }
        double[] ticked = IntStream.range(0, values.length)
                .filter(at -> ticks(begins[at], values[at]) > 0)
                .mapToDouble(at -> values[at])
                .toArray();
        double[] others = IntStream.range(0, values.length)
                .filter(at -> ticks(begins[at], values[at]) == 0)
                .mapToDouble(at -> values[at])
                .toArray();
        return ticked.length < ENOUGH
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, median(ticked) - median(others)));
    }

    private static double median(double[] values) {
        return new Median().evaluate(values);
    }
}
