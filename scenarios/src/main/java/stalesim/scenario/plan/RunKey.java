package stalesim.scenario.plan;

import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.scenario.spec.Point;

/**
 * Identity of a run within a scenario.
 *
 * @param point of the sweep
 * @param clock under which clock
 * @param mode how workers share the cores
 * @param algorithm name in the catalogue
 * @param workers m
 * @param replication number of the repetition, from 0
 */
public record RunKey(Point point, Clock clock, Mode mode, String algorithm, int workers, int replication) {

    /**
     * The key of a result.
     *
     * @param point of the sweep
     * @param result a finished run
     * @return its key
     */
    public static RunKey of(Point point, RunResult result) {
        return new RunKey(
                point, result.clock(), result.mode(), result.algorithm(), result.workers(), result.replication());
    }

    /**
     * Another repetition of the same run.
     *
     * @param number of the repetition, from 0
     * @return its key
     */
    public RunKey repetition(int number) {
        return new RunKey(point, clock, mode, algorithm, workers, number);
    }

    /**
     * Which run at its point.
     *
     * @return such as "simulated/native/async-lock/4/0"
     */
    public String named() {
        return clock.label() + "/" + mode.label() + "/" + algorithm + "/" + workers + "/" + replication;
    }

    @Override
    public String toString() {
        return named() + (point.isSwept() ? " at " + point : "");
    }
}
