package stalesim.scenario.claim.rounds;

import java.util.List;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.Setting;
import stalesim.model.algorithm.local.ComputeNode;
import stalesim.model.algorithm.local.DelayLimit;
import stalesim.model.algorithm.local.RoundCycle;
import stalesim.model.algorithm.local.RoundPlan;
import stalesim.model.protocol.Message;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.ServerRule;
import stalesim.model.protocol.Store;
import stalesim.model.protocol.WorkerState;
import stalesim.model.rounds.SampleSizes;

/**
 * Training over local data in the cycle that {@link stalesim.model.algorithm.LocalRounds} has, with any sizes and any
 * limit of the delay, and with somebody who looks at every gradient and every message.
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
        return RoundCycle.of(new ComputeNode.Rules(plan, limit, setting.step(), true), workers).stream()
                .map(operation -> audited(operation, workers))
                .toList();
    }

    private Operation audited(Operation operation, int workers) {
        if (operation instanceof Operation.Local step) {
            return new Operation.Local(worker -> {
                audit.gradient(worker, workers);
                step.rule().apply(worker);
            });
        }
        return operation instanceof Operation.Send send
                ? new Operation.Send(send.rule(), audited(send.server()))
                : operation;
    }

    private ServerRule audited(ServerRule server) {
        return (message, model) -> {
            long broadcast = server.handle(message, model);
            audit.message(message, broadcast);
            return broadcast;
        };
    }
}
