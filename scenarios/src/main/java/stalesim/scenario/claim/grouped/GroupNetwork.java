package stalesim.scenario.claim.grouped;

import java.util.Collections;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.duration.Deterministic;
import stalesim.model.network.CollectiveScheme;
import stalesim.model.network.Link;
import stalesim.model.network.MessageSize;
import stalesim.model.network.NetworkDescription;
import stalesim.model.network.NetworkTopology;
import stalesim.model.network.Networking;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;

/** Times of a round over a simulated network, with gradients that take none. */
final class GroupNetwork {

    /** Bytes of the model, divisible by all numbers of workers that are used. */
    static final long BYTES = 8L * 9 * 1_000_000;

    /** One byte a nanosecond. */
    static final double BANDWIDTH = 1e9;

    private static final int DIMENSION = 8;
    private static final int ROUNDS = 4;

    private GroupNetwork() {}

    /** Full bisection: a switch, with the links of parameter servers if there are any. */
    static NetworkDescription star(long latencyNs, int servers) {
        Link link = Link.of(latencyNs, BANDWIDTH);
        return NetworkDescription.uniform(new NetworkTopology.Star(Collections.nCopies(servers, link)), link);
    }

    /** Nanoseconds of a round of an algorithm that exchanges models or gradients of so many bytes. */
    static double roundNs(Bench bench, Algorithm algorithm, int workers, Networking networking)
            throws InterruptedException {
        var objective = Quadratics.alike(DIMENSION, new NoisyQuadratic.Mode(1, 0, 0, 0));
        Trial bare = Trial.of(algorithm, workers, ROUNDS)
                .training(Quadratics.task(objective, new Constant(0.1)));
        Trial trial = bare.on(bare.machine().with(networking))
                .paced(new Deterministic(1));
        return bench.run(trial, 0).durationNs() / (double) ROUNDS;
    }

    /** A network that carries models of so many bytes. */
    static Networking networking(NetworkDescription network, CollectiveScheme scheme, long bytes) {
        return new Networking(network, scheme, new MessageSize(bytes / (double) DIMENSION, 1));
    }
}
