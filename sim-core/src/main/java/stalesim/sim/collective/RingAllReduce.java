package stalesim.sim.collective;

import java.util.function.IntToLongFunction;
import stalesim.sim.kernel.EventHandler;
import stalesim.sim.network.Network;
import stalesim.sim.network.Route;

/**
 * Ring all-reduce: each of N segments goes from member to member, N-1 steps to be summed up, N-1 more as the sum.
 *
 * <p>In step s member i sends segment i - s (modulo N) to member i + 1, each chunk as soon as it has received the same
 * chunk of the step before. A message's tag is s C + chunk.
 *
 * @see stalesim.model.network.AlphaBeta#ringNs(int, long, int)
 */
final class RingAllReduce implements Collective {

    private final Members members;
    private final int chunks;
    private final int messages;
    private final Pieces pieces;
    private final Connection[] toNext;
    private final IntQueue[] early;
    private final int[] missing;

    RingAllReduce(Network network, Members members, long bytes, int chunks) {
        this.members = members;
        this.chunks = chunks;
        int size = members.size();
        messages = Math.multiplyExact(2 * (size - 1), chunks);
        pieces = new Pieces(bytes, Math.multiplyExact(size, chunks));
        toNext = new Connection[size];
        early = new IntQueue[size];
        missing = new int[size];
        for (int member = 0; member < size; member++) {
            int next = (member + 1) % size;
            Route route = network.route(members.rank(member), members.rank(next));
            toNext[member] = new Connection(network, route, sizes(member), tag -> received(next, tag));
            early[member] = new IntQueue();
            missing[member] = messages;
        }
    }

    private IntToLongFunction sizes(int member) {
        return tag -> {
            int segment = Math.floorMod(member - tag / chunks, members.size());
            return pieces.size(segment * chunks + tag % chunks);
        };
    }

    @Override
    public void join(int rank, EventHandler listener, int type) {
        int member = members.join(rank, listener, type);
        for (int tag = 0; tag < Math.min(chunks, messages); tag++) {
            toNext[member].offer(tag);
        }
        while (!early[member].isEmpty()) {
            passOn(member, early[member].remove());
        }
        if (messages == 0) {
            members.finish(member);
        }
    }

    private void received(int member, int tag) {
        if (members.hasJoined(member)) {
            passOn(member, tag);
        } else {
            early[member].add(tag);
        }
    }

    private void passOn(int member, int tag) {
        if (tag + chunks < messages) {
            toNext[member].offer(tag + chunks);
        }
        if (--missing[member] == 0) {
            members.finish(member);
        }
    }
}
