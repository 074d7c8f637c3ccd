package stalesim.scenario.claim.grouped;

import java.util.Map;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.duration.Exponential;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.protocol.OperationKind;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;

/** Runs of DS-Sync on quadratics with unit noise: nine workers in groups of three. */
final class GroupedRuns {

    /** W. */
    static final int WORKERS = 9;

    /** N. */
    static final int SIZE = 3;

    /** Curvature of every direction. */
    static final double CURVATURE = 1;

    private static final int DIMENSION = 64;

    private GroupedRuns() {}

    /** Equal directions around 0, from 1: a run from the optimum itself would be taken for a diverging one. */
    static TrainingTask task(double step) {
        var objective = Quadratics.alike(DIMENSION, new NoisyQuadratic.Mode(CURVATURE, 0, 1, 1));
        return Quadratics.task(objective, new Constant(step));
    }

    /** Rounds whose gradients take different times under the virtual clock. */
    static Trial trial(Algorithm algorithm, double step, int rounds) {
        return Trial.of(algorithm, WORKERS, rounds)
                .training(task(step))
                .costing(Map.of(OperationKind.COMPUTE, new Exponential(100_000)));
    }

    /** Mean square of the parameters of worker 0 at the end. */
    static double meanSquare(Bench bench, Trial trial, int replication) throws InterruptedException {
        double sum = 0;
        for (float value : bench.complete(trial, replication).parameters()) {
            sum += (double) value * value;
        }
        return sum / DIMENSION;
    }
}
