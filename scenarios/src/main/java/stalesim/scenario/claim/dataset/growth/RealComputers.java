package stalesim.scenario.claim.dataset.growth;

import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.EcdPsgd;
import stalesim.model.algorithm.Hogwild;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.duration.Lognormal;
import stalesim.model.gossip.Graph;
import stalesim.model.network.CollectiveScheme;
import stalesim.model.network.Link;
import stalesim.model.network.MessageSize;
import stalesim.model.network.NetworkDescription;
import stalesim.model.network.NetworkTopology;
import stalesim.model.network.Networking;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.protocol.OperationKind;
import stalesim.model.statistics.Summary;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;
import stalesim.scenario.claim.curve.Reached;

/** What networks and locks take away from what perfect computers promise. */
final class RealComputers {

    private static final NoisyQuadratic QUADRATIC =
            Quadratics.alike(4, new NoisyQuadratic.Mode(1, 0, 1, 0.002));
    private static final double MODEL_BYTES = 427e6;
    private static final long COMPUTE_NS = 100_000_000;

    private RealComputers() {}

    static List<Claim<?>> claims() {
        return List.of(network(), fewerWorkers());
    }

    /**
     * Two networks.
     *
     * @param slow bytes a second
     * @param fast bytes a second
     */
    private record Networks(double slow, double fast) {}

    private static Claim<?> network() {
        return Claim.of(
                        "S000-50",
                        "section VII.F, example 13",
                        ClaimKind.ORDERING,
                        "With a model of 427 MB a slow network favors ECD-PSGD with compression, a fast one Hogwild!.")
                .assuming("8 workers, 0.1 s a gradient, one server", "8 bits a parameter for ECD-PSGD", "a quadratic")
                .checkedBy(
                        "Simulated time to 4 % of the first loss on both networks, paired by seed",
                        RealComputers::races)
                .literally("1 Gbit/s and 100 Gbit/s", new Networks(125e6, 12.5e9))
                .broken("100 Gbit/s and 1 Gbit/s", new Networks(12.5e9, 125e6))
                .broken("1 Gbit/s both", new Networks(125e6, 125e6));
    }

    private static Finding races(Networks networks, Bench bench) throws InterruptedException {
        Algorithm gossip = new EcdPsgd(Graph.RING, 8);
        return Finding.of(
                Ordered.greater(
                        "Hogwild! over ECD-PSGD on the slow network",
                        times(new Hogwild(), networks.slow(), bench),
                        times(gossip, networks.slow(), bench)),
                Ordered.greater(
                        "ECD-PSGD over Hogwild! on the fast network",
                        times(gossip, networks.fast(), bench),
                        times(new Hogwild(), networks.fast(), bench)));
    }

    private static double[] times(Algorithm algorithm, double bytesPerSecond, Bench bench) throws InterruptedException {
        Link link = Link.of(1_000, bytesPerSecond);
        var network = new Networking(
                NetworkDescription.uniform(new NetworkTopology.Star(List.of(link)), link),
                new CollectiveScheme.Ring(1),
                new MessageSize(MODEL_BYTES / QUADRATIC.dimension(), 1));
        Trial plain = Trial.of(algorithm, 8, 50)
                .costing(Map.of(OperationKind.COMPUTE, new Lognormal(COMPUTE_NS, 0.2)))
                .training(Quadratics.task(QUADRATIC, new Constant(0.05)));
        Trial trial = plain.on(plain.machine().with(network));
        double target = QUADRATIC.modes().size() / 50.0;
        return bench.replicate(
                bench.amount(8, 20), seed -> Reached.timeNs(bench.run(trial, seed), target));
    }

    private static Claim<?> fewerWorkers() {
        return Claim.of(
                        "S000-51",
                        "section V.A",
                        ClaimKind.EXACT,
                        "Costs of parallelism lower the best number of workers: on a real computer it is at most that"
                                + " on a perfect one.")
                .assuming("Hogwild! with a lock on a quadratic", "updates take 2 to 100 % of a gradient's time")
                .checkedBy(
                        "Simulated time to a loss with 1 to 12 workers, mean of 12 seeds: the best number without costs"
                                + " and with five",
                        RealComputers::best)
                .literally("gradients take the same time, updates some too", m -> 1_000_000)
                .broken("gradients faster with more workers", m -> 1_000_000 / (m * m));
    }

    private static Finding best(IntUnaryOperator computeNs, Bench bench) throws InterruptedException {
        int perfect = bestWorkers(m -> 1_000_000, 0, bench);
        long more = 0;
        double[] shares = {0.02, 0.05, 0.2, 0.5, 1};
        for (double share : shares) {
            more += bestWorkers(computeNs, share, bench) <= perfect ? 0 : 1;
        }
        return Finding.of(Exactly.never("more workers than the " + perfect + " without costs", more, shares.length));
    }

    private static int bestWorkers(IntUnaryOperator computeNs, double updateShare, Bench bench)
            throws InterruptedException {
        int best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int m = 1; m <= 12; m++) {
            Trial trial = Trial.of(new AsyncLock(), m, 300)
                    .costing(Map.of(
                            OperationKind.COMPUTE, new Lognormal(computeNs.applyAsInt(m), 0.1),
                            OperationKind.UPDATE, new Lognormal((long) (1 + updateShare * 1e6), 0.1)))
                    .training(Quadratics.task(QUADRATIC, new Constant(0.18)));
            double[] times = bench.replicate(
                    bench.amount(3, 12), seed -> Reached.timeNs(bench.run(trial, seed), 1e-3));
            double time = Summary.of(times).mean();
            if (time < least) {
                least = time;
                best = m;
            }
        }
        return best;
    }
}
