package stalesim.model.network;

import stalesim.model.range.Ranges;

/**
 * How a group combines its vectors: which messages are sent, in which order. Vectors of D bytes are cut into chunks of
 * equal size (up to one byte).
 */
public sealed interface CollectiveScheme {

    /**
     * Everybody pushes its vector to parameter servers and pulls the sum. A server returns a chunk as soon as it has it
     * from everybody.
     *
     * @param shards P &gt;= 1 parts of the vector. Part p lives on dedicated server p modulo their number or, where the
     *     topology has none, on the group's member p N / P
     * @param chunks C &gt;= 1 messages a part and direction; 1 pulls after everything was pushed
     */
    record ParameterServer(int shards, int chunks) implements CollectiveScheme {

        /** Checks the ranges. */
        public ParameterServer {
            Ranges.atLeastOne("shards", shards);
            Ranges.atLeastOne("chunks", chunks);
        }
    }

    /**
     * Ring all-reduce: N segments travel around the ring, once to be summed up and once more as sums.
     *
     * @param chunks C &gt;= 1 messages a segment
     * @see "Patarasuk, Yuan (2009), Bandwidth optimal all-reduce algorithms for clusters of workstations"
     */
    record Ring(int chunks) implements CollectiveScheme {

        /** Checks the range. */
        public Ring {
            Ranges.atLeastOne("chunks", chunks);
        }
    }

    /**
     * Binary tree all-reduce: sums rise to the root and come down again, chunk by chunk in both directions at a time.
     *
     * @param chunks C &gt;= 1 messages a vector
     */
    record Tree(int chunks) implements CollectiveScheme {

        /** Checks the range. */
        public Tree {
            Ranges.atLeastOne("chunks", chunks);
        }
    }

    /**
     * Two binary trees, each for half of the vector; who is inside one is a leaf of the other.
     *
     * @param chunks C &gt;= 1 messages a tree
     * @see "Sanders, Speck, Traeff (2009), Two-tree algorithms for full bandwidth broadcast, reduction and scan"
     */
    record DoubleTree(int chunks) implements CollectiveScheme {

        /** Checks the range. */
        public DoubleTree {
            Ranges.atLeastOne("chunks", chunks);
        }
    }

    /**
     * Everybody sends its whole vector to its neighbours and waits for theirs.
     *
     * @param neighbours who they are
     */
    record Gossip(Neighbours neighbours) implements CollectiveScheme {}
}
