package stalesim.exec.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Empirical;
import stalesim.model.machine.Figure;
import stalesim.model.machine.Ticks;
import stalesim.model.statistics.Estimate;

/** What the pauses of spinning threads say of the scheduler's slices: nothing as long as none has been seen. */
final class Slices {

    /** Longer intervals, in slices, are none. */
    private static final double LONGEST = 1.5;

    /** How soon after a thread has lost its core the next one has it; otherwise none has, and a host took the core. */
    private static final long CHANGE_NS = 200_000;

    /** Clocks of two cores may differ by as much. */
    private static final long APART_NS = 30_000;

    /** In slices: shorter ones that end at a tick began between two ticks. */
    private static final double SHORT = 0.9;

    /** Fewer short ones do not tell the least slice. */
    private static final int ENOUGH = 10;

    /** Of the short ones: some that are shorter than the least slice end near a tick by chance. */
    private static final double LEAST = 0.1;

    /** In slices: who has a core for less has not been given one by the scheduler's clock. */
    private static final double SHORTEST = 0.1;

    private final PassSamples lengths = new PassSamples();
    private final List<Interval> intervals = new ArrayList<>();

    /**
     * A time without a core.
     *
     * @param lostNs when it was lost, by the clock
     * @param backNs when the thread had one again
     */
    record Pause(long lostNs, long backNs) {}

    private record Interval(long beginNs, long endNs) {

        long ns() {
            return endNs - beginNs;
        }
    }

    /** What is added from now on belongs to another pass. */
    void beginPass() {
        lengths.beginPass();
    }

    /** Adds the pauses of threads that spun at the same time, each thread's in their order, perhaps none. */
    void add(List<List<Pause>> threads) {
        for (List<Pause> own : threads) {
            long[] othersBackNs = threads.stream()
                    .filter(thread -> thread != own)
                    .flatMap(List::stream)
                    .mapToLong(Pause::backNs)
                    .toArray();
            List<Pause> changes =
                    own.stream().filter(pause -> anotherCame(othersBackNs, pause)).toList();
            for (int i = 1; i < changes.size(); i++) {
                Interval slice = new Interval(
                        changes.get(i - 1).backNs(), changes.get(i).lostNs());
                lengths.add(slice.ns());
                intervals.add(slice);
            }
        }
    }

    /** Whether a core that was lost went to another thread: what a host takes ends no slice. */
    private static boolean anotherCame(long[] othersBackNs, Pause pause) {
        return LongStream.of(othersBackNs)
                .map(backNs -> backNs - pause.lostNs())
                .anyMatch(ns -> -APART_NS <= ns && ns <= CHANGE_NS);
    }

    private boolean seen() {
        return !intervals.isEmpty();
    }

    /** The median, nanoseconds; empty if no thread was ever seen to lose its core twice. */
    OptionalLong lengthNs() {
        return seen() ? OptionalLong.of(lengths.median()) : OptionalLong.empty();
    }

    /**
     * The law of all that are slices; a thread that has a core to itself for a while makes longer intervals. Where
     * slices end at ticks, one that did so might have lasted as long as any.
     */
    Optional<DurationLaw> lengths() {
        if (!seen()) {
            return Optional.empty();
        }
        Optional<TickSearch.Beat> beat = beat();
        long unlimited = beat.map(found -> ticks(found, new Deterministic(0)))
                .map(Ticks::longestSliceNs)
                .orElse(0L);
        return Optional.of(Empirical.of(slices()
                .mapToLong(slice -> endsAtTick(beat, slice) ? unlimited : slice.ns())
                .toArray()));
    }

    private Stream<Interval> slices() {
        double longest = LONGEST * lengths.median();
        return intervals.stream().filter(interval -> interval.ns() <= longest);
    }

    private static boolean endsAtTick(Optional<TickSearch.Beat> beat, Interval slice) {
        return beat.isPresent() && beat.get().isAt(slice.endNs());
    }

    /** The ticks at which slices end, if they do, and what each takes from its core. */
    Optional<Ticks> ticks(DurationLaw taken) {
        return beat().map(beat -> ticks(beat, taken));
    }

    private Ticks ticks(TickSearch.Beat beat, DurationLaw taken) {
        return new Ticks(beat.periodNs(), leastSliceNs(beat), taken);
    }

    /** The beat of these ticks by {@link System#nanoTime}. */
    Optional<TickSearch.Beat> beat() {
        return seen() ? TickSearch.in(slices().mapToLong(Interval::endNs).toArray()) : Optional.empty();
    }

    /**
     * What begins between two ticks and is ended by one lasts anything from the least slice to a period more. So the
     * least are the shortest of these; where there are hardly any, slices that begin at a tick tell the least to half a
     * period.
     */
    private long leastSliceNs(TickSearch.Beat beat) {
        long median = lengths.median();
        long[] begunBetween = slices()
                .filter(slice -> beat.isAt(slice.endNs()))
                .mapToLong(Interval::ns)
                .filter(ns -> SHORTEST * median < ns && ns < SHORT * median)
                .sorted()
                .toArray();
        return begunBetween.length < ENOUGH
                ? Math.max(0, median - beat.periodNs() / 2)
                : begunBetween[(int) (LEAST * begunBetween.length)];
    }

    /** How precisely the passes agree that have seen any. */
    Optional<Estimate> estimate() {
        return seen() ? Optional.of(Figure.SLICE.estimate(lengths.medians())) : Optional.empty();
    }
}
