package stalesim.sim.collective;

import stalesim.sim.kernel.EventHandler;
import stalesim.sim.network.Network;

/**
 * Two binary trees, one over the members in order and one in reverse, for half of the vector each. Who is inside one
 * tree is a leaf of the other, so that every link carries the same load.
 */
final class DoubleTreeAllReduce implements Collective {

    private final Members members;
    private final TreeAllReduce first;
    private final TreeAllReduce second;
    private final boolean[] halfDone;

    DoubleTreeAllReduce(Network network, Members members, long bytes, int chunks) {
        this.members = members;
        int size = members.size();
        int[] order = new int[size];
        int[] reverse = new int[size];
        for (int member = 0; member < size; member++) {
            order[member] = members.rank(member);
            reverse[size - 1 - member] = members.rank(member);
        }
        first = new TreeAllReduce(network, new Members(network.kernel(), order), bytes - bytes / 2, chunks);
        second = new TreeAllReduce(network, new Members(network.kernel(), reverse), bytes / 2, chunks);
        halfDone = new boolean[size];
    }

    @Override
    public void join(int rank, EventHandler listener, int type) {
        int member = members.join(rank, listener, type);
        first.join(rank, this::halfDone, member);
        second.join(rank, this::halfDone, member);
    }

    private void halfDone(int member) {
        if (halfDone[member]) {
            members.finish(member);
        }
        halfDone[member] = true;
    }
}
