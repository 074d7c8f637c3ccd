package stalesim.sim.collective;

import java.util.Arrays;
import stalesim.sim.kernel.EventHandler;
import stalesim.sim.network.Network;
import stalesim.sim.network.Route;

/**
 * Binary tree all-reduce, pipelined: member i sends each chunk to its parent (i - 1) / 2 when it has it from both
 * children, and the root's sums come down the same way. A message's tag is its chunk.
 *
 * @see stalesim.model.network.AlphaBeta#treeNs
 */
final class TreeAllReduce implements Collective {

    private final Members members;
    private final int chunks;
    private final Connection[] up;
    private final Connection[] down;
    private final int[][] awaited;
    private final int[] missing;

    TreeAllReduce(Network network, Members members, long bytes, int chunks) {
        this.members = members;
        this.chunks = chunks;
        Pieces pieces = new Pieces(bytes, chunks);
        up = new Connection[members.size()];
        down = new Connection[members.size()];
        awaited = new int[members.size()][chunks];
        missing = new int[members.size()];
        Arrays.fill(missing, chunks);
        for (int i = 0; i < members.size(); i++) {
            int member = i;
            // a chunk goes up when the member itself and all its children have contributed
            Arrays.fill(awaited[member], 1 + children(member));
            if (member > 0) {
                int parent = (member - 1) / 2;
                Route rise = network.route(members.rank(member), members.rank(parent));
                Route fall = network.route(members.rank(parent), members.rank(member));
                up[member] = new Connection(network, rise, pieces::size, chunk -> contribute(parent, chunk));
                down[member] = new Connection(network, fall, pieces::size, chunk -> complete(member, chunk));
            }
        }
    }

    private int children(int member) {
        return Math.max(0, Math.min(2, members.size() - (2 * member + 1)));
    }

    @Override
    public void join(int rank, EventHandler listener, int type) {
        int member = members.join(rank, listener, type);
        for (int chunk = 0; chunk < chunks; chunk++) {
            contribute(member, chunk);
        }
    }

    private void contribute(int member, int chunk) {
        if (--awaited[member][chunk] > 0) {
            return;
        }
        if (member == 0) {
            complete(member, chunk);
        } else {
            up[member].offer(chunk);
        }
    }

    private void complete(int member, int chunk) {
        for (int child = 2 * member + 1; child <= 2 * member + children(member); child++) {
            down[child].offer(chunk);
        }
        if (--missing[member] == 0) {
            members.finish(member);
        }
    }
}
