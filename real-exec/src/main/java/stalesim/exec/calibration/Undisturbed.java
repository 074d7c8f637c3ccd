package stalesim.exec.calibration;

import java.util.Collection;
import java.util.List;
import stalesim.exec.worker.OperationTimes;

/**
 * Picks the measurements during which the worker had its core about as much of the time as in the best one; in the
 * others something else had it.
 */
final class Undisturbed {

    /** Of the time: what a host takes is more than that in every second measurement of a noisy hour. */
    private static final double BY_ANYTHING = 0.03;

    /** Of the time: a host takes less than that, another program on this machine more. */
    private static final double BY_PROGRAMS = 0.15;

    private final double leastCoreShare;

    private Undisturbed(Collection<OperationTimes> all, double tolerated) {
        leastCoreShare = all.stream().mapToDouble(OperationTimes::coreShare).max().orElseThrow() - tolerated;
    }

    /**
     * Neither by other programs nor by the host: what operations at a model take by themselves. A worker that waits for
     * its turn meets the host more often than one among busy cores.
     *
     * @param all at least one measurement, of which the best one is the standard
     */
    static Undisturbed byAnything(Collection<OperationTimes> all) {
        return new Undisturbed(all, BY_ANYTHING);
    }

    /**
     * By other programs: gradients, which take most of the time, as long as they do with what the host takes.
     *
     * @param all at least one measurement, of which the best one is the standard
     */
    static Undisturbed byPrograms(Collection<OperationTimes> all) {
        return new Undisturbed(all, BY_PROGRAMS);
    }

    /** Whether one is good enough. */
    boolean accepts(OperationTimes times) {
        return times.coreShare() >= leastCoreShare;
    }

    /** Those that are good enough, possibly none. */
    List<OperationTimes> among(Collection<OperationTimes> some) {
        return some.stream().filter(this::accepts).toList();
    }
}
