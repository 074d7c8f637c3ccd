package stalesim.scenario.claim.rounds;

import java.util.List;
import java.util.stream.IntStream;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.Setting;
import stalesim.model.algorithm.local.Aggregator;
import stalesim.model.algorithm.local.ComputeNode;
import stalesim.model.algorithm.local.DelayLimit;
import stalesim.model.algorithm.local.RoundPlan;
import stalesim.model.protocol.Message;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.ServerRule;
import stalesim.model.protocol.Store;
import stalesim.model.protocol.WorkerState;
import stalesim.model.rounds.SampleSizes;

/**
 * Training over local data made of the parts that the product makes it of, with any limit of the delay, and with
 * somebody who looks at every gradient and every message.
 *
 * @param sizes s_i of all workers together
 * @param limit when a worker waits
 * @param audit told of everything; by any thread under the real clock
 */
record AuditedRounds(SampleSizes sizes, DelayLimit limit, Audit audit) implements Algorithm {

    /** Somebody who looks. */
    interface Audit {

        /**
         * A gradient has been computed and is not applied yet.
         *
         * @param worker who did
         * @param workers n
         */
        void gradient(WorkerState worker, int workers);

        /**
         * The server has handled a message. Calls are serialised.
         *
         * @param message what came
         * @param broadcast number of the latest broadcast after it
         */
        default void message(Message message, long broadcast) {}
    }

    @Override
    public String name() {
        return "local-rounds";
    }

    @Override
    public String summary() {
        return "local rounds under audit";
    }

    @Override
    public String source() {
        return "paper 002, algorithms 1 to 4";
    }

    @Override
    public Store store() {
        return Store.AGGREGATED;
    }

    @Override
    public List<Operation> cycle(Setting setting) {
        int workers = setting.workers();
        RoundPlan plan = new RoundPlan(sizes, workers);
        var rules = new ComputeNode.Rules(plan, limit, setting.step(), true);
        List<ComputeNode> nodes =
                IntStream.range(0, workers).mapToObj(rank -> new ComputeNode(rules, rank)).toList();
        Aggregator server = new Aggregator(plan);
        return List.of(
                new Operation.Await((rank, clocks) -> nodes.get(rank).mayCompute(clocks.arrived(rank))),
                new Operation.Receive((worker, model) -> nodes.get(worker.rank()).take(worker, model)),
                new Operation.Compute(),
                new Operation.Local(worker -> {
                    audit.gradient(worker, workers);
                    nodes.get(worker.rank()).step(worker);
                }),
                new Operation.Loop(4, worker -> nodes.get(worker.rank()).size()),
                new Operation.Send(
                        (worker, message) -> nodes.get(worker.rank()).pack(worker, message), audited(server)));
    }

    private ServerRule audited(Aggregator server) {
        return (message, model) -> {
            long broadcast = server.handle(message, model);
            audit.message(message, broadcast);
            return broadcast;
        };
    }
}
