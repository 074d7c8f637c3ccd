package stalesim.model.network;

import java.util.stream.IntStream;

/** Who gossips with whom: an undirected graph over the members of a group. A pure function. */
@FunctionalInterface
public interface Neighbours {

    /** The two next to a member on a ring; one where there are but two members. */
    Neighbours RING = (member, members) -> IntStream.of((member + 1) % members, (member + members - 1) % members)
            .filter(other -> other != member)
            .distinct()
            .toArray();

    /** Everybody else. */
    Neighbours ALL = (member, members) ->
            IntStream.range(0, members).filter(other -> other != member).toArray();

    /**
     * The neighbours of a member. The relation must be symmetric.
     *
     * @param member 0 &lt;= member &lt; members
     * @param members size of the group
     * @return indices of other members, each once
     */
    int[] of(int member, int members);
}
