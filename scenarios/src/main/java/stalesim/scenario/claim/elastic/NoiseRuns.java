package stalesim.scenario.claim.elastic;

import java.util.List;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.duration.DurationLaw;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.result.Clock;
import stalesim.model.result.MeasuredNoise;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.model.run.Execution;
import stalesim.model.run.Measures;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Trial;
import stalesim.scenario.runner.Laboratory;
import stalesim.scenario.runner.ThisMachine;

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
                .training(new TrainingTask(quadratic, 1, new Constant(step), 8, 1))
                .until(StopRule.after(updates))
                .paced(pace);
        RunSpec spec = new RunSpec(
                trial.algorithm(),
                workers,
                trial.task(),
                trial.stop(),
                2,
                bench.streams(replication),
                false,
                new Measures(1));
        return execution(trial, bench).run(spec).result();
    }

    private static Execution execution(Trial trial, Bench bench) {
        Laboratory laboratory = new ThisMachine();
        return bench.clock() == Clock.REAL
                ? laboratory.real(Mode.PACED, trial.pace(), trial.machine().workforce())
                : laboratory.simulated(trial.machine(), Mode.PACED, trial.pace());
    }

    static MeasuredNoise noise(RunResult run) {
        return run.noise().orElseThrow();
    }
}
