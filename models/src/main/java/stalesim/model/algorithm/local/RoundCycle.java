package stalesim.model.algorithm.local;

import java.util.List;
import stalesim.model.protocol.Operation;

/**
 * The cycle of training over local data, whatever the sizes of rounds and the limit of delay: a worker waits while it
 * is too far ahead, takes the latest broadcast, computes a gradient and takes its step, as often as its round has
 * gradients, and sends the sum of the round to the server.
 *
 * @see "Paper 002 (Hogwild! over local data sets), algorithms 1 to 4"
 */
public final class RoundCycle {

    private RoundCycle() {}

    /**
     * The operations of all workers of one run.
     *
     * @param rules what the workers share
     * @param workers n &gt;= 1, those of the rules' plan
     * @return a cycle for one run: what workers and server keep is in it
     * @throws IllegalArgumentException if there is nothing to compute for a worker in many rounds
     */
    public static List<Operation> of(ComputeNode.Rules rules, int workers) {
        ComputeNode[] nodes = new ComputeNode[workers];
        for (int rank = 0; rank < workers; rank++) {
            nodes[rank] = new ComputeNode(rules, rank);
        }
        return List.of(
                new Operation.Await((rank, clocks) -> nodes[rank].mayCompute(clocks.arrived(rank))),
                new Operation.Receive((worker, model) -> nodes[worker.rank()].take(worker, model)),
                new Operation.Compute(),
                new Operation.Local(worker -> nodes[worker.rank()].step(worker)),
                new Operation.Loop(4, worker -> nodes[worker.rank()].size()),
                new Operation.Send(
                        (worker, message) -> nodes[worker.rank()].pack(worker, message),
                        new Aggregator(rules.plan())));
    }
}
