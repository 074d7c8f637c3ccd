package stalesim.model.protocol;

import java.util.Arrays;

/**
 * The order in which the operations of a run that touch shared state were completed.
 *
 * <p>Written under the lock that orders these operations (the store's, or the meeting point's), so it needs no
 * synchronisation of its own. For a read or update an entry is its completion, and so it is for a round of gossip, each
 * worker's its own; a completed exchange has one entry for each member. Memory: 4 bytes an entry.
 */
public final class Recording {

    private static final OperationKind[] KINDS = OperationKind.values();

    /** Codes of one worker: its kinds of operation, and an update that came to nothing. */
    private static final int CODES = KINDS.length + 1;

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
        append(rank * CODES + KINDS.length);
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
        return entries[entry] % CODES == KINDS.length;
    }

    /**
     * Kind of an entry.
     *
     * @param entry 0 &lt;= entry &lt; {@link #size()}
     * @return what was done
     */
    public OperationKind kind(int entry) {
        return dropped(entry) ? OperationKind.UPDATE : KINDS[entries[entry] % CODES];
    }
}
