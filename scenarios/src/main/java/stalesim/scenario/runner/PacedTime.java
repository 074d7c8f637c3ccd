package stalesim.scenario.runner;

import java.util.List;
import java.util.stream.IntStream;
import stalesim.model.algorithm.Setting;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.Workforce;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Store;
import stalesim.scenario.plan.Cell;
import stalesim.scenario.spec.MachineSpec;

/**
 * Roughly how long the workers of a paced run take for their gradients, with speeds s_r and G gradients of mean p:
 *
 * <ul>
 *   <li>nobody waits: G p / sum of s_r over the active workers;
 *   <li>all have to keep up with each other, or share their steps equally: G p / (m min s_r); where they meet after
 *       each step, longer by the expected greatest of m times, 1 + cv sqrt(2 ln m);
 *   <li>the fastest ends the round: G p / (m max s_r).
 * </ul>
 */
record PacedTime(Cell cell, DurationLaw pace) {

    /** Nanoseconds. */
    double ns() {
        double gradients = cell.algorithm().gradients(cell.stop().updates(), cell.workers());
        return gradients * (pace.meanNs() + oversleepNs()) / gradientsAtATime();
    }

    /** Every padded gradient ends late by as much. */
    private double oversleepNs() {
        return cell.variant().scenario().machine() instanceof MachineSpec.Stated stated
                ? stated.machine().os().oversleep().meanNs()
                : 0;
    }

    /** How many workers of speed 1 would do as much. */
    private double gradientsAtATime() {
        int workers = cell.workers();
        Workforce workforce = cell.variant().scenario().machine().workforce();
        double[] speeds = IntStream.range(0, cell.algorithm().activeWorkers(workers))
                .mapToDouble(workforce::speed)
                .sorted()
                .toArray();
        List<Operation> cycle = cell.algorithm().cycle(Setting.ofWorkers(workers));
        if (cycle.stream().anyMatch(PacedTime::isRaced)) {
            return workers * speeds[speeds.length - 1];
        }
        boolean replicated = cell.algorithm().store() == Store.REPLICATED;
        if (!replicated && cycle.stream().noneMatch(PacedTime::waits)) {
            return IntStream.range(0, speeds.length).mapToDouble(rank -> speeds[rank]).sum();
        }
        boolean meets = replicated && cycle.stream().noneMatch(Operation.Loop.class::isInstance);
        return workers * speeds[0] / (meets ? 1 + pace.cv() * Math.sqrt(2 * Math.log(workers)) : 1);
    }

    private static boolean isRaced(Operation operation) {
        return operation instanceof Operation.Loop loop && loop.race().isPresent();
    }

    /** For the others, rather than for a regulator. */
    private static boolean waits(Operation operation) {
        return operation instanceof Operation.Await await && await.gate().regulator().isEmpty();
    }
}
