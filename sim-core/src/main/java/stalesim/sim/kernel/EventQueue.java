package stalesim.sim.kernel;

/**
 * The pending events in the total order of (time, order): a sorted front before roughly sorted buckets.
 *
 * <p>Events up to some time lie in the front, later ones in {@link RadixBuckets}. The front is a short sorted run that
 * a new event enters by insertion; when it is empty it takes the next buckets, when it becomes long it gives all that it
 * has back. A queue of up to 12 events is all front. Events of one time, if they are more than a chunk, form an instant:
 * a run of any length for those that come in order, and a heap for the others.
 *
 * <p>Cost: insertion and removal O(1) amortised in the number of events, for whatever distribution of times; events of
 * one time that are not scheduled in the order of their priorities O(log n). Memory grows with the largest number of
 * pending events and is not given back. Nothing is allocated but for growth.
 */
final class EventQueue {

    /** What {@link #poll} returns when nothing is pending. */
    static final long NONE = -1;

    /** So many events need no buckets; at most a chunk. */
    private static final int FEW = 12;
    private static final int FIRST_CAPACITY = 256;
    private static final int LONGEST_RUN = 2 * 24;
    private static final int FEW_CANCELLED = 64;

    private final EventSlots slots;
    private final RadixBuckets buckets = new RadixBuckets();
    private final EventHeap late = new EventHeap();
    private final long[] chunk = new long[2 * RadixBuckets.CHUNK];

    /** Pairs of time and entry from head to tail. */
    private long[] run = new long[FIRST_CAPACITY];
    private int head;
    private int tail;

    /** The front holds the events up to this time. */
    private long frontEnd = Long.MAX_VALUE;
    /** Whether all events of the front have the same time. */
    private boolean instant;
    private long polledTime;
    private int cancelled;

    EventQueue(EventSlots slots) {
        this.slots = slots;
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
        } else if (instant) {
            addToInstant(time, order, entry);
        } else {
            insert(time, order, entry);
            if (tail - head > LONGEST_RUN) {
                giveBack(now);
            }
        }
    }

    /** Removes the first event, live or cancelled, and returns its entry, or {@link #NONE}. */
    long poll() {
        return head == tail || instant ? pollElsewhere() : pollRun();
    }

    private long pollRun() {
        polledTime = run[head];
        long entry = run[head + 1];
        head += 2;
        return entry;
    }

    /** If the run is empty, or may have a heap beside it. */
    private long pollElsewhere() {
        if (head == tail && late.isEmpty() && !refill()) {
            return NONE;
        }
        if (!late.isEmpty() && (head == tail || late.firstOrder() < slots.order((int) run[head + 1]))) {
            return late.poll();
        }
        return pollRun();
    }

    /** Time of the event that was polled last. */
    long polledTime() {
        return polledTime;
    }

    /** To be told that an event has been cancelled, so that cancelled ones never fill the memory. */
    void cancelledOne() {
        cancelled++;
        if (cancelled > buckets.size() / 2 + FEW_CANCELLED) {
            buckets.sweep(slots);
            cancelled = 0;
        }
    }

    private void insert(long time, long order, long entry) {
        if (head == tail || run[tail - 2] < time) {
            append(time, entry);
        } else {
            insertBefore(time, order, entry);
        }
    }

    private void append(long time, long entry) {
        if (tail == run.length) {
            makeRoom();
        }
        run[tail] = time;
        run[tail + 1] = entry;
        tail += 2;
    }

    private void insertBefore(long time, long order, long entry) {
        if (tail == run.length) {
            makeRoom();
        }
        int at = tail;
        while (at > head && follows(at - 2, time, order)) {
            run[at] = run[at - 2];
            run[at + 1] = run[at - 1];
            at -= 2;
        }
        run[at] = time;
        run[at + 1] = entry;
        tail += 2;
    }

    private boolean follows(int at, long time, long order) {
        return run[at] > time || (run[at] == time && slots.order((int) run[at + 1]) > order);
    }

    private void makeRoom() {
        int length = tail - head;
        long[] target = 2 * length > run.length ? new long[2 * run.length] : run;
        System.arraycopy(run, head, target, 0, length);
        run = target;
        head = 0;
        tail = length;
    }

    private void giveBack(long now) {
        buckets.setBase(now);
        frontEnd = now - 1;
        for (int at = head; at < tail; at += 2) {
            buckets.add(run[at], run[at + 1]);
        }
        head = 0;
        tail = 0;
    }

    private boolean refill() {
        head = 0;
        tail = 0;
        instant = false;
        if (buckets.size() <= FEW) {
            return takeAll();
        }
        tail = buckets.takeFirst(run, 0);
        while (tail == 0) {
            if (!buckets.spreadFirst()) {
                takeInstant();
                return true;
            }
            tail = buckets.takeFirst(run, 0);
        }
        frontEnd = buckets.lastTaken();
        sort();
        return true;
    }

    private boolean takeAll() {
        while (buckets.size() > 0) {
            tail = buckets.takeFirst(run, tail);
        }
        frontEnd = Long.MAX_VALUE;
        sort();
        return tail > 0;
    }

    private void sort() {
        int stop = tail;
        tail = Math.min(2, stop);
        while (tail < stop) {
            long time = run[tail];
            if (run[tail - 2] < time) {
                tail += 2;
            } else {
                long entry = run[tail + 1];
                insert(time, slots.order((int) entry), entry);
            }
        }
    }

    private void takeInstant() {
        instant = true;
        do {
            int stop = buckets.takeChunk(chunk);
            for (int at = 0; at < stop; at += 2) {
                addToInstant(chunk[at], slots.order((int) chunk[at + 1]), chunk[at + 1]);
            }
        } while (buckets.startsAt(chunk[0]));
        frontEnd = chunk[0];
        polledTime = chunk[0];
        buckets.setBase(chunk[0]);
    }

    private void addToInstant(long time, long order, long entry) {
        if (head < tail && slots.order((int) run[tail - 1]) > order) {
            late.add(time, order, entry);
            return;
        }
        append(time, entry);
    }
}
