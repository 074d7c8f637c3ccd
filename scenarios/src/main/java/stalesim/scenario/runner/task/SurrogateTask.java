package stalesim.scenario.runner.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stalesim.model.data.DataException;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.objective.Objective;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.CurvePoint;
import stalesim.model.run.Evaluation;
import stalesim.model.run.TrainingTask;
import stalesim.model.sampling.UniformSampling;
import stalesim.model.staleness.BoundedUniform;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.step.StepSize;
import stalesim.model.surrogate.DelayedDescent;
import stalesim.model.surrogate.ExpectedLoss;
import stalesim.model.surrogate.FitEffort;
import stalesim.model.surrogate.SurrogateError;
import stalesim.model.surrogate.SurrogateFit;
import stalesim.model.surrogate.SurrogateFitting;
import stalesim.scenario.spec.Scenario;

/**
 * Puts a noisy quadratic in the place of a real objective, and says how far it is from it: a few short sequential runs
 * on the real objective beside the surrogate's expected loss.
 *
 * @param scenario what is asked for
 * @param real the objective that is stood for
 */
record SurrogateTask(Scenario scenario, Objective real) {

    private static final int CHECK_RUNS = 8;
    private static final int MOST_CHECKED_UPDATES = 1_000;
    private static final int CHECKED_POINTS = 4;

    /** Every update is fresh: uniform on 0 to 0. */
    private static final StalenessLaw NO_DELAY = new BoundedUniform(0);

    /**
     * Fits and checks.
     *
     * @return the surrogate's task, and what is to be said of it
     * @throws DataException if the objective has no minimum that a quadratic could stand for
     */
    Tasks task() {
        RandomStreams streams = new RandomStreams(scenario.seed(), 0);
        float[] start = real.start(streams.stream(RandomStreams.WHOLE_RUN, Purpose.INITIAL_PARAMETERS));
        SurrogateFit fit = fit(start, streams);
        NoisyQuadratic quadratic = fit.quadratic();
        TrainingTask task = new TrainingTask(
                quadratic,
                new UniformSampling(quadratic.samples(), scenario.batch()),
                scenario.step(),
                new Evaluation(quadratic, Optional.empty(), quadratic.samples(), scenario.seed()));
        List<String> notes = new ArrayList<>();
        notes.add(String.format(
                Locale.ROOT,
                "gradients are those of a surrogate: a noisy quadratic of %d modes with curvatures up to %.4g, fitted"
                        + " to %s around its minimum %.6g",
                quadratic.modes().size(),
                fit.largestCurvature(),
                real.name(),
                quadratic.minimum()));
        notes.add(check(quadratic, start));
        return new Tasks(task, notes);
    }

    private SurrogateFit fit(float[] start, RandomStreams streams) {
        try {
            return new SurrogateFitting(
                            real,
                            FitEffort.standard(),
                            streams.stream(RandomStreams.WHOLE_RUN, Purpose.SURROGATE))
                    .fit(start);
        } catch (IllegalArgumentException e) {
            throw new DataException(
                    "no surrogate can stand for this objective: " + e.getMessage()
                            + ". Leave objective.surrogate out.", e);
        }
    }

    private String check(NoisyQuadratic quadratic, float[] start) {
        int updates = (int) Math.min(MOST_CHECKED_UPDATES, scenario.stop().updates());
        int every = Math.max(1, updates / CHECKED_POINTS);
        double[] expected = new ExpectedLoss(quadratic, scenario.batch(), NO_DELAY, sequential()).curve(updates);
        List<List<CurvePoint>> runs = new ArrayList<>();
        for (int run = 0; run < CHECK_RUNS; run++) {
            DelayedDescent descent = new DelayedDescent(real, scenario.batch(), NO_DELAY, sequential());
            runs.add(descent.run(start, updates, every, new RandomStreams(scenario.seed(), run)));
        }
        StringBuilder text = new StringBuilder("error of the surrogate's loss above the minimum, sequential,"
                + " against " + CHECK_RUNS + " runs on the real objective:");
        for (SurrogateError error : SurrogateError.along(quadratic.minimum(), expected, runs)) {
            text.append(String.format(
                    Locale.ROOT,
                    " %+.1f %% (sampling ± %.1f %%) after %d updates;",
                    100 * error.relative(),
                    100 * error.sampling(),
                    error.update()));
        }
        return text.substring(0, text.length() - 1);
    }

    /** The rule as one worker alone has it: a fresh one for every run, since it may learn. */
    private StepSize sequential() {
        return scenario.step().forRun(1);
    }
}
