package stalesim.model.study.scale;

import java.util.Optional;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Hogwild;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.Workforce;
import stalesim.model.protocol.OperationKind;

/**
 * Most updates a second of m workers that read, compute and update: m / (T_c + T_s) where nobody waits, and 1 / T_s
 * where the lock is always held. T_c is the time of a cycle without the lock, T_s that with it, both reading and
 * updating.
 *
 * <p>Mean times alone count: throughput is below both, for any distributions, and close to the lesser of the two but
 * where they meet. Without a lock T_s counts as part of T_c and nothing saturates.
 *
 * @param freeNs T_c with the gap between cycles, &gt;= 0
 * @param heldNs T_s, &gt;= 0; 0 without a lock
 * @see "Denning, Buzen (1978), The operational analysis of queueing network models, asymptotic bounds"
 */
public record CycleLimit(double freeNs, double heldNs) {

    private static final double NS_PER_S = 1e9;
    private static final String LOCKED = new AsyncLock().name();
    private static final String UNSYNCHRONISED = new Hogwild().name();

    /**
     * The limit of an algorithm on a machine where every worker has a core.
     *
     * @param algorithm its name
     * @param machine with its times
     * @return empty for other algorithms than async-lock and hogwild, several machines, and workers that differ
     * @throws stalesim.model.machine.MissingCalibrationException if one of its times is not stated
     */
    public static Optional<CycleLimit> of(String algorithm, MachineDescription machine) {
        boolean locked = algorithm.equals(LOCKED);
        boolean alike = machine.network().isEmpty() && machine.workforce().equals(Workforce.EQUAL);
        if (!alike || !(locked || algorithm.equals(UNSYNCHRONISED))) {
            return Optional.empty();
        }
        double free = machine.cost(algorithm, OperationKind.COMPUTE).meanNs()
                + machine.costs(algorithm).gap().meanNs();
        double shared = machine.cost(algorithm, OperationKind.READ).meanNs()
                + machine.cost(algorithm, OperationKind.UPDATE).meanNs();
        return Optional.of(locked ? new CycleLimit(free, shared) : new CycleLimit(free + shared, 0));
    }

    /**
     * Most updates a second.
     *
     * @param workers m &gt;= 1
     * @return the lesser of the two asymptotes
     */
    public double updatesPerSecond(long workers) {
        double free = NS_PER_S * workers / (freeNs + heldNs);
        return heldNs > 0 ? Math.min(free, NS_PER_S / heldNs) : free;
    }

    /**
     * Where the asymptotes meet: beyond it the lock decides.
     *
     * @return (T_c + T_s) / T_s; infinite without a lock
     */
    public double saturation() {
        return (freeNs + heldNs) / heldNs;
    }
}
