package stalesim.exec.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import stalesim.model.duration.Course;

/**
 * What ticks of the operating system's clock take from gradients: those in which there was one are so much longer than
 * the median of those nearby in which there was none. Where slices end at ticks, no gradient of a thread that others
 * wait for meets a tick but the one that is cut in two there; so what ticks take is a law of its own, and gradients are
 * kept without it.
 *
 * <p>Where gradients are not much shorter than the time between ticks that cannot be told: what ticks take is then what
 * they take from a thread that spins, and each gradient loses the mean of that for each of its ticks.
 */
final class TickedGradients {

    /** Of the time between ticks: of gradients that take longer on average most meet one. */
    private static final double SHORT = 0.25;

    /** Of the time between ticks: what takes more on average is another program, not the clock. */
    private static final double MOST = 0.5;

    /** So many gradients before and after one are nearby. */
    private static final int NEARBY = 8;

    private final Optional<TickSearch.Beat> beat;
    private final TickTimes times;
    /** Whether gradients told it. */
    private final boolean byNeighbours;
    private final double meanNs;

    /**
     * After some looks, without which nothing is told: a lone core's gradients keep their ticks.
     *
     * @param looks undisturbed ones at several cores at a time
     * @param beat of the clock, if there is one
     * @param spun what ticks take from spinning threads
     */
    TickedGradients(List<List<Course>> looks, Optional<TickSearch.Beat> beat, TickTimes spun) {
        this.beat = beat;
        TickTimes told = new TickTimes(looks.stream()
                .map(cores -> cores.stream().map(this::told).toList())
                .toList());
        times = looks.isEmpty() || beat.isEmpty()
                ? TickTimes.UNKNOWN
                : Stream.of(told, spun)
                        .filter(TickTimes::known)
                        .filter(some -> some.law().meanNs() <= MOST * beat.get().periodNs())
                        .findFirst()
                        .orElse(TickTimes.UNKNOWN);
        byNeighbours = times == told;
        meanNs = times.law().meanNs();
    }

    /** What a tick takes on each core; unknown where there is no beat, or nothing but a lone core or noise. */
    TickTimes times() {
        return times;
    }

    private long[] told(Course run) {
        if (!tells(run)) {
            return new long[0];
        }
        long[] measured = run.values();
        long[] without = without(run, ticked(run));
        return IntStream.range(0, measured.length)
                .filter(ticked(run))
                .mapToLong(at -> measured[at] - without[at])
                .toArray();
    }

    private boolean tells(Course run) {
        return beat.isPresent()
                && Arrays.stream(run.values()).average().orElseThrow()
                        <= SHORT * beat.get().periodNs();
    }

    /** The gradients of a run without what ticks take, as far as that is known. */
    Course without(Course run) {
        if (!times.known()) {
            return run;
        }
        return Course.of(
                run.begins(), byNeighbours && tells(run) ? without(run, ticked(run)) : withoutMean(run));
    }

    private long[] withoutMean(Course run) {
        long[] begins = run.begins();
        long[] measured = run.values();
        return IntStream.range(0, measured.length)
                .mapToLong(at -> Math.max(0, measured[at] - Math.round(meanNs * ticks(begins[at], measured[at]))))
                .toArray();
    }

    private IntPredicate ticked(Course run) {
        long[] begins = run.begins();
        long[] measured = run.values();
        return at -> ticks(begins[at], measured[at]) > 0;
    }

    private long ticks(long beginNs, long ns) {
        return beat.orElseThrow().ticksBetween(beginNs, beginNs + ns);
    }

    private static long[] without(Course run, IntPredicate ticked) {
        long[] measured = run.values();
        return IntStream.range(0, measured.length)
                .mapToLong(at -> ticked.test(at) ? Math.min(measured[at], nearby(measured, ticked, at)) : measured[at])
                .toArray();
    }

    /** The median of those without a tick, or more than any if there is none. */
    private static long nearby(long[] measured, IntPredicate ticked, int at) {
        return TickTimes.median(
                IntStream.range(Math.max(0, at - NEARBY), Math.min(measured.length, at + NEARBY + 1))
                        .filter(ticked.negate())
                        .mapToLong(other -> measured[other]));
    }
}
