package stalesim.exec.execution;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import stalesim.model.protocol.OperationKind;
import stalesim.model.protocol.Recording;

/**
 * What one worker did to a published store, by version: enough to put the operations of all workers in order after
 * the run, without any shared state during it.
 *
 * <p>The update that made version v comes before every read of v and before every update given up after seeing v, and
 * these come before the update that made v + 1. A worker's own operations keep their order.
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

    /**
     * Writes everybody's operations down in one order.
     *
     * @param logs of all workers
     * @param recording receives them
     */
    static void merge(List<PublishingLog> logs, Recording recording) {
        logs.stream().flatMap(PublishingLog::entries).sorted(BY_VERSION).forEach(entry -> entry.write(recording));
    }

    private Stream<Entry> entries() {
        return IntStream.range(0, size).mapToObj(i -> new Entry(rank, entries[i]));
    }

    /** Stable sorting leaves a worker's operations at the same place in their order. */
    private static final Comparator<Entry> BY_VERSION =
            Comparator.comparingLong(Entry::version).thenComparing(Entry::looks);

    private record Entry(int rank, long entry) {
        long version() {
            return entry / CODES;
        }

        /** Whether it only looked at the version, rather than made it. */
        boolean looks() {
            return entry % CODES != UPDATE;
        }

        void write(Recording recording) {
            if (entry % CODES == DROP) {
                recording.addDropped(rank);
            } else {
                recording.add(rank, entry % CODES == READ ? OperationKind.READ : OperationKind.UPDATE);
            }
        }
    }
}
