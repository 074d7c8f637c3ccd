package stalesim.scenario.claim.elastic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.bound.asynchrony.AsynchronyNoise;
import stalesim.model.bound.staleness.SmoothLoss;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.Exponential;
import stalesim.model.duration.Lognormal;
import stalesim.model.result.Clock;
import stalesim.model.result.MeasuredNoise;
import stalesim.model.result.RunResult;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** The asynchrony-induced noise xi: what it is, how it is measured, how large it gets. */
final class Noise {

    private static final long PACE_NS = 200_000;
    private static final double STEP = 0.05;

    private Noise() {}

    static List<Claim<?>> claims() {
        return List.of(definition(), estimate(), byStaleness(), byWorkers());
    }

    /** The next model, of x, eta, the gradient at x and the gradient at the view. */
    private interface Decomposition {
        double next(double x, double step, double gradient, double stale);
    }

    private static Claim<?> definition() {
        return Claim.of(
                        "S003-85",
                        "definition D.4.2, eq. D.5",
                        ClaimKind.EXACT,
                        "With xi = eta (grad L(v) - grad L(theta)) an asynchronous update is a sequential one plus xi.")
                .checkedBy("200 updates with random staleness on a random quadratic", Noise::decomposed)
                .literally("theta - eta grad L(theta) + xi", (x, step, gradient, stale) ->
                        x - step * gradient + step * (stale - gradient))
                .corrected("theta - eta grad L(theta) - xi", (x, step, gradient, stale) ->
                        x - step * gradient - step * (stale - gradient))
                .broken("xi without eta", (x, step, gradient, stale) -> x - step * gradient - (stale - gradient))
                .broken("without xi", (x, step, gradient, stale) -> x - step * gradient);
    }

    private static Finding decomposed(Decomposition rule, Bench bench) {
        UniformRandomProvider random = bench.random(0);
        double curvature = 0.5 + random.nextDouble();
        double[] x = new double[201];
        x[0] = 1;
        double worst = 0;
        for (int i = 0; i < 200; i++) {
            double stale = curvature * x[i - random.nextInt(Math.min(i, 7) + 1)];
            x[i + 1] = x[i] - STEP * stale;
            worst = Math.max(worst, Math.abs(rule.next(x[i], STEP, curvature * x[i], stale) - x[i + 1]));
        }
        return Finding.of(Exactly.equal("greatest difference from the update that is made", worst, 0));
    }

    private static Claim<?> estimate() {
        return Claim.of(
                        "S003-86",
                        "statement D.4.3, algorithm D.4",
                        ClaimKind.QUANTITATIVE,
                        "The noise can be measured by comparing an update with the one that a worker computes at the"
                                + " model that it met.")
                .assuming("mini-batches of one sample whose gradients have errors of +-0.5")
                .checkedBy(
                        "Runs of 8 workers with a step that moves nothing, where there is no noise; under the virtual"
                                + " clock also 2 workers who take turns, where it is h eta s",
                        Noise::measured)
                .literally("of the neighbours' mini-batches, as algorithm D.4 does", MeasuredNoise::literal)
                .corrected("of one mini-batch at both models", MeasuredNoise::corrected)
                .broken(
                        "half of that of the neighbours' mini-batches",
                        noise -> scaled(noise.literal(), 0.5))
                .alsoMeasured();
    }

    private static MeasuredNoise.Figure scaled(MeasuredNoise.Figure figure, double factor) {
        return new MeasuredNoise.Figure(figure.count(), factor * figure.mean(), factor * figure.standardError());
    }

    private static Finding measured(Function<MeasuredNoise, MeasuredNoise.Figure> estimator, Bench bench)
            throws InterruptedException {
        NoiseRuns still = new NoiseRuns(8, 1e-30, bench.amount(500, 5_000, 2_000), new Exponential(PACE_NS));
        double[] zeros = bench.replicate(
                5, replication -> estimator.apply(NoiseRuns.noise(still.run(bench, replication))).mean());
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Estimated.equivalent("without movement, true noise 0", zeros, 0, 1e-6));
        if (bench.clock() == Clock.SIMULATED) {
            NoiseRuns turns = new NoiseRuns(2, STEP, bench.amount(1_000, 10_000), new Deterministic(PACE_NS));
            double expected = NoiseRuns.CURVATURE * STEP * NoiseRuns.DEVIATION;
            double[] means = bench.replicate(
                    10, replication -> estimator.apply(NoiseRuns.noise(turns.run(bench, replication))).mean());
            evidence.add(Estimated.equivalent("two workers in turns: h eta s", means, expected, 0.02 * expected));
        }
        return Finding.of(evidence);
    }

    /** Bound on E|xi|, of the loss, eta and mean staleness or number of workers. */
    private interface NoiseBound {
        double of(SmoothLoss loss, double step, double size);
    }

    private static Claim<?> byStaleness() {
        return Claim.of(
                        "S003-87",
                        "lemma D.5.3",
                        ClaimKind.BOUND,
                        "E|grad L(v) - grad L(theta)| <= eta L M E[tau].")
                .assuming("xi without the factor eta, as in the proof", "a quadratic near its optimum")
                .checkedBy(
                        "Measured noise of runs of 2 and 8 workers against the bound at their mean staleness",
                        (NoiseBound bound, Bench bench) -> bounded(bound, false, bench))
                .literally("eta L M E[tau]", (loss, step, tau) -> new AsynchronyNoise(loss, step, tau).value())
                .broken("without L", (loss, step, tau) -> step * loss.gradient() * tau)
                .broken("eta L M E[tau]/2", (loss, step, tau) -> new AsynchronyNoise(loss, step, tau).value() / 2)
                .alsoMeasured();
    }

    private static Claim<?> byWorkers() {
        return Claim.of(
                        "S003-88",
                        "corollary D.5.4",
                        ClaimKind.BOUND,
                        "E|grad L(v) - grad L(theta)| <= eta L M m.")
                .assuming("xi without the factor eta", "a quadratic near its optimum")
                .checkedBy(
                        "Measured noise of runs of 2 and 8 workers against the bound",
                        (NoiseBound bound, Bench bench) -> bounded(bound, true, bench))
                .literally("eta L M m", (loss, step, m) -> new AsynchronyNoise(loss, step, m).value())
                .broken("eta L M m/4", (loss, step, m) -> new AsynchronyNoise(loss, step, m).value() / 4)
                .broken("eta M m/2, without L", (loss, step, m) -> step * loss.gradient() * m / 2)
                .alsoMeasured();
    }

    private static Finding bounded(NoiseBound bound, boolean byWorkers, Bench bench) throws InterruptedException {
        // the variance of x is about eta s^2/(2h), less than eta s^2/h with staleness: E|g|^2 <= s^2 (1 + h eta)
        double gradient = NoiseRuns.DEVIATION * Math.sqrt(1 + NoiseRuns.CURVATURE * STEP);
        SmoothLoss loss = new SmoothLoss(NoiseRuns.CURVATURE, gradient, 1);
        List<Evidence> evidence = new ArrayList<>();
        for (int m : new int[] {2, 8}) {
            NoiseRuns runs = new NoiseRuns(m, STEP, bench.amount(500, 5_000, 1_000), new Lognormal(PACE_NS, 0.2));
            double[] noise = bench.replicate(10, replication -> {
                RunResult run = runs.run(bench, replication);
                double size = byWorkers ? m : run.staleness().mean();
                return NoiseRuns.noise(run).corrected().mean() / bound.of(loss, STEP, size);
            });
            evidence.add(Estimated.atMost("noise over bound, " + m + " workers", noise, 1));
        }
        return Finding.of(evidence);
    }
}
