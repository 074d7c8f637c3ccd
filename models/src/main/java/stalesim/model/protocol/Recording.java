package stalesim.model.protocol;

import java.util.Arrays;

/**
 * The order in which the operations of a run that touch shared state were completed.
 *
 * <p>Written under the lock that orders these operations (the store's, or the meeting point's), so it needs no
 * synchronisation of its own. For a read or update an entry is its completion, and so it is for a round of gossip, each
 * worker's its own; a completed exchange has one entry for each member, and a receipt has one whether a broadcast was
 * found or not. A raced loop has an entry each time that a worker decides whether to repeat it. Memory: 4 bytes an
 * entry.
 */
public final class Recording {

    private static final OperationKind[] KINDS = OperationKind.values();

    private static final int DROPPED = KINDS.length;
    private static final int LEFT = KINDS.length + 1;

    /** Codes of one worker: its kinds of operation, an update that came to nothing, a raced loop that it left. */
    private static final int CODES = KINDS.length + 2;

    private int[] entries = new int[1024];
    private int size;
    private long updates;

    /**
     * Appends an entry.
     *
     * @param rank the worker
     * @param kind what it did
     * @throws IllegalStateException after 2^31-1 entries
     */
    @SuppressWarnings("EnumOrdinal") // ordinals live in memory only and are decoded by the same constants
    public void add(int rank, OperationKind kind) {
        append(rank * CODES + kind.ordinal());
    }

    /**
     * Appends an update that was given up, for others were always faster to publish theirs.
     *
     * @param rank the worker
     * @throws IllegalStateException after 2^31-1 entries
     */
    public void addDropped(int rank) {
        append(rank * CODES + DROPPED);
    }

    /**
     * Appends what a worker decided at the end of a raced loop.
     *
     * @param rank the worker
     * @param again whether it repeats the loop
     * @throws IllegalStateException after 2^31-1 entries
     */
    public void addDecision(int rank, boolean again) {
        if (again) {
            add(rank, OperationKind.LOOP);
        } else {
            append(rank * CODES + LEFT);
        }
    }

    private void append(int entry) {
        if (size == entries.length) {
            if (size >= Integer.MAX_VALUE - 8) {
                throw new IllegalStateException("a recording holds at most 2^31-1 operations");
            }
            entries = Arrays.copyOf(entries, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * size));
        }
        entries[size++] = entry;
    }

    /**
     * Notes how far the run came.
     *
     * @param count number of updates of the model when it ended, &gt;= 0
     */
    public void endAt(long count) {
        updates = count;
    }

    /**
     * Number of updates of the model when the run ended: what comes after is no part of it.
     *
     * @return count
     */
    public long updates() {
        return updates;
    }

    /**
     * Number of entries.
     *
     * @return count
     */
    public int size() {
        return size;
    }

    /**
     * Worker of an entry.
     *
     * @param entry 0 &lt;= entry &lt; {@link #size()}
     * @return its rank
     */
    public int rank(int entry) {
        return entries[entry] / CODES;
    }

    /**
     * Whether an entry is an update that was given up.
     *
     * @param entry 0 &lt;= entry &lt; {@link #size()}
     * @return true for one that changed nothing
     */
    public boolean dropped(int entry) {
        return entries[entry] % CODES == DROPPED;
    }

    /**
     * Whether an entry is a raced loop that the worker did not repeat.
     *
     * @param entry 0 &lt;= entry &lt; {@link #size()}
     * @return true where it went on
     */
    public boolean left(int entry) {
        return entries[entry] % CODES == LEFT;
    }

    /**
     * Kind of an entry.
     *
     * @param entry 0 &lt;= entry &lt; {@link #size()}
     * @return what was done
     */
    public OperationKind kind(int entry) {
        if (left(entry)) {
            return OperationKind.LOOP;
        }
        return dropped(entry) ? OperationKind.UPDATE : KINDS[entries[entry] % CODES];
    }
}
