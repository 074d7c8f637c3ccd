package stalesim.scenario.claim.grouped;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.DsSync;
import stalesim.model.algorithm.Sync;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.duration.Lognormal;
import stalesim.model.network.CollectiveScheme;
import stalesim.model.network.Link;
import stalesim.model.network.MessageSize;
import stalesim.model.network.NetworkDescription;
import stalesim.model.network.NetworkTopology;
import stalesim.model.network.Networking;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.protocol.OperationKind;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;

/** What synchronising a model costs, by its size and by the topology. */
final class Costs {

    /** 10 Gbit/s. */
    private static final double BANDWIDTH = 1.25e9;

    private static final long LATENCY_NS = 10_000;
    private static final long COMPUTE_NS = 20_000_000;
    private static final int DIMENSION = 4;
    private static final int[] EXPONENTS = {5, 6, 7, 8};

    private Costs() {}

    static List<Claim<?>> claims() {
        return List.of(largerModels(), topology());
    }

    private static Trial trial(Algorithm algorithm, int workers, double bytes, CollectiveScheme scheme) {
        var mode = new NoisyQuadratic.Mode(1, 0, 1, 0.3);
        var objective = new NoisyQuadratic(IntStream.range(0, DIMENSION).mapToObj(k -> mode).toList(), 0);
        TrainingTask task = Quadratics.task(objective, new Constant(0.05));
        Trial trial = Trial.of(algorithm, workers, 20)
                .training(task)
                .until(StopRule.after(20))
                .costing(Map.of(OperationKind.COMPUTE, new Lognormal(COMPUTE_NS, 0.02)));
        NetworkDescription star =
                NetworkDescription.uniform(NetworkTopology.Star.ofWorkers(), Link.of(LATENCY_NS, BANDWIDTH));
        MessageSize size = new MessageSize(bytes / DIMENSION, 1);
        return trial.on(trial.machine().with(new Networking(star, scheme, size)));
    }

    /** The subject is the size of the model in bytes by its place in the order of sizes. */
    private static Claim<?> largerModels() {
        return Claim.of(
                        "S004-30",
                        "section 4.3",
                        ClaimKind.TREND,
                        "The larger the model, the larger the speed-up of an iteration by DS-Sync.")
                .assuming("compute time the same for all: 20 ms with a variation of 0.02", "4 nodes, 10 Gbit/s")
                .shownBy("stalesim run ds-sync")
                .checkedBy(
                        "Time of simulated iterations of BSP over those of DS-Sync with models of 0.1 to 100 MB, paired"
                                + " by seed: Page's test",
                        Costs::speedUps)
                .literally("0.1, 1, 10, 100 MB", level -> Math.pow(10, EXPONENTS[level]))
                .broken("smaller instead of larger", level -> Math.pow(10, EXPONENTS[3 - level]))
                .broken("always 1 MB", level -> 1e6);
    }

    private static Finding speedUps(IntToDoubleFunction bytes, Bench bench) throws InterruptedException {
        double[][] gains = new double[bench.amount(10, 20)][EXPONENTS.length];
        for (int seed = 0; seed < gains.length; seed++) {
            for (int level = 0; level < EXPONENTS.length; level++) {
                double size = bytes.applyAsDouble(level);
                double bsp = time(new Sync(), 4, size, new CollectiveScheme.Ring(1), seed, bench);
                double own = time(new DsSync(2, 0), 4, size, new CollectiveScheme.Ring(1), seed, bench);
                gains[seed][level] = bsp / own;
            }
        }
        return Finding.of(Ordered.risingInPairs("speed-up of an iteration", List.of(gains)));
    }

    private static double time(
            Algorithm algorithm, int workers, double bytes, CollectiveScheme scheme, int seed, Bench bench)
            throws InterruptedException {
        return bench.run(trial(algorithm, workers, bytes, scheme), seed).durationNs();
    }

    /** The subject is who synchronises by a scheme within groups. */
    private static Claim<?> topology() {
        return Claim.of(
                        "S004-37",
                        "section 3.2",
                        ClaimKind.EXACT,
                        "DS-Sync does not depend on the topology: ring and tree within a group give the same model, and"
                                + " both faster than among all workers.")
                .assuming("a star of 16 nodes, 10 Gbit/s, a model of 1 MB in one chunk")
                .checkedBy(
                        "Model and time of simulated runs by ring, tree and parameter server within groups of 4",
                        Costs::schemes)
                .literally("groups of 4 for all", scheme -> new DsSync(4, 0))
                .broken("pairs for the tree", scheme -> new DsSync(scheme instanceof CollectiveScheme.Tree ? 2 : 4, 0))
                .broken("all together for the ring", Costs::withoutGroupsForRing);
    }

    private static Algorithm withoutGroupsForRing(CollectiveScheme scheme) {
        return scheme instanceof CollectiveScheme.Ring ? new Sync() : new DsSync(4, 0);
    }

    private static Finding schemes(Function<CollectiveScheme, Algorithm> chosen, Bench bench)
            throws InterruptedException {
        List<CollectiveScheme> schemes = List.of(
                new CollectiveScheme.Ring(1), new CollectiveScheme.Tree(1), new CollectiveScheme.ParameterServer(4, 1));
        List<Evidence> evidence = new ArrayList<>();
        List<Double> first = List.of();
        for (CollectiveScheme scheme : schemes) {
            Algorithm algorithm = chosen.apply(scheme);
            List<Double> model = new ArrayList<>();
            for (float x : bench.complete(trial(algorithm, 16, 1e6, scheme), 0).parameters()) {
                model.add((double) x);
            }
            first = first.isEmpty() ? model : first;
            double gain = time(new Sync(), 16, 1e6, scheme, 0, bench) / time(algorithm, 16, 1e6, scheme, 0, bench);
            evidence.add(Exactly.same("model by " + scheme, model, first));
            evidence.add(Exactly.is("faster than among all: " + scheme, gain > 1).with("speed-up", gain));
        }
        return Finding.of(evidence);
    }
}
