package stalesim.scenario.claim.rounds;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.algorithm.local.Aggregator;
import stalesim.model.algorithm.local.ComputeNode;
import stalesim.model.algorithm.local.DelayLimit;
import stalesim.model.algorithm.local.RoundPlan;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.protocol.Message;
import stalesim.model.protocol.ServerRule;
import stalesim.model.protocol.WorkerState;
import stalesim.model.rounds.PowerSizes;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Quadratics;

/** What the server's model and the workers' views are made of, message by message. */
final class AggregatedModel {

    private static final int DIMENSION = 4;
    private static final int WORKERS = 3;
    private static final int ROUNDS = 12;

    private AggregatedModel() {}

    /** A server for a plan. */
    private interface Handling {
        ServerRule of(RoundPlan plan);
    }

    /** The view of a worker after a broadcast v, given its view before and U of its round, both changed in place. */
    private interface Receipt {
        float[] view(ComputeNode node, WorkerState worker, float[] broadcast);
    }

    static List<Claim<?>> claims() {
        return List.of(server(), localProgress());
    }

    private static Claim<?> server() {
        return Claim.of(
                        "S002-03",
                        "algorithm 3, invariant",
                        ClaimKind.EXACT,
                        "The server's model is the start less all updates of complete rounds and those queued of"
                                + " later ones, and broadcast k holds all of the first k rounds.")
                .checkedBy(
                        "Messages of 12 rounds of 3 workers in random order, each worker's own in order, whose sums"
                                + " are exact in floats",
                        AggregatedModel::invariant)
                .literally("algorithm 3", Aggregator::new)
                .broken("a broadcast when any n messages have come", CountingServer::new)
                .broken("updates of rounds that are not due are dropped", DroppingServer::new);
    }

    /** Mistakes a message of any round for one of the round that is due. */
    private static final class CountingServer implements ServerRule {
        private final RoundPlan plan;
        private int come;

        CountingServer(RoundPlan plan) {
            this.plan = plan;
        }

        @Override
        public long handle(Message message, float[] model) {
            new Aggregator(plan).handle(message, model);
            return ++come / WORKERS;
        }
    }

    /** Takes the round that is due alone. */
    private static final class DroppingServer implements ServerRule {
        private final Aggregator server;
        private long due;

        DroppingServer(RoundPlan plan) {
            server = new Aggregator(plan);
        }

        @Override
        public long handle(Message message, float[] model) {
            due = server.handle(message, message.round() > due ? new float[DIMENSION] : model);
            return due;
        }
    }

    private static Finding invariant(Handling handling, Bench bench) {
        RoundPlan plan = new RoundPlan(new PowerSizes(WORKERS, 1, 0), WORKERS);
        UniformRandomProvider random = bench.random(0);
        ServerRule server = handling.of(plan);
        float[] model = new float[DIMENSION];
        double[] expected = new double[DIMENSION];
        int[] sent = new int[WORKERS];
        long wrong = 0;
        long early = 0;
        for (int message = 0; message < ROUNDS * WORKERS; message++) {
            int rank = random.nextInt(WORKERS);
            while (sent[rank] == ROUNDS) {
                rank = (rank + 1) % WORKERS;
            }
            long number = server.handle(message(rank, sent[rank]++, random, expected), model);
            int complete = Arrays.stream(sent).min().orElseThrow();
            early += number == complete ? 0 : 1;
            wrong += same(model, expected) ? 0 : 1;
        }
        return Finding.of(
                Exactly.never("the model differs from the sum of all messages", wrong, ROUNDS * WORKERS),
                Exactly.never("k differs from the rounds that have come", early, ROUNDS * WORKERS));
    }

    /** Multiples of 1/64 below 1, whose sums are exact. */
    private static Message message(int rank, int round, UniformRandomProvider random, double[] sum) {
        Message message = new Message(DIMENSION);
        message.address(worker(rank), round, 1, 0);
        for (int k = 0; k < DIMENSION; k++) {
            message.values()[k] = (random.nextInt(128) - 64) / 64f;
            sum[k] += message.values()[k];
        }
        return message;
    }

    private static WorkerState worker(int rank) {
        var mode = new NoisyQuadratic.Mode(1, 0, 1, 0);
        var objective = Quadratics.alike(DIMENSION, mode);
        return new WorkerState(rank, objective, () -> new int[1], new float[DIMENSION]);
    }

    private static boolean same(float[] found, double[] expected) {
        return IntStream.range(0, DIMENSION).allMatch(k -> found[k] == expected[k]);
    }

    private static Claim<?> localProgress() {
        return Claim.of(
                        "S002-45",
                        "section 3.1, algorithm 4, line 5",
                        ClaimKind.EXACT,
                        "A view that is replaced by a broadcast keeps what the worker did in its round:"
                                + " w = v - eta U.")
                .checkedBy(
                        "Views of a worker that takes random broadcasts in the middle of rounds, in sums that are"
                                + " exact in floats",
                        AggregatedModel::progress)
                .literally("w = v - eta U", AggregatedModel::received)
                .broken("w = v", (node, worker, broadcast) -> broadcast.clone())
                .broken("the broadcast is ignored", (node, worker, broadcast) -> worker.view().clone());
    }

    private static float[] received(ComputeNode node, WorkerState worker, float[] broadcast) {
        node.take(worker, broadcast);
        return worker.view().clone();
    }

    private static Finding progress(Receipt receipt, Bench bench) {
        RoundPlan plan = new RoundPlan(new PowerSizes(1, 1, 0), 1);
        var rules = new ComputeNode.Rules(plan, DelayLimit.rounds(1), new Constant(0.25), true);
        ComputeNode node = new ComputeNode(rules, 0);
        WorkerState worker = worker(0);
        UniformRandomProvider random = bench.random(0);
        long wrong = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double[] done = new double[DIMENSION];
            for (int h = 0; h <= round; h++) {
                float[] broadcast = eighths(random);
                float[] view = receipt.view(node, worker, broadcast);
                double[] expected = IntStream.range(0, DIMENSION)
                        .mapToDouble(k -> broadcast[k] - 0.25 * done[k])
                        .toArray();
                wrong += same(view, expected) ? 0 : 1;
                float[] gradient = eighths(random);
                System.arraycopy(gradient, 0, worker.gradient().overwriteDense(), 0, DIMENSION);
                node.step(worker);
                IntStream.range(0, DIMENSION).forEach(k -> done[k] += gradient[k]);
            }
            node.pack(worker, new Message(DIMENSION));
        }
        return Finding.of(Exactly.never("the view differs from v - eta U", wrong, ROUNDS * (ROUNDS + 1) / 2));
    }

    private static float[] eighths(UniformRandomProvider random) {
        float[] values = new float[DIMENSION];
        for (int k = 0; k < DIMENSION; k++) {
            values[k] = (random.nextInt(64) - 32) / 8f;
        }
        return values;
    }
}
