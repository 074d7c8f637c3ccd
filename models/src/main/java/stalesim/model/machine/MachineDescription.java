package stalesim.model.machine;

import java.util.List;
import java.util.Map;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.MissingCalibrationException;
import stalesim.model.duration.Ranges;
import stalesim.model.protocol.OperationKind;

/**
 * Everything that the simulator knows of a machine: stated in a scenario or calibrated by measurement.
 *
 * @param name for reports
 * @param cores number of cores, &gt;= 1
 * @param dedicated whether every worker has a core of its own, however many workers there are; otherwise the
 *     operating system shares {@code cores} out in time slices
 * @param slowdown entry k-1 is the factor by which all work takes longer while k cores are busy (shared caches,
 *     memory bandwidth, sibling hardware threads), each &gt; 0 and 1 for k = 1; below 1 where a lone busy core is
 *     slower than several, as happens on virtual machines; beyond the list its last entry counts
 * @param os costs of blocking, sleeping and sharing cores
 * @param speeds persistent speed of worker r is entry r modulo the list's length: 2 is twice as fast; each &gt; 0
 * @param costs operation costs by algorithm; the key {@link #ANY_ALGORITHM} serves those not named
 */
public record MachineDescription(
        String name,
        int cores,
        boolean dedicated,
        List<Double> slowdown,
        OsCosts os,
        List<Double> speeds,
        Map<String, OperationCosts> costs) {

    /** Key of costs that hold for every algorithm. */
    public static final String ANY_ALGORITHM = "*";

    /** Checks the ranges and makes the collections immutable. */
    public MachineDescription {
        if (cores < 1) {
            throw new IllegalArgumentException("cores must be >= 1: cores=" + cores);
        }
        if (slowdown.isEmpty() || speeds.isEmpty()) {
            throw new IllegalArgumentException("slowdown and speeds need at least one entry");
        }
        slowdown.forEach(factor -> Ranges.positive("slowdown", factor));
        speeds.forEach(speed -> Ranges.positive("speed", speed));
        slowdown = List.copyOf(slowdown);
        speeds = List.copyOf(speeds);
        costs = Map.copyOf(costs);
    }

    /**
     * A homogeneous machine without interference among cores and with ideal blocking.
     *
     * @param name for reports
     * @param cores number of cores, &gt;= 1
     * @param costs operation costs of every algorithm
     * @return the description
     */
    public static MachineDescription uniform(String name, int cores, OperationCosts costs) {
        return new MachineDescription(
                name, cores, false, List.of(1.0), OsCosts.ideal(), List.of(1.0), Map.of(ANY_ALGORITHM, costs));
    }

    /**
     * How long one kind of operation of an algorithm takes.
     *
     * @param algorithm its name
     * @param kind which operation
     * @return the law
     * @throws MissingCalibrationException if it is neither stated nor calibrated
     */
    public DurationLaw cost(String algorithm, OperationKind kind) {
        OperationCosts own = costs.getOrDefault(algorithm, costs.get(ANY_ALGORITHM));
        if (own == null) {
            throw new MissingCalibrationException("machine " + name + ": no operation costs for " + algorithm
                    + ". Calibrate with this algorithm, or state compute, read-us, update-us ... in the scenario.");
        }
        return own.law(kind)
                .orElseThrow(() -> new MissingCalibrationException("machine " + name + ": the time of "
                        + kind.label() + " is missing, and " + algorithm + " needs it. State it in the scenario ("
                        + (kind == OperationKind.COMPUTE ? "compute" : kind.label() + "-us") + ") or calibrate."));
    }

    /**
     * The scheduler's time slice.
     *
     * @return nanoseconds, &gt;= 1
     * @throws MissingCalibrationException if it is neither stated nor calibrated
     */
    public long sliceNs() {
        return os.sliceNs()
                .orElseThrow(() -> new MissingCalibrationException("machine " + name + ": the scheduler's slice is"
                        + " missing, and more workers than the " + cores + " cores need it. State slice-us in the"
                        + " scenario, set scheduler: dedicated, or calibrate."));
    }

    /**
     * Slowdown while a number of cores is busy.
     *
     * @param busy number of busy cores, &gt;= 1
     * @return factor on the duration of work
     */
    public double slowdown(int busy) {
        return slowdown.get(Math.min(busy, slowdown.size()) - 1);
    }

    /**
     * Persistent speed of a worker.
     *
     * @param rank its number
     * @return factor on its rate of work
     */
    public double speed(int rank) {
        return speeds.get(rank % speeds.size());
    }
}
