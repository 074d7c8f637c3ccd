package stalesim.exec.calibration;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Empirical;
import stalesim.model.machine.Figure;
import stalesim.model.statistics.Estimate;

/** What intervals between pauses say of the scheduler's slice: nothing as long as none has been seen. */
final class Slices {

    /** Longer intervals, in slices, are none. */
    private static final double LONGEST = 1.5;

    private final PassSamples intervals = new PassSamples();

    /** What is added from now on belongs to another pass. */
    void beginPass() {
        intervals.beginPass();
    }

    /** Adds what was seen in one round, perhaps nothing. */
    void add(LongStream seenNs) {
        seenNs.forEach(intervals::add);
    }

    private boolean seen() {
        return intervals.all().findAny().isPresent();
    }

    /** The median, nanoseconds; empty if no thread was ever seen to lose its core twice. */
    OptionalLong lengthNs() {
        return seen() ? OptionalLong.of(intervals.median()) : OptionalLong.empty();
    }

    /** The law of all that are slices; a thread that has a core to itself for a while makes longer intervals. */
    Optional<DurationLaw> lengths() {
        if (!seen()) {
            return Optional.empty();
        }
        double longest = LONGEST * intervals.median();
        return Optional.of(
                Empirical.of(intervals.all().filter(ns -> ns <= longest).toArray()));
    }

    /** How precisely the passes agree that have seen any. */
    Optional<Estimate> estimate() {
        return seen() ? Optional.of(Figure.SLICE.estimate(intervals.medians())) : Optional.empty();
    }
}
