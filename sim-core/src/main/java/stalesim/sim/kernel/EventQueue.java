package stalesim.sim.kernel;

/**
 * The pending events in the total order of (time, order).
 *
 * <p>Those up to some time, the front, lie in a short sorted run with the next one at its end: insertion moves those
 * before it, removal shortens the run. The others lie in {@link RadixBuckets}. A queue of up to 12 events is all front;
 * with more the front reaches as far as the gap after the event that was polled last, so that what is due at once never
 * sees a bucket. Events of one time, if they are more than a few, leave the buckets together: see {@link Instant}.
 *
 * <p>Cost: insertion and removal O(1) amortised in the number of events, for whatever distribution of times; events of
 * one time that are not scheduled in the order of their priorities O(log n). Memory grows with the largest number of
 * pending events and is not given back. Nothing is allocated but for growth.
 */
final class EventQueue {

    /** What {@link #poll} returns when nothing is pending. */
    static final long NONE = -1;

    /** So many events are taken out of the buckets together. */
    private static final int FEW = 6;
    private static final int LONGEST_RUN = 2 * 12;
    private static final int FEW_CANCELLED = 64;

    private final EventSlots slots;
    private final RadixBuckets buckets;
    private final Instant instant;
    private final RadixBuckets.Receiver toRun = this::insert;
    private final RadixBuckets.Receiver toInstant = this::addToInstant;

    /** Pairs of time and entry, the latest event first. */
    private final long[] run = new long[LONGEST_RUN + 2];
    private int runEnd;

    /** The front holds the events up to this time; an instant, if there is one, is all front. */
    private long frontEnd = Long.MAX_VALUE;
    private long polledTime;
    private int cancelled;

    EventQueue(EventSlots slots) {
        this.slots = slots;
        buckets = new RadixBuckets(slots);
        instant = new Instant(slots);
    }

    /**
     * Adds an event.
     *
     * @param now no event will ever be added before this time
     * @param time &gt;= now
     * @param order of the slot in the entry's lower half
     * @param entry type and slot, not {@link #NONE}
     */
    void add(long now, long time, long order, long entry) {
        if (time > frontEnd) {
            buckets.add(time, entry);
        } else if (!instant.isEmpty()) {
            instant.add(order, entry);
        } else {
            insert(time, order, entry);
            if (runEnd > LONGEST_RUN) {
                giveBack(now);
            }
        }
    }

    private void insert(long time, long order, long entry) {
        int at = runEnd;
        while (at > 0 && precedes(at - 2, time, order)) {
            run[at] = run[at - 2];
            run[at + 1] = run[at - 1];
            at -= 2;
        }
        run[at] = time;
        run[at + 1] = entry;
        runEnd += 2;
    }

    private void insert(long time, long entry) {
        insert(time, slots.order((int) entry), entry);
    }

    private void addToInstant(long time, long entry) {
        instant.add(slots.order((int) entry), entry);
    }

    private boolean precedes(int at, long time, long order) {
        return run[at] < time || (run[at] == time && slots.order((int) run[at + 1]) < order);
    }

    private void giveBack(long now) {
        frontEnd = now - 1;
        if (buckets.size() == 0) {
            buckets.begin(now);
        }
        // in ascending order, so that those of one time keep theirs
        for (int at = runEnd - 2; at >= 0; at -= 2) {
            buckets.add(run[at], run[at + 1]);
        }
        runEnd = 0;
    }

    /** Removes the first event, live or cancelled, and returns its entry, or {@link #NONE}. */
    long poll() {
        return runEnd == 0 ? pollElsewhere() : pollRun();
    }

    private long pollRun() {
        int at = runEnd - 2;
        runEnd = at;
        polledTime = run[at];
        return run[at + 1];
    }

    private long pollElsewhere() {
        if (!instant.isEmpty()) {
            return instant.poll();
        }
        return buckets.size() <= FEW ? takeAll() : pollBuckets();
    }

    private long takeAll() {
        buckets.drain(toRun);
        frontEnd = Long.MAX_VALUE;
        return runEnd == 0 ? NONE : pollRun();
    }

    private long pollBuckets() {
        long entry = buckets.poll();
        while (entry == RadixBuckets.CROWD) {
            if (!buckets.spreadFirst()) {
                return beginInstant();
            }
            entry = buckets.poll();
        }
        polledTime = buckets.polledTime();
        frontEnd = buckets.gapEnd();
        return entry;
    }

    private long beginInstant() {
        buckets.drainFirst(toInstant);
        polledTime = buckets.polledTime();
        frontEnd = polledTime;
        return instant.poll();
    }

    /** Time of the event that was polled last. */
    long polledTime() {
        return polledTime;
    }

    /** To be told that an event has been cancelled, so that cancelled ones never fill the memory. */
    void cancelledOne() {
        cancelled++;
        if (cancelled > buckets.size() / 2 + FEW_CANCELLED) {
            buckets.sweep();
            cancelled = 0;
        }
    }
}
