package stalesim.scenario.claim.elastic;

import java.util.List;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.duration.DurationLaw;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.result.MeasuredNoise;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.model.run.Measures;
import stalesim.model.run.StopRule;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;

/**
 * Runs whose asynchrony-induced noise is measured: one direction of curvature h, from its optimum on, with gradients
 * h x +- s.
 *
 * @param workers m
 * @param step eta
 * @param updates after which a run ends
 * @param pace time of a gradient
 */
record NoiseRuns(int workers, double step, int updates, DurationLaw pace) {

    static final double CURVATURE = 2;
    static final double DEVIATION = 0.5;

    /** A run with every update's noise. */
    RunResult run(Bench bench, int replication) throws InterruptedException {
        var quadratic = new NoisyQuadratic(List.of(new NoisyQuadratic.Mode(CURVATURE, 0, 0, DEVIATION)), 1);
        Trial trial = Trial.of(new AsyncLock(), workers, updates)
                .training(Quadratics.task(quadratic, new Constant(step)))
                .until(StopRule.after(updates))
                .paced(pace)
                .measuring(new Measures(1));
        return bench.run(trial, replication);
    }

    static MeasuredNoise noise(RunResult run) {
        return run.noise().orElseThrow();
    }
}
