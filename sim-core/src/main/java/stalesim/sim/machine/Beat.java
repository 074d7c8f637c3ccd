package stalesim.sim.machine;

import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.machine.Ticks;

/** The ticks of the operating system's clock in one run, on all cores at the same moments; or that there are none. */
final class Beat {

    /** It does not tick. */
    static final Beat NONE = new Beat(null, 0);

    /** Null if there are none. */
    private final Ticks ticks;

    /** When one of them comes. */
    private final long phaseNs;

    private Beat(Ticks ticks, long phaseNs) {
        this.ticks = ticks;
        this.phaseNs = phaseNs;
    }

    /** Of a run that begins anywhere between two ticks, if there are any; only then anything is drawn. */
    static Beat of(Optional<Ticks> ticks, UniformRandomProvider random) {
        return ticks.map(some -> new Beat(some, random.nextLong(some.periodNs()))).orElse(NONE);
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

    /** What is left for work from one moment to another. */
    long leaves(long fromNs, long toNs) {
        return undisturbed() ? toNs - fromNs : ticks.leave(fromNs - phaseNs, toNs - phaseNs);
    }

    /** When work ends that begins at a moment and takes so long without ticks. */
    long endOf(long beginNs, long workNs) {
        return undisturbed() ? beginNs + workNs : phaseNs + ticks.endOf(beginNs - phaseNs, workNs);
    }

    private boolean undisturbed() {
        return ticks == null || ticks.takesNs() == 0;
    }
}
