package stalesim.scenario.claim.elastic;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.bound.asynchrony.NoisyProgress;
import stalesim.model.bound.asynchrony.ParallelGradient;
import stalesim.model.bound.staleness.SmoothLoss;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.descent.BoundedLoss;
import stalesim.scenario.claim.descent.RandomWorkers;
import stalesim.scenario.claim.descent.StaleDescent;

/** What bounds promise of descent under asynchrony-induced noise. */
final class NoisyDescent {

    private static final double START = 1;
    private static final int PERIOD = 200;

    private NoisyDescent() {}

    static List<Claim<?>> claims() {
        return List.of(update(), path());
    }

    /** Where paths are followed; the number of workers, who may take turns, changes between two levels. */
    private record Setting(String name, BoundedLoss loss, double step, boolean turns, int few, int many) {

        static List<Setting> all() {
            return List.of(
                    new Setting("oscillating, 4 and 12 workers", new BoundedLoss(16, 1, 0.2), 0.05, true, 4, 12),
                    new Setting("noisy, 1 worker", new BoundedLoss(2, 0.1, 1), 0.05, false, 1, 1),
                    new Setting("noisy, 1 and 8 workers", new BoundedLoss(2, 0.1, 1), 0.01, false, 1, 8));
        }

        int workers(int update) {
            return update / PERIOD % 2 == 0 ? few : many;
        }

        SmoothLoss constants() {
            return loss.constants(START);
        }

        Means follow(Bench bench, int replication) {
            UniformRandomProvider random = bench.random(replication);
            StaleDescent path = new StaleDescent(loss, random, START);
            RandomWorkers workers = new RandomWorkers(random, many);
            int updates = updates(bench);
            double slope = 0;
            double noise = 0;
            for (int i = 0; i < updates; i++) {
                slope += path.squaredSlope() / updates;
                int staleness = workers.next(workers(i));
                path.update(turns ? workers(i) - 1 : staleness, step);
                noise += path.noise() / updates;
            }
            return new Means((loss.value(path.x()) - loss.value(START)) / updates, slope, noise);
        }

        int updates(Bench bench) {
            return bench.amount(2_000, 20_000);
        }
    }

    /** Of a path: rise of the loss, squared slope, noise, each an update. */
    private record Means(double rise, double squaredSlope, double noise) {}

    /** Bound on E[L' - L] + eta E|grad L|^2. */
    private interface RiseBound {
        double of(SmoothLoss loss, double step, double noise);
    }

    private static Claim<?> update() {
        return Claim.of(
                        "S003-89",
                        "lemma D.5.5",
                        ClaimKind.BOUND,
                        "E[L(theta') - L(theta)] <= -eta E|grad L|^2 + eta M (E|xi| + L M eta/2).")
                .assuming(
                        "Huber's loss with noisy gradients: bounded and Lipschitz",
                        "workers in turns, or any of them next, their number changing every 200 updates")
                .checkedBy("Mean over 20 paths each, less the bound at their own mean noise", NoisyDescent::rises)
                .literally("eta M (E|xi| + L M eta/2)", (loss, step, noise) ->
                        new NoisyProgress(loss, step, noise, 0).value())
                .broken("without E|xi|", (loss, step, noise) -> new NoisyProgress(loss, step, 0, 0).value())
                .broken("without L M eta/2", (loss, step, noise) -> step * loss.gradient() * noise)
                .broken("eta^2 for eta", (loss, step, noise) -> step * new NoisyProgress(loss, step, noise, 0).value());
    }

    private static Finding rises(RiseBound bound, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (Setting setting : Setting.all()) {
            double[] excess = bench.replicate(20, replication -> {
                Means found = setting.follow(bench, replication);
                double most = bound.of(setting.constants(), setting.step(), found.noise());
                return (found.rise() + setting.step() * found.squaredSlope()) / most;
            });
            evidence.add(Estimated.atMost("rise and slope over bound, " + setting.name(), excess, 1));
        }
        return Finding.of(evidence);
    }

    private static Claim<?> path() {
        return Claim.of(
                        "S003-93",
                        "theorem D.5.8",
                        ClaimKind.BOUND,
                        "The mean of E|grad L|^2 over I updates, and so the least, is at most delta/(eta I) +"
                                + " eta M^2 L (m + 1/2), m being the mean number of workers.")
                .assuming(
                        "Huber's loss with noisy gradients: bounded and Lipschitz",
                        "workers in turns, or any of them next, their number changing every 200 updates")
                .checkedBy("Mean squared slope of 20 paths each", NoisyDescent::slopes)
                .literally("delta/(eta I) + eta M^2 L (m + 1/2)", ParallelGradient::value)
                .broken(
                        "without L",
                        bound -> bound.value() / bound.loss().lipschitz())
                .broken("eta^2 for eta", bound -> bound.value() * bound.step());
    }

    /** The subject is told the bound's components. */
    private interface SlopeBound {
        double of(ParallelGradient bound);
    }

    private static Finding slopes(SlopeBound said, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (Setting setting : Setting.all()) {
            double workers = (setting.few() + setting.many()) / 2.0;
            var bound = new ParallelGradient(setting.constants(), setting.step(), setting.updates(bench), workers);
            double[] slopes =
                    bench.replicate(20, replication -> setting.follow(bench, replication).squaredSlope());
            evidence.add(Estimated.atMost("mean squared slope, " + setting.name(), slopes, said.of(bound)));
        }
        return Finding.of(evidence);
    }
}
