package stalesim.sim.kernel;

/**
 * The virtual clock: fires events in the total order of (time, priority, sequence number).
 *
 * <p>Time is integer nanoseconds from 0. Of two events at the same time the one of lower priority number fires
 * first, and of two with equal priority the one scheduled first. Single-threaded: one kernel belongs to one run.
 */
public final class Kernel {

    /** Priority of ordinary events. */
    public static final int NORMAL = 100;

    private static final int MAX_PRIORITY = 0x7fff;
    private static final int SEQUENCE_BITS = 48;

    private final EventSlots slots = new EventSlots();
    private final EventQueue queue = new EventQueue(slots);
    private long now;
    private long sequence;
    private long fired;
    private long fingerprint;
    private boolean stopped;

    /**
     * The present virtual time.
     *
     * @return nanoseconds since the start of the run
     */
    public long now() {
        return now;
    }

    /**
     * Number of events fired so far.
     *
     * @return count
     */
    public long fired() {
        return fired;
    }

    /**
     * A hash of the events fired so far, in their order: time, priority, sequence number and type of each.
     *
     * @return equal for runs that fired the same events in the same order; different for others, but for a chance of
     *     about 2^-64
     */
    public long fingerprint() {
        return Fingerprint.finish(fingerprint);
    }

    /**
     * Schedules an event of normal priority.
     *
     * @param delayNs from now, &gt;= 0
     * @param handler who reacts
     * @param type handed to it
     * @return a handle for {@link #cancel(long)}
     */
    public long schedule(long delayNs, EventHandler handler, int type) {
        return add(delayNs, NORMAL, handler, type);
    }

    /**
     * Schedules an event.
     *
     * @param delayNs from now, &gt;= 0
     * @param priority 0 to 32767, lower fires first among events of one time
     * @param handler who reacts
     * @param type handed to it
     * @return a handle for {@link #cancel(long)}
     * @throws IllegalArgumentException if the delay is negative or the priority out of range
     * @throws ArithmeticException if the time is later than {@link Long#MAX_VALUE}
     */
    public long schedule(long delayNs, int priority, EventHandler handler, int type) {
        if (priority < 0 || priority > MAX_PRIORITY) {
            throw new IllegalArgumentException(
                    "priority must be between 0 and " + MAX_PRIORITY + ": priority=" + priority);
        }
        return add(delayNs, priority, handler, type);
    }

    private long add(long delayNs, int priority, EventHandler handler, int type) {
        if (delayNs < 0) {
            throw new IllegalArgumentException("a delay must be >= 0: delayNs=" + delayNs);
        }
        long time = Math.addExact(now, delayNs);
        long order = (long) priority << SEQUENCE_BITS | ++sequence;
        int slot = slots.take(order, handler);
        queue.add(now, time, order, (long) type << 32 | slot);
        return EventSlots.handle(order, slot);
    }

    /**
     * Takes a pending event back.
     *
     * @param handle from {@link #schedule}
     * @return false if it has fired or was cancelled before
     */
    public boolean cancel(long handle) {
        boolean pending = slots.cancel(handle);
        if (pending) {
            queue.cancelledOne();
        }
        return pending;
    }

    /** Fires events until none is left or {@link #stop()} is called. */
    public void run() {
        stopped = false;
        while (!stopped) {
            long entry = queue.poll();
            if (entry == EventQueue.NONE) {
                return;
            }
            int slot = (int) entry;
            int type = (int) (entry >>> 32);
            EventHandler handler = slots.handler(slot);
            long order = slots.release(slot);
            if (order >= 0) {
                now = queue.polledTime();
                fingerprint = Fingerprint.with(fingerprint, now, order, type);
                fired++;
                handler.onEvent(type);
            }
        }
    }

    /** Ends {@link #run()} after the present event. */
    public void stop() {
        stopped = true;
    }
}
