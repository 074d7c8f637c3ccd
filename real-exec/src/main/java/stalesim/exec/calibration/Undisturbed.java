package stalesim.exec.calibration;

import java.util.Collection;
import java.util.List;
import stalesim.exec.worker.OperationTimes;

/**
 * Picks the measurements during which the worker had its core about as much of the time as in the best one; in the
 * others another program ran on the machine. What a host takes now and then stays in, for it takes it from runs too.
 */
final class Undisturbed {

    /** Measurements in which the worker had a core for so much less of the time than in the best one are not used. */
    private static final double TOLERATED_DISTURBANCE = 0.15;

    private final double leastCoreShare;

    /**
     * Judging by the best of some.
     *
     * @param all at least one measurement
     */
    Undisturbed(Collection<OperationTimes> all) {
        leastCoreShare =
                all.stream().mapToDouble(OperationTimes::coreShare).max().orElseThrow() - TOLERATED_DISTURBANCE;
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
