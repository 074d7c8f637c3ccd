package stalesim.sim.kernel;

import java.util.Arrays;

/**
 * Pending events in a 4-ary heap over primitive arrays, ordered by (time, order).
 *
 * <p>An event lives in a slot until it fires or is cancelled; slots are reused, and a handle carries the slot's
 * generation so that a stale handle is recognised. Nothing is allocated but for growth. Insertion, removal and
 * cancellation cost O(log n).
 */
final class EventQueue {

    private static final int ARITY_BITS = 2;

    private long[] heapTime;
    private long[] heapOrder;
    private int[] heapSlot;
    private int size;

    private EventHandler[] handler;
    private int[] type;
    private int[] position;
    private int[] generation;
    private int[] freeSlots;
    private int freeCount;

    EventQueue(int capacity) {
        heapTime = new long[capacity];
        heapOrder = new long[capacity];
        heapSlot = new int[capacity];
        handler = new EventHandler[capacity];
        type = new int[capacity];
        position = new int[capacity];
        generation = new int[capacity];
        freeSlots = new int[capacity];
        releaseSlots(0, capacity);
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    long firstTime() {
        return heapTime[0];
    }

    EventHandler firstHandler() {
        return handler[heapSlot[0]];
    }

    int firstType() {
        return type[heapSlot[0]];
    }

    long add(long time, long order, EventHandler eventHandler, int eventType) {
        if (freeCount == 0) {
            grow();
        }
        int slot = freeSlots[--freeCount];
        handler[slot] = eventHandler;
        type[slot] = eventType;
        siftUp(size++, time, order, slot);
        return (long) generation[slot] << 32 | slot;
    }

    void removeFirst() {
        remove(0);
    }

    /** Whether the handle was still pending. */
    boolean cancel(long handle) {
        int slot = (int) handle;
        if (generation[slot] != (int) (handle >>> 32) || handler[slot] == null) {
            return false;
        }
        remove(position[slot]);
        return true;
    }

    private void remove(int hole) {
        int slot = heapSlot[hole];
        handler[slot] = null;
        generation[slot]++;
        freeSlots[freeCount++] = slot;
        size--;
        if (hole == size) {
            return;
        }
        long time = heapTime[size];
        long order = heapOrder[size];
        int moved = heapSlot[size];
        if (hole > 0 && before(time, order, (hole - 1) >> ARITY_BITS)) {
            siftUp(hole, time, order, moved);
        } else {
            siftDown(hole, time, order, moved);
        }
    }

    private boolean before(long time, long order, int other) {
        return precedes(time, order, heapTime[other], heapOrder[other]);
    }

    private static boolean precedes(long time, long order, long otherTime, long otherOrder) {
        return time < otherTime || (time == otherTime && order < otherOrder);
    }

    private void siftUp(int from, long time, long order, int slot) {
        int hole = from;
        while (hole > 0) {
            int parent = (hole - 1) >> ARITY_BITS;
            if (!before(time, order, parent)) {
                break;
            }
            place(hole, heapTime[parent], heapOrder[parent], heapSlot[parent]);
            hole = parent;
        }
        place(hole, time, order, slot);
    }

    private void siftDown(int from, long time, long order, int slot) {
        int hole = from;
        while (true) {
            int first = (hole << ARITY_BITS) + 1;
            if (first >= size) {
                break;
            }
            int least = first;
            int end = Math.min(first + (1 << ARITY_BITS), size);
            for (int child = first + 1; child < end; child++) {
                if (before(heapTime[child], heapOrder[child], least)) {
                    least = child;
                }
            }
            if (!precedes(heapTime[least], heapOrder[least], time, order)) {
                break;
            }
            place(hole, heapTime[least], heapOrder[least], heapSlot[least]);
            hole = least;
        }
        place(hole, time, order, slot);
    }

    private void place(int hole, long time, long order, int slot) {
        heapTime[hole] = time;
        heapOrder[hole] = order;
        heapSlot[hole] = slot;
        position[slot] = hole;
    }

    private void grow() {
        int old = heapTime.length;
        int capacity = 2 * old;
        heapTime = Arrays.copyOf(heapTime, capacity);
        heapOrder = Arrays.copyOf(heapOrder, capacity);
        heapSlot = Arrays.copyOf(heapSlot, capacity);
        handler = Arrays.copyOf(handler, capacity);
        type = Arrays.copyOf(type, capacity);
        position = Arrays.copyOf(position, capacity);
        generation = Arrays.copyOf(generation, capacity);
        freeSlots = Arrays.copyOf(freeSlots, capacity);
        releaseSlots(old, capacity);
    }

    private void releaseSlots(int from, int to) {
        for (int slot = to - 1; slot >= from; slot--) {
            freeSlots[freeCount++] = slot;
        }
    }
}
