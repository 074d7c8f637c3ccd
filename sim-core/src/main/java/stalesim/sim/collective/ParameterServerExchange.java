package stalesim.sim.collective;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import stalesim.model.network.CollectiveScheme;
import stalesim.sim.kernel.EventHandler;
import stalesim.sim.network.Network;

/**
 * All-reduce by way of parameter servers: each of P shards gets its part of every vector and returns the sum, chunk by
 * chunk. A message's tag is its chunk.
 *
 * @see stalesim.model.network.AlphaBeta#parameterServerNs
 */
final class ParameterServerExchange implements Collective {

    private final Network network;
    private final Members members;
    private final int shards;
    private final int chunks;
    private final Pieces pieces;
    private final Connection[][] pushes;
    private final Connection[][] pulls;
    private final int[][] pushed;
    private final int[] missing;

    ParameterServerExchange(
            Network network, Members members, long bytes, CollectiveScheme.ParameterServer scheme) {
        this.network = network;
        this.members = members;
        shards = scheme.shards();
        chunks = scheme.chunks();
        pieces = new Pieces(bytes, Math.multiplyExact(shards, chunks));
        pushes = new Connection[shards][members.size()];
        pulls = new Connection[shards][members.size()];
        pushed = new int[shards][chunks];
        missing = new int[members.size()];
        Arrays.fill(missing, shards * chunks);
        for (int shard = 0; shard < shards; shard++) {
            for (int member = 0; member < members.size(); member++) {
                connect(shard, member);
            }
        }
    }

    private void connect(int shard, int member) {
        int worker = members.rank(member);
        int server = server(shard);
        IntToLongFunction sizes = chunk -> pieces.size(shard * chunks + chunk);
        pushes[shard][member] =
                new Connection(network, network.route(worker, server), sizes, chunk -> pushed(shard, chunk));
        pulls[shard][member] =
                new Connection(network, network.route(server, worker), sizes, chunk -> pulled(member));
    }

    private int server(int shard) {
        return network.servers() > 0
                ? network.workers() + shard % network.servers()
                : members.rank((int) ((long) shard * members.size() / shards % members.size()));
    }

    @Override
    public void join(int rank, EventHandler listener, int type) {
        int member = members.join(rank, listener, type);
        for (Connection[] push : pushes) {
            for (int chunk = 0; chunk < chunks; chunk++) {
                push[member].offer(chunk);
            }
        }
    }

    private void pushed(int shard, int chunk) {
        if (++pushed[shard][chunk] == members.size()) {
            for (Connection pull : pulls[shard]) {
                pull.offer(chunk);
            }
        }
    }

    private void pulled(int member) {
        if (--missing[member] == 0) {
            members.finish(member);
        }
    }
}
