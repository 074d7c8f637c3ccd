package stalesim.sim.kernel;

import java.util.Arrays;

/**
 * What a pending event needs besides its time: its order and its handler, in a slot that is reused when it has fired.
 *
 * <p>The order is priority &lt;&lt; 48 | sequence number, so it is unique and &gt;= 0; a negative one marks a slot that is
 * free or whose event was cancelled. Free slots are chained through it, the one released last first: an event that
 * schedules its successor writes to memory that is still in the cache.
 *
 * <p>A handle is the slot and the low 32 bits of the sequence number, which serve as the slot's generation. A stale
 * handle could be mistaken only for an event that was scheduled a multiple of 2^32 events later into the same slot.
 */
final class EventSlots {

    private static final long DEAD = Long.MIN_VALUE;
    private static final int FIRST_CAPACITY = 64;

    private long[] order = {};
    private EventHandler[] handler = {};
    private int free = -1;

    int take(long eventOrder, EventHandler eventHandler) {
        if (free < 0) {
            grow();
        }
        int slot = free;
        free = (int) order[slot];
        order[slot] = eventOrder;
        // storing a reference costs a garbage collector's barrier; most slots go back to the handler that had them
        if (handler[slot] != eventHandler) {
            handler[slot] = eventHandler;
        }
        return slot;
    }

    /** Returns the event's order, or a negative number if it was cancelled. */
    long release(int slot) {
        long released = order[slot];
        order[slot] = DEAD | (free & 0xffff_ffffL);
        free = slot;
        return released;
    }

    EventHandler handler(int slot) {
        return handler[slot];
    }

    /** The order, also of an event that was cancelled meanwhile. */
    long order(int slot) {
        return order[slot] & ~DEAD;
    }

    boolean isLive(int slot) {
        return order[slot] >= 0;
    }

    static long handle(long order, int slot) {
        return order << 32 | slot;
    }

    /** Whether the handle was still pending. Its slot stays taken until somebody meets its entry and releases it. */
    boolean cancel(long handle) {
        int slot = (int) handle;
        if (slot < 0 || slot >= order.length || !isLive(slot) || (int) order[slot] != (int) (handle >>> 32)) {
            return false;
        }
        order[slot] |= DEAD;
        handler[slot] = null;
        return true;
    }

    private void grow() {
        int old = order.length;
        int capacity = Math.max(FIRST_CAPACITY, 2 * old);
        order = Arrays.copyOf(order, capacity);
        handler = Arrays.copyOf(handler, capacity);
        for (int slot = capacity - 1; slot >= old; slot--) {
            release(slot);
        }
    }
}
