package stalesim.scenario.claim.weighted.averaged;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.DelayedSgd;
import stalesim.model.bound.hogwild.LeastLag;
import stalesim.model.bound.weighted.DelayedContraction;
import stalesim.model.bound.weighted.DelayedStep;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Exponential;
import stalesim.model.hypothesis.LogLog;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.paper.Reading;
import stalesim.model.result.RunResult;
import stalesim.model.run.StopRule;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;
import stalesim.scenario.claim.curve.Reached;

/** SGD with delays, and the Check that makes it safe. */
final class DelayedSteps {

    private static final int WORKERS = 8;
    private static final double CONVEXITY = 0.01;

    private DelayedSteps() {}

    static List<Claim<?>> claims() {
        return List.of(slowdown(), contracts(), refuses());
    }

    private static Trial trial(Algorithm algorithm, int workers, double step, DurationLaw law) {
        var quadratic = Quadratics.alike(2, new NoisyQuadratic.Mode(1, 0, 1, 0));
        return Trial.of(algorithm, workers, 2_000)
                .training(Quadratics.task(quadratic, new Constant(step)))
                .paced(law);
    }

    private static Claim<?> slowdown() {
        return Claim.of(
                        "S001-23",
                        "section 2",
                        ClaimKind.QUANTITATIVE,
                        "Delays slow convergence down by less than tau^2; the largest is that of the number of workers"
                                + " at least.")
                .assuming(
                        "staleness leaves the own update out",
                        "quadratic loss, exponential compute times, eta h = 0.02")
                .checkedBy(
                        "Slope of the logarithm of updates to a loss over that of m = 8 to 64; largest staleness of"
                                + " equally fast workers",
                        DelayedSteps::grows)
                .literally("tau_max >= m", m -> new LeastLag(m, Reading.LITERAL).value())
                .corrected("tau_max >= m - 1", m -> new LeastLag(m).value())
                .broken("tau_max >= 2 m", m -> 2.0 * m);
    }

    private static Finding grows(IntToDoubleFunction least, Bench bench) throws InterruptedException {
        double[] workers = {8, 16, 32, 64};
        double[] slopes = bench.replicate(bench.amount(5, 20), seed -> {
            double[] updates = new double[workers.length];
            for (int i = 0; i < workers.length; i++) {
                Trial trial = trial(new AsyncLock(), (int) workers[i], 0.02, new Exponential(1_000_000));
                updates[i] = Reached.updates(bench.run(trial, seed), 0.05);
            }
            return LogLog.slope(workers, updates);
        });
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Estimated.within("exponent of m", slopes, 0, 2));
        for (int m : new int[] {4, 8, 16}) {
            int most = bench.run(trial(new AsyncLock(), m, 0.01, new Deterministic(1_000_000)), 0).staleness().max();
            evidence.add(Exactly.is("largest staleness of " + m, most >= least.applyAsDouble(m)).with("found", most));
        }
        return Finding.of(evidence);
    }

    private static Claim<?> contracts() {
        return Claim.of(
                        "S001-24",
                        "algorithms 3 and 4, lemma 4",
                        ClaimKind.BOUND,
                        "With eta lambda + eta beta^2 c* <= (1 - eta lambda)^M and Check every update contracts by"
                                + " 1 - eta lambda.")
                .assuming("quadratic of curvature 1, lambda = 0.01, 8 equal workers, no noise")
                .checkedBy(
                        "Distance after 2000 updates with the largest step that meets the condition, for which"
                                + " the plain"
                                + " algorithm is not stable",
                        DelayedSteps::contraction)
                .literally("with Check", new DelayedSgd())
                .broken("without Check", new AsyncLock())
                .alsoMeasured();
    }

    private static Finding contraction(Algorithm algorithm, Bench bench) throws InterruptedException {
        double step = largestStep();
        Trial trial = trial(algorithm, WORKERS, step, new Deterministic(200_000));
        float[] x = bench.complete(trial, 0).parameters();
        RunResult run = bench.run(trial, 0);
        double bound = Math.pow(1 - step * CONVEXITY, (double) run.updates());
        return Finding.of(
                Exactly.is("beyond the limit of stability", step > new DelayedStep(WORKERS - 1, 1).value())
                        .with("eta", step),
                Exactly.is("distance within the contraction", Math.abs(x[0]) <= bound)
                        .with("distance", Math.abs(x[0]))
                        .with("bound", bound),
                Exactly.is("2000 updates are reached", run.updates() == 2_000));
    }

    private static double largestStep() {
        double step = 1;
        while (!new DelayedContraction(step, CONVEXITY, 1 - CONVEXITY, WORKERS - 1).holds()) {
            step -= 0.01;
        }
        return step;
    }

    private static Claim<?> refuses() {
        return Claim.of(
                        "S001-25",
                        "section 4.2",
                        ClaimKind.BOUND,
                        "Check refuses gradients, so that the algorithm may lack suitable samples and not end.")
                .assuming(
                        "quadratic, 8 workers; a gradient that is not stale is never refused here, so that it does end")
                .checkedBy("Share of refused gradients in 40 updates: one in 20 at least", DelayedSteps::refused)
                .literally("with Check", new DelayedSgd())
                .broken("without Check", new AsyncLock())
                .broken("Check with a curvature of 0.01 for 1", new DelayedSgd(0.01))
                .alsoMeasured();
    }

    private static Finding refused(Algorithm algorithm, Bench bench) throws InterruptedException {
        Trial trial = trial(algorithm, WORKERS, 0.5, new Exponential(100_000)).until(StopRule.after(40));
        double[] shares = bench.replicate(10, seed -> {
            RunResult run = bench.run(trial, seed);
            double refusals = run.book().orElseThrow().refusals();
            return refusals / (refusals + run.updates());
        });
        return Finding.of(Estimated.atLeast("refused share", shares, 0.05));
    }
}
