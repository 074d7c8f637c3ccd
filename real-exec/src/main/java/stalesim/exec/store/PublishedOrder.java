package stalesim.exec.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import stalesim.exec.store.PublishingLog.Entry;
import stalesim.model.protocol.OperationKind;
import stalesim.model.protocol.Recording;
import stalesim.model.protocol.StalenessBook;

/**
 * What all workers did to a published store, in one order: worked out after the run from what each has noted of itself.
 *
 * <p>The update that made version v comes before every read of v and before every update given up after seeing v, and
 * these come before the update that made v + 1. A worker's own operations keep their order.
 */
final class PublishedOrder {

    private static final long NOT_IN_FLIGHT = -1;

    /** Stable sorting leaves a worker's operations at the same place in their order. */
    private static final Comparator<Entry> BY_VERSION =
            Comparator.comparingLong(Entry::version).thenComparing(Entry::looks);

    private final List<Entry> entries;
    private final int workers;

    /**
     * Puts operations in order.
     *
     * @param logs of all workers, by rank
     */
    PublishedOrder(List<PublishingLog> logs) {
        entries = logs.stream().flatMap(PublishingLog::entries).sorted(BY_VERSION).toList();
        workers = logs.size();
    }

    /**
     * Writes everybody's operations down.
     *
     * @param recording receives them
     */
    void write(Recording recording) {
        for (Entry entry : entries) {
            if (entry.reads()) {
                recording.add(entry.rank(), OperationKind.READ);
            } else if (entry.updates()) {
                recording.add(entry.rank(), OperationKind.UPDATE);
            } else {
                recording.addDropped(entry.rank());
            }
        }
    }

    /**
     * Both sides of the sum rule. The staleness applied is what workers saw, each of its own; the gradients in flight,
     * those given up and those still under way follow from the order.
     *
     * @param applied sum of the staleness of all updates, as their workers counted it
     * @return the book at the end of the run
     */
    StalenessBook book(long applied) {
        Flights flights = new Flights(workers);
        entries.forEach(flights::follow);
        return new StalenessBook(
                applied, flights.pending(), flights.inFlight, flights.refused, flights.refusals);
    }

    /** Gradients under way, followed through the order. */
    private static final class Flights {
        private final long[] views;
        private long version;
        private long flying;
        private long inFlight;
        private long refused;
        private long refusals;

        Flights(int workers) {
            views = new long[workers];
            Arrays.fill(views, NOT_IN_FLIGHT);
        }

        void follow(Entry entry) {
            version = entry.version();
            if (entry.reads()) {
                flying++;
                views[entry.rank()] = version;
                return;
            }
            flying--;
            if (entry.updates()) {
                inFlight += flying;
            } else {
                refusals++;
                refused += version - views[entry.rank()];
            }
            views[entry.rank()] = NOT_IN_FLIGHT;
        }

        /** Updates since they were read, of the views whose gradients have come to no end. */
        long pending() {
            return Arrays.stream(views)
                    .filter(view -> view != NOT_IN_FLIGHT)
                    .map(view -> version - view)
                    .sum();
        }
    }
}
