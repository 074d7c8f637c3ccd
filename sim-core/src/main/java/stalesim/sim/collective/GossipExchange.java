package stalesim.sim.collective;

import java.util.Arrays;
import stalesim.model.network.Neighbours;
import stalesim.sim.kernel.EventHandler;
import stalesim.sim.network.Network;

/**
 * Everybody sends its vector to its neighbours, all at the same time, and is done when it has theirs, even if its
 * own are still on their way. Nobody waits for anybody else.
 *
 * @see stalesim.model.network.AlphaBeta#gossipNs
 */
final class GossipExchange implements Collective {

    private final Members members;
    private final Connection[][] toNeighbours;
    private final int[] missing;

    GossipExchange(Network network, Members members, long bytes, Neighbours neighbours) {
        this.members = members;
        toNeighbours = new Connection[members.size()][];
        missing = new int[members.size()];
        for (int member = 0; member < members.size(); member++) {
            int from = members.rank(member);
            toNeighbours[member] = Arrays.stream(neighbours.of(member, members.size()))
                    .mapToObj(other -> new Connection(
                            network, network.route(from, members.rank(other)), tag -> bytes, tag -> received(other)))
                    .toArray(Connection[]::new);
            missing[member] = 1 + toNeighbours[member].length;
            checkSymmetry(member, neighbours);
        }
    }

    private void checkSymmetry(int member, Neighbours neighbours) {
        for (int other : neighbours.of(member, members.size())) {
            if (Arrays.stream(neighbours.of(other, members.size())).noneMatch(back -> back == member)) {
                throw new IllegalArgumentException("neighbours must be symmetric: member " + other
                        + " is a neighbour of " + member + " but not the other way round");
            }
        }
    }

    @Override
    public void join(int rank, EventHandler listener, int type) {
        int member = members.join(rank, listener, type);
        for (Connection connection : toNeighbours[member]) {
            connection.offer(0);
        }
        received(member);
    }

    /** Counts a neighbour's vector, or the member's own arrival. */
    private void received(int member) {
        if (--missing[member] == 0) {
            members.finish(member);
        }
    }
}
