package stalesim.exec.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import stalesim.model.duration.Course;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Empirical;
import stalesim.model.machine.Figure;
import stalesim.model.statistics.Estimate;

/**
 * What ticks of the operating system's clock take from gradients: those in which there was one are so much longer than
 * the median of those nearby in which there was none. Where slices end at ticks, no gradient of a thread that others
 * wait for meets a tick but the one that is cut in two there; so what ticks take is a law of its own, and gradients are
 * kept without it.
 *
 * <p>Where gradients are not much shorter than the time between ticks nothing can be told, and they keep what ticks
 * take.
 */
final class TickedGradients {

    /** Of the time between ticks: of gradients that take longer on average most meet one. */
    private static final double SHORT = 0.25;

    /** So many gradients before and after one are nearby. */
    private static final int NEARBY = 8;

    private final Optional<TickSearch.Beat> beat;
    /** By looks and cores, of those at which there was a tick. */
    private final List<List<long[]>> taken;

    /** Of undisturbed looks at several cores at a time, with the beat of the clock if there is one. */
    TickedGradients(List<List<Course>> looks, Optional<TickSearch.Beat> beat) {
        this.beat = beat;
        taken = looks.stream()
                .map(cores -> cores.stream()
                        .map(this::takenFrom)
                        .filter(found -> found.length > 0)
                        .toList())
                .filter(cores -> !cores.isEmpty())
                .toList();
    }

    private long[] takenFrom(Course run) {
        if (!tells(run)) {
            return new long[0];
        }
        long[] measured = run.values();
        long[] without = told(run).values();
        return IntStream.range(0, measured.length)
                .filter(ticked(run))
                .mapToLong(at -> measured[at] - without[at])
                .toArray();
    }

    /**
     * What ticks take that follow each other; nothing where that is not known. All of a run may take longer than those
     * of another one, on all its cores: each is what it is beyond the median of its run, and the median of those.
     */
    DurationLaw law() {
        if (taken.isEmpty()) {
            return new Deterministic(0);
        }
        List<long[]> runs = taken.stream().flatMap(List::stream).toList();
        long usual = median(runs.stream().mapToLong(run -> median(Arrays.stream(run))));
        return Empirical.of(runs.stream()
                .flatMapToLong(run -> {
                    long own = median(Arrays.stream(run));
                    return Arrays.stream(run).map(ns -> Math.max(0, ns - own + usual));
                })
                .toArray());
    }

    Optional<Estimate> estimate() {
        return taken.isEmpty()
                ? Optional.empty()
                : Optional.of(Figure.TICK.estimate(taken.stream()
                        .mapToDouble(cores -> cores.stream()
                                .flatMapToLong(Arrays::stream)
                                .average()
                                .orElseThrow())
                        .toArray()));
    }

    /** The gradients of a run without what ticks take, if the law says what that is. */
    Course without(Course run) {
        return taken.isEmpty() || !tells(run) ? run : told(run);
    }

    private Course told(Course run) {
        long[] measured = run.values();
        IntPredicate ticked = ticked(run);
        long[] without = IntStream.range(0, measured.length)
                .mapToLong(at -> ticked.test(at)
                        ? Math.min(measured[at], nearby(measured, ticked, at))
                        : measured[at])
                .toArray();
        return Course.of(run.begins(), without);
    }

    private boolean tells(Course run) {
        return beat.isPresent()
                && Arrays.stream(run.values()).average().orElseThrow()
                        <= SHORT * beat.get().periodNs();
    }

    private IntPredicate ticked(Course run) {
        long[] begins = run.begins();
        long[] measured = run.values();
        return at -> beat.orElseThrow().ticksBetween(begins[at], begins[at] + measured[at]) > 0;
    }

    /** The median of those without a tick, or more than any if there is none. */
    private static long nearby(long[] measured, IntPredicate ticked, int at) {
        return median(IntStream.range(Math.max(0, at - NEARBY), Math.min(measured.length, at + NEARBY + 1))
                .filter(ticked.negate())
                .mapToLong(other -> measured[other]));
    }

    /** The upper one, or more than any of none. */
    private static long median(LongStream values) {
        long[] sorted = values.sorted().toArray();
        return sorted.length == 0 ? Long.MAX_VALUE : sorted[sorted.length / 2];
    }
}
