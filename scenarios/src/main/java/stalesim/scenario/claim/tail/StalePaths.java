package stalesim.scenario.claim.tail;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import stalesim.model.staleness.BoundedUniform;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.step.adaptive.CumulativeKind;
import stalesim.model.step.adaptive.Shape;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.descent.BoundedLoss;
import stalesim.scenario.claim.descent.StaleDescent;

/**
 * Where paths are followed.
 *
 * @param name for readers
 * @param loss what is descended
 * @param law of staleness
 * @param step eta
 */
record StalePaths(String name, BoundedLoss loss, StalenessLaw law, double step) {

    /** Steps of stale gradients are twice what is stable near the optimum, so that paths oscillate. */
    private static final double LARGE_STEP = 0.2;
    private static final BoundedLoss STEEP = new BoundedLoss(2, 1, 0.2);
    private static final BoundedLoss NOISY = new BoundedLoss(2, 0.1, 1);

    static List<StalePaths> all() {
        return List.of(
                new StalePaths("oscillating, mean staleness 7", STEEP, new Poisson(7), LARGE_STEP),
                new StalePaths("noisy, never stale", NOISY, new BoundedUniform(0), 0.05),
                new StalePaths("noisy, mean staleness 7", NOISY, new Poisson(7), 0.01));
    }

    IntToDoubleFunction tailTau(double amplitude) {
        IntToDoubleFunction factor = Scaling.with(CumulativeKind.MID).under(amplitude, Shape.LINEAR, law);
        return tau -> step * factor.applyAsDouble(tau);
    }

    /** Mean of the rise and of the squared slope before it, over a path after its start. */
    double[] riseAndSlope(IntToDoubleFunction steps, Bench bench, int replication) {
        UniformRandomProvider random = bench.random(replication);
        DiscreteSampler staleness = law.sampler(random);
        StaleDescent path = new StaleDescent(loss, random, 1);
        int updates = bench.amount(2_000, 10_000);
        double[] sums = new double[2];
        for (int i = 0; i < updates; i++) {
            double squared = path.squaredSlope();
            int tau = staleness.sample();
            double rise = path.update(tau, steps.applyAsDouble(tau));
            if (i >= 500) {
                sums[0] += rise / (updates - 500);
                sums[1] += squared / (updates - 500);
            }
        }
        return sums;
    }

    /** Rise and mean step times squared slope, by replication: what the bounds without that term are for. */
    double[] losses(IntToDoubleFunction steps, double mean, Bench bench) throws InterruptedException {
        return bench.replicate(20, replication -> {
            double[] found = riseAndSlope(steps, bench, replication);
            return found[0] + mean * found[1];
        });
    }
}
