package stalesim.model.study.limit;

import java.util.Optional;
import java.util.OptionalInt;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.Sync;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.Processors;
import stalesim.model.protocol.OperationKind;
import stalesim.model.protocol.Store;

/**
 * What of a machine decides published bounds on the number of workers: T_c and T_u of saturation, 1 + T_c/T_u, and
 * hardware threads.
 *
 * <p>T_u is what workers do one after the other: reading and updating a locked model, updating a published one, and the
 * exchange of synchronous SGD, where every worker's gradient is added in turn. T_c is the rest of the cycle.
 *
 * @param computeNs T_c &gt;= 0, nanoseconds
 * @param serialNs T_u &gt;= 0, nanoseconds; 0 where nothing is known to be done one after the other
 * @param threads hardware threads that workers have to share; empty if each has one of its own
 */
public record MachineLimits(double computeNs, double serialNs, OptionalInt threads) {

    /**
     * Of an algorithm on a machine.
     *
     * @param algorithm any
     * @param machine stated or calibrated
     * @param pace target compute time of paced workers
     * @return its figures
     * @throws stalesim.model.duration.MissingCalibrationException if the machine knows nothing of the algorithm
     */
    public static MachineLimits of(Algorithm algorithm, MachineDescription machine, Optional<DurationLaw> pace) {
        OperationCosts costs = machine.costs(algorithm.name());
        double compute = pace.map(DurationLaw::meanNs).orElseGet(() -> mean(costs, OperationKind.COMPUTE));
        double free = compute + costs.gap().meanNs();
        return machine.network().isPresent()
                ? new MachineLimits(free, 0, OptionalInt.empty())
                : of(algorithm, costs, free, threads(machine, pace.isPresent()));
    }

    private static MachineLimits of(Algorithm algorithm, OperationCosts costs, double free, OptionalInt threads) {
        double read = mean(costs, OperationKind.READ);
        double update = mean(costs, OperationKind.UPDATE);
        if (algorithm.store() == Store.LOCKED) {
            return new MachineLimits(free, read + update, threads);
        }
        if (algorithm.store() == Store.PUBLISHED) {
            return new MachineLimits(free + read, update, threads);
        }
        double summed = algorithm instanceof Sync ? mean(costs, OperationKind.EXCHANGE) : 0;
        return new MachineLimits(free + mean(costs, OperationKind.LOCAL), summed, threads);
    }

    private static double mean(OperationCosts costs, OperationKind kind) {
        return costs.law(kind).map(DurationLaw::meanNs).orElse(0.0);
    }

    /** Paced workers sleep most of their time, without a core. */
    private static OptionalInt threads(MachineDescription machine, boolean paced) {
        Processors processors = machine.processors();
        return processors.dedicated() || paced
                ? OptionalInt.empty()
                : OptionalInt.of(processors.topology().hardwareThreads());
    }
}
