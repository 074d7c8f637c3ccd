package stalesim.model.machine;

import java.util.Map;
import java.util.Optional;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.MissingCalibrationException;
import stalesim.model.network.Networking;
import stalesim.model.protocol.OperationKind;

/**
 * Everything that the simulator knows of a machine: stated in a scenario or calibrated by measurement.
 *
 * @param name for reports
 * @param processors what threads run on
 * @param os costs of blocking, sleeping and sharing cores
 * @param lock how the lock of the shared model is passed on
 * @param workforce how workers differ, among each other and over time
 * @param network what lies between workers, each of them then on a machine of its own, and their parameter server;
 *     empty if they share memory
 * @param costs operation costs by algorithm; the key {@link #ANY_ALGORITHM} serves those not named
 */
public record MachineDescription(
        String name,
        Processors processors,
        OsCosts os,
        LockPolicy lock,
        Workforce workforce,
        Optional<Networking> network,
        Map<String, OperationCosts> costs) {

    /** Key of costs that hold for every algorithm. */
    public static final String ANY_ALGORITHM = "*";

    /** Makes the map immutable. */
    public MachineDescription {
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
                name,
                Processors.of(cores),
                OsCosts.ideal(),
                LockPolicy.BARGING,
                Workforce.EQUAL,
                Optional.empty(),
                Map.of(ANY_ALGORITHM, costs));
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
        return costs(algorithm)
                .law(kind)
                .orElseThrow(() -> new MissingCalibrationException("machine " + name + ": the time of "
                        + kind.label() + " is missing, and " + algorithm + " needs it. State it in the scenario ("
                        + (kind == OperationKind.COMPUTE ? "compute" : kind.label() + "-us") + ") or calibrate."));
    }

    /**
     * What the operations of an algorithm cost.
     *
     * @param algorithm its name
     * @return its own costs, or those of {@link #ANY_ALGORITHM}
     * @throws MissingCalibrationException if there are neither
     */
    public OperationCosts costs(String algorithm) {
        OperationCosts own = costs.getOrDefault(algorithm, costs.get(ANY_ALGORITHM));
        if (own == null) {
            throw new MissingCalibrationException("machine " + name + ": no operation costs for " + algorithm
                    + ". Calibrate with this algorithm, or state compute, read-us, update-us ... in the scenario.");
        }
        return own;
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
                        + " missing, and more workers than the " + processors.topology().hardwareThreads()
                        + " cores need it. State slice-us in the scenario, set scheduler: dedicated, or"
                        + " calibrate."));
    }

    /**
     * The same machine with other processors.
     *
     * @param other what threads run on
     * @return a copy
     */
    public MachineDescription with(Processors other) {
        return new MachineDescription(name, other, os, lock, workforce, network, costs);
    }

    /**
     * The same machine with other costs of the operating system.
     *
     * @param other costs of blocking, sleeping and sharing cores
     * @return a copy
     */
    public MachineDescription with(OsCosts other) {
        return new MachineDescription(name, processors, other, lock, workforce, network, costs);
    }

    /**
     * The same machine with another lock.
     *
     * @param other how the lock of the shared model is passed on
     * @return a copy
     */
    public MachineDescription with(LockPolicy other) {
        return new MachineDescription(name, processors, os, other, workforce, network, costs);
    }

    /**
     * The same machine with other workers.
     *
     * @param other how workers differ
     * @return a copy
     */
    public MachineDescription with(Workforce other) {
        return new MachineDescription(name, processors, os, lock, other, network, costs);
    }

    /**
     * The same machine with a network.
     *
     * @param other what lies between workers
     * @return a copy
     */
    public MachineDescription with(Networking other) {
        return new MachineDescription(name, processors, os, lock, workforce, Optional.of(other), costs);
    }
}
