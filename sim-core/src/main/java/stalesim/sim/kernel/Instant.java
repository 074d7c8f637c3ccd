package stalesim.sim.kernel;

/** Events of one time, any number of them: a line of those that come in their order, and a heap for the others. */
final class Instant {

    private final EventSlots slots;
    private final EventHeap late = new EventHeap();
    private long[] line = new long[64];
    private int head;
    private int tail;

    Instant(EventSlots slots) {
        this.slots = slots;
    }

    boolean isEmpty() {
        return head == tail && late.isEmpty();
    }

    void add(long order, long entry) {
        if (head < tail && slots.order((int) line[tail - 1]) > order) {
            late.add(0, order, entry);
            return;
        }
        if (tail == line.length) {
            makeRoom();
        }
        line[tail++] = entry;
    }

    /** Removes the first event; there must be one. */
    long poll() {
        if (!late.isEmpty() && (head == tail || late.firstOrder() < slots.order((int) line[head]))) {
            return late.poll();
        }
        return line[head++];
    }

    private void makeRoom() {
        int length = tail - head;
        long[] target = 2 * length > line.length ? new long[2 * line.length] : line;
        System.arraycopy(line, head, target, 0, length);
        line = target;
        head = 0;
        tail = length;
    }
}
