package stalesim.sim.machine;

import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.duration.DurationSampler;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Ticks;

/** When slices end: after their length or, where the operating system's clock ticks, at a tick if that comes sooner. */
final class SliceEnds {

    /** What no run lasts for, and the clock can still count from any moment on. */
    private static final long NEVER_NS = Long.MAX_VALUE / 4;

    private final DurationSampler lengths;
    private final Optional<Ticks> ticks;
    private final long phaseNs;

    private SliceEnds(DurationSampler lengths, Optional<Ticks> ticks, long phaseNs) {
        this.lengths = lengths;
        this.ticks = ticks;
        this.phaseNs = phaseNs;
    }

    /** Where every thread has a core of its own. */
    static SliceEnds never() {
        return new SliceEnds(() -> NEVER_NS, Optional.empty(), 0);
    }

    /**
     * On cores that are shared.
     *
     * @param os with slices
     * @param sliceNs their length where neither a law nor ticks say otherwise
     * @param random where the run begins between two ticks, and lengths; of no consequence where there are neither
     */
    static SliceEnds of(OsCosts os, long sliceNs, UniformRandomProvider random) {
        long otherwise = os.ticks().isPresent() ? NEVER_NS : sliceNs;
        return new SliceEnds(
                os.sliceLengths().map(law -> law.sampler(random)).orElse(() -> otherwise),
                os.ticks(),
                os.ticks().map(ticks -> random.nextLong(ticks.periodNs())).orElse(0L));
    }

    /** The end of a slice that begins at a moment. */
    long ofSliceFrom(long beginNs) {
        long over = beginNs + lengths.nextNs();
        return ticks.isPresent() ? Math.min(over, phaseNs + ticks.get().sliceEnd(beginNs - phaseNs)) : over;
    }

    /**
     * Whether a slice may end as well when another thread joins: with ticks, once its thread has had the core for as
     * long as a tick asks for.
     */
    boolean mayEndAfter(long heldNs) {
        return ticks.isPresent() && heldNs >= ticks.get().leastSliceNs();
    }

    /** When a thread has to go that others wait for from now on, and whose slice would have ended at a moment. */
    long notBefore(long nowNs, long endNs) {
        if (endNs >= nowNs) {
            return endNs;
        }
        return ticks.isPresent() ? phaseNs + ticks.get().firstFrom(nowNs - phaseNs) : nowNs;
    }
}
