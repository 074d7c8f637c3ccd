package stalesim.sim.benchmark;

import java.util.Arrays;

/**
 * The floor: a calendar queue that knows the number and the distance of events beforehand, over primitive arrays, with
 * neither priorities, handles, handlers, cancellation nor resizing.
 *
 * @see <a href="https://doi.org/10.1145/63039.63045">Brown (1988), Calendar queues</a>
 */
final class BareCalendar {

    private final long[] time;
    private final int[] next;
    private final int[] head;
    private final int shift;
    private final int mask;
    private long day;

    BareCalendar(int events, long distance) {
        time = new long[events];
        next = new int[events];
        int days = 4 * Integer.highestOneBit(events);
        head = new int[days];
        Arrays.fill(head, -1);
        mask = days - 1;
        shift = 63 - Long.numberOfLeadingZeros(distance);
    }

    long time(int event) {
        return time[event];
    }

    void add(long at, int event) {
        time[event] = at;
        int bucket = (int) (at >>> shift) & mask;
        int before = head[bucket];
        if (before < 0 || time[before] > at) {
            next[event] = before;
            head[bucket] = event;
            return;
        }
        int after = next[before];
        while (after >= 0 && time[after] <= at) {
            before = after;
            after = next[before];
        }
        next[event] = after;
        next[before] = event;
    }

    int poll() {
        while (true) {
            int first = head[(int) day & mask];
            if (first >= 0 && time[first] >>> shift == day) {
                head[(int) day & mask] = next[first];
                return first;
            }
            day++;
        }
    }
}
