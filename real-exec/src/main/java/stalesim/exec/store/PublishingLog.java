package stalesim.exec.store;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one worker did to a published store, by version: enough to put the operations of all workers in order after
 * the run, without any shared state during it. Confined to the worker's thread.
 */
final class PublishingLog {

    private static final int UPDATE = 0;
    private static final int READ = 1;
    private static final int DROP = 2;
    private static final int CODES = 3;

    private final int rank;
    private long[] entries = new long[1024];
    private int size;

    PublishingLog(int rank) {
        this.rank = rank;
    }

    void read(long version) {
        add(version * CODES + READ);
    }

    void update(long version) {
        add(version * CODES + UPDATE);
    }

    void drop(long version) {
        add(version * CODES + DROP);
    }

    private void add(long entry) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, 2 * size);
        }
        entries[size++] = entry;
    }

    /** What the worker did, in its order. */
    Stream<Entry> entries() {
        return IntStream.range(0, size).mapToObj(i -> new Entry(rank, entries[i]));
    }

    /** One thing that a worker did. */
    record Entry(int rank, long entry) {

        long version() {
            return entry / CODES;
        }

        boolean updates() {
            return entry % CODES == UPDATE;
        }

        boolean reads() {
            return entry % CODES == READ;
        }

        /** Whether it only looked at the version, rather than made it. */
        boolean looks() {
            return !updates();
        }
    }
}
