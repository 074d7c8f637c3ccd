package stalesim.sim.kernel;

/**
 * The reference: the same clock as {@link Kernel} over one 4-ary heap, as plainly as it can be written. Tests compare
 * the order of events with it, benchmarks the time.
 */
public final class HeapKernel {

    private final EventSlots slots = new EventSlots();
    private final EventHeap heap = new EventHeap();
    private long now;
    private long sequence;
    private long fingerprint;
    private boolean stopped;

    /** The present virtual time, nanoseconds. */
    public long now() {
        return now;
    }

    /** As {@link Kernel#fingerprint()}. */
    public long fingerprint() {
        return Fingerprint.finish(fingerprint);
    }

    /** As {@link Kernel#schedule(long, EventHandler, int)}. */
    public long schedule(long delayNs, EventHandler handler, int type) {
        return schedule(delayNs, Kernel.NORMAL, handler, type);
    }

    /** As {@link Kernel#schedule(long, int, EventHandler, int)}. */
    public long schedule(long delayNs, int priority, EventHandler handler, int type) {
        long order = (long) priority << 48 | ++sequence;
        int slot = slots.take(order, handler);
        heap.add(Math.addExact(now, delayNs), order, (long) type << 32 | slot);
        return EventSlots.handle(order, slot);
    }

    /** As {@link Kernel#cancel(long)}. */
    public boolean cancel(long handle) {
        return slots.cancel(handle);
    }

    /** As {@link Kernel#run()}. */
    public void run() {
        stopped = false;
        while (!stopped && !heap.isEmpty()) {
            long time = heap.firstTime();
            long entry = heap.poll();
            EventHandler handler = slots.handler((int) entry);
            long order = slots.release((int) entry);
            if (order >= 0) {
                now = time;
                int type = (int) (entry >>> 32);
                fingerprint = Fingerprint.with(fingerprint, time, order, type);
                handler.onEvent(type);
            }
        }
    }

    /** As {@link Kernel#stop()}. */
    public void stop() {
        stopped = true;
    }
}
