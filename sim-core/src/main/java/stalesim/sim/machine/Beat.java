package stalesim.sim.machine;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.DurationSampler;
import stalesim.model.machine.Ticks;

/**
 * The ticks of the operating system's clock in one run, on all cores at the same moments, and what each takes from its
 * core; or that there are none.
 *
 * <p>What they take is drawn once and met in turn, by each core from another one on: so it is known at any time what
 * any tick takes, however often that is asked.
 */
final class Beat {

    /** It does not tick. */
    static final Beat NONE = new Beat(null, 0, new long[1]);

    private static final int DRAWN = 1024;

    /** From where one core begins to where the next one does: far apart, and all places before one comes again. */
    private static final int APART = 619;

    /** Null if there are none. */
    private final Ticks ticks;

    /** When one of them comes. */
    private final long phaseNs;

    /** What they take, in turn; less than a period each. */
    private final long[] takenNs;

    private final long leftInTurnNs;
    private final boolean undisturbed;

    private Beat(Ticks ticks, long phaseNs, long[] takenNs) {
        this.ticks = ticks;
        this.phaseNs = phaseNs;
        this.takenNs = takenNs;
        long sumNs = Arrays.stream(takenNs).sum();
        undisturbed = sumNs == 0;
        leftInTurnNs = undisturbed ? 0 : turnLastsNs() - sumNs;
    }

    /** Of a run that begins anywhere between two ticks, if there are any; only then anything is drawn. */
    static Beat of(Optional<Ticks> ticks, UniformRandomProvider random) {
        return ticks.map(some -> new Beat(some, random.nextLong(some.periodNs()), drawn(some, random)))
                .orElse(NONE);
    }

    private static long[] drawn(Ticks ticks, UniformRandomProvider random) {
        DurationLaw law = ticks.taken();
        DurationSampler sampler = law.sampler(random);
        return LongStream.generate(sampler::nextNs)
                .limit(law instanceof Deterministic ? 1 : DRAWN)
                .map(ns -> Math.min(ns, ticks.periodNs() - 1))
                .toArray();
    }

    boolean ticks() {
        return ticks != null;
    }

    /** How long a thread has had its core at least when its slice ends; there must be ticks. */
    long leastSliceNs() {
        return ticks.leastSliceNs();
    }

    /** The tick at which a slice ends that begins at a moment; there must be ticks. */
    long sliceEnd(long beginNs) {
        return phaseNs + ticks.sliceEnd(beginNs - phaseNs);
    }

    /** The first tick from a moment on; there must be ticks. */
    long firstFrom(long ns) {
        return phaseNs + ticks.firstFrom(ns - phaseNs);
    }

    /** A moment or, if that is a tick's, when that is over on a core. */
    long over(int core, long ns) {
        if (undisturbed) {
            return ns;
        }
        long tick = tickBefore(ns);
        return at(tick) == ns ? ns + takenNs(core, tick) : ns;
    }

    /** What is left for work on a core from one moment to another. */
    long leaves(int core, long fromNs, long toNs) {
        long left = toNs - fromNs;
        if (undisturbed) {
            return left;
        }
        long turns = left / turnLastsNs();
        long lastNs = toNs - turns * turnLastsNs();
        left = lastNs - fromNs;
        for (long tick = tickBefore(fromNs); at(tick) < lastNs; tick++) {
            long overNs = at(tick) + takenNs(core, tick);
            left -= Math.max(0, Math.min(lastNs, overNs) - Math.max(fromNs, at(tick)));
        }
        return turns * leftInTurnNs + left;
    }

    /** The first moment at which work is done on a core that begins at a moment and takes so long without ticks. */
    long endOf(int core, long beginNs, long workNs) {
        if (undisturbed || workNs == 0) {
            return beginNs + workNs;
        }
        long turns = (workNs - 1) / leftInTurnNs;
        long now = beginNs + turns * turnLastsNs();
        long left = workNs - turns * leftInTurnNs;
        long tick = tickBefore(now);
        now = Math.max(now, at(tick) + takenNs(core, tick));
        while (now + left > at(tick + 1)) {
            left -= at(tick + 1) - now;
            tick++;
            now = at(tick) + takenNs(core, tick);
        }
        return now + left;
    }

    /** From any moment on, in the time of as many ticks as were drawn, the same is left for work. */
    private long turnLastsNs() {
        return takenNs.length * ticks.periodNs();
    }

    /** Number of the last tick up to a moment. */
    private long tickBefore(long ns) {
        return Math.floorDiv(ns - phaseNs, ticks.periodNs());
    }

    private long at(long tick) {
        return phaseNs + tick * ticks.periodNs();
    }

    private long takenNs(int core, long tick) {
        return takenNs[(int) Math.floorMod(tick + (long) core * APART, (long) takenNs.length)];
    }
}
