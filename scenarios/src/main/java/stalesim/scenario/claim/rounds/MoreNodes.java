package stalesim.scenario.claim.rounds;

import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import stalesim.model.algorithm.local.DelayLimit;
import stalesim.model.bound.rounds.Rounds;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.duration.Lognormal;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Topology;
import stalesim.model.protocol.OperationKind;
import stalesim.model.rounds.PowerSizes;
import stalesim.model.rounds.SampleSizes;
import stalesim.model.step.Diminishing;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;

/** What more nodes do to accuracy and duration at the same number of gradients: section D.2.5. */
final class MoreNodes {

    private static final SampleSizes SIZES = new PowerSizes(50, 1, 0);
    private static final int NODES = 16;

    /** Tables 3 to 5 for 1, 2, 5, 10, 15, 20 and 30 nodes: accuracy. */
    private static final List<List<Double>> ACCURACIES = List.of(
            List.of(0.9355, 0.9354, 0.9297, 0.9202, 0.9134, 0.9069, 0.9005),
            List.of(0.9341, 0.9303, 0.9258, 0.9247, 0.9215, 0.9135, 0.9047),
            List.of(0.9838, 0.9815, 0.9797, 0.9177, 0.8809));

    /** The same: seconds. */
    private static final List<List<Integer>> SECONDS = List.of(
            List.of(338, 169, 57, 24, 17, 16, 16),
            List.of(324, 164, 53, 26, 16, 15, 15),
            List.of(513, 403, 117, 77, 75));

    private MoreNodes() {}

    /** Which number of nodes stands for one of the tables, and with which processors. */
    private record Setup(IntUnaryOperator nodes, int processors) {}

    static List<Claim<?>> claims() {
        return List.of(table(), cause());
    }

    private static Claim<?> table() {
        return Claim.of(
                        "S002-36",
                        "tables 3 to 5, section D.2.5",
                        ClaimKind.TREND,
                        "At the same number of gradients, the more nodes the lower the accuracy; the duration falls and"
                                + " reaches a floor at about 15 nodes.")
                .assuming("16 processors, as in section D.1")
                .checkedBy(
                        "Printed accuracies and durations; duration of simulated rounds of 20000 gradients with 15 and"
                                + " 30 nodes over that with 5",
                        MoreNodes::byNodes)
                .literally("15 and 30 nodes on 16 processors", new Setup(n -> n, 16))
                .broken("a processor for each node", new Setup(n -> n, 64))
                .broken("a fifth of the nodes", new Setup(n -> n / 5, 16));
    }

    private static Finding byNodes(Setup setup, Bench bench) throws InterruptedException {
        long rising = ACCURACIES.stream().filter(MoreNodes::rises).count();
        long faster = SECONDS.stream()
                .filter(row -> row.get(row.size() - 1) < 0.9 * row.get(Math.min(4, row.size() - 1)))
                .count();
        double five = duration(setup, 5, bench);
        return Finding.of(
                Exactly.never("printed accuracy rises with the nodes", rising, 3),
                Exactly.never("printed duration falls by a tenth after 15 nodes", faster, 3),
                Exactly.is("15 simulated nodes are twice as fast as 5", duration(setup, 15, bench) < five / 2),
                Exactly.equal(
                        "simulated duration with 30 nodes over that with 15",
                        duration(setup, 30, bench) / duration(setup, 15, bench),
                        1,
                        0.1));
    }

    private static boolean rises(List<Double> row) {
        return IntStream.range(1, row.size()).anyMatch(i -> row.get(i) > row.get(i - 1));
    }

    private static double duration(Setup setup, int nodes, Bench bench) throws InterruptedException {
        int workers = setup.nodes().applyAsInt(nodes);
        long messages = new Rounds(SIZES, 20_000, 1).rounds() * workers;
        Trial trial = Trial.of(
                        new AuditedRounds(SIZES, DelayLimit.rounds(1), (worker, of) -> {}), workers, messages)
                .costing(Map.of(OperationKind.COMPUTE, new Lognormal(1_000_000, 0.2)));
        MachineDescription shared = trial.machine()
                .with(new Processors(
                        Topology.flat(setup.processors()), Scheduling.PROCESSOR_SHARING, List.of(1.0)));
        return bench.run(trial.on(shared), 0).durationNs() / 1e9;
    }

    private static Claim<?> cause() {
        return Claim.of(
                        "S002-37",
                        "section D.2.5",
                        ClaimKind.QUANTITATIVE,
                        "The accuracy that is lost with many nodes is lost because each has a small part of the data:"
                                + " it is not lost where every node has all of them.")
                .assuming("logistic regression, 16 nodes with rounds of 50 i samples each, against one with 50 i")
                .checkedBy(
                        "Accuracy with the remedy less that of one node, paired by seed: not a percentage point lost;"
                                + " without it accuracy is lost",
                        MoreNodes::remedied)
                .literally("all samples at every node", LocalTraining::undivided)
                .corrected(
                        "steps of a sixteenth, as the server adds up what 16 nodes do",
                        training -> training.with(new Diminishing(0.5 / NODES, 0.001, 1)))
                .broken("no remedy", training -> training)
                .broken("steps that fall ten times as late", training ->
                        training.with(new Diminishing(0.5, 0.0001, 1)));
    }

    private static Finding remedied(UnaryOperator<LocalTraining> remedy, Bench bench) throws InterruptedException {
        int replications = bench.amount(10, 30);
        LocalTraining one = LocalTraining.of(SIZES, new Diminishing(0.5, 0.001, 1)).nodes(1);
        LocalTraining many = one.nodes(NODES).with(new PowerSizes(50.0 * NODES, 1, 0));
        double[] alone = one.accuracies(bench, replications);
        double[] remedied = remedy.apply(many).accuracies(bench, replications);
        double[] differences = IntStream.range(0, replications)
                .mapToDouble(i -> remedied[i] - alone[i])
                .toArray();
        return Finding.of(
                Ordered.greater("one node over 16 without a remedy", alone, many.accuracies(bench, replications)),
                Estimated.atLeast("16 nodes with the remedy less one", differences, -0.01));
    }
}
