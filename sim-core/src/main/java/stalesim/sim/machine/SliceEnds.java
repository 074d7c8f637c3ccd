package stalesim.sim.machine;

import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.duration.DurationSampler;
import stalesim.model.machine.OsCosts;

/** When slices end: after their length or, where the operating system's clock ticks, at a tick if that comes sooner. */
final class SliceEnds {

    /** What no run lasts for, and the clock can still count from any moment on. */
    private static final long NEVER_NS = Long.MAX_VALUE / 4;

    private final DurationSampler lengths;
    private final Beat beat;

    private SliceEnds(DurationSampler lengths, Beat beat) {
        this.lengths = lengths;
        this.beat = beat;
    }

    /** Where every thread has a core of its own. */
    static SliceEnds never() {
        return new SliceEnds(() -> NEVER_NS, Beat.NONE);
    }

    /**
     * On cores that are shared.
     *
     * @param os with slices
     * @param sliceNs their length where neither a law nor ticks say otherwise
     * @param beat of the operating system's clock
     * @param random lengths; of no consequence where these do not vary
     */
    static SliceEnds of(OsCosts os, long sliceNs, Beat beat, UniformRandomProvider random) {
        long otherwise = beat.ticks() ? NEVER_NS : sliceNs;
        return new SliceEnds(
                os.sliceLengths().map(law -> law.sampler(random)).orElse(() -> otherwise), beat);
    }

    /** The end of a slice that begins at a moment. */
    long ofSliceFrom(long beginNs) {
        long over = beginNs + lengths.nextNs();
        return beat.ticks() ? Math.min(over, beat.sliceEnd(beginNs)) : over;
    }

    /**
     * Whether a slice may end as well when another thread joins: with ticks, once its thread has had the core for as
     * long as a tick asks for.
     */
    boolean mayEndAfter(long heldNs) {
        return beat.ticks() && heldNs >= beat.leastSliceNs();
    }

    /** When a thread has to go that others wait for from now on, and whose slice would have ended at a moment. */
    long notBefore(long nowNs, long endNs) {
        if (endNs >= nowNs) {
            return endNs;
        }
        return beat.ticks() ? beat.firstFrom(nowNs) : nowNs;
    }
}
