package stalesim.sim.benchmark;

/** The floor of heaps: 4-ary, of times and event numbers alone, of fixed capacity and without any order of ties. */
final class BareHeap {

    private final long[] times;
    private final int[] events;
    private int size;

    BareHeap(int capacity) {
        times = new long[capacity];
        events = new int[capacity];
    }

    long firstTime() {
        return times[0];
    }

    void add(long time, int event) {
        int hole = size++;
        while (hole > 0 && time < times[(hole - 1) >> 2]) {
            place(hole, times[(hole - 1) >> 2], events[(hole - 1) >> 2]);
            hole = (hole - 1) >> 2;
        }
        place(hole, time, event);
    }

    int poll() {
        int first = events[0];
        size--;
        long time = times[size];
        int hole = 0;
        for (int child = 1; child < size; child = 4 * hole + 1) {
            int least = child;
            for (int other = child + 1; other < Math.min(child + 4, size); other++) {
                least = times[other] < times[least] ? other : least;
            }
            if (time <= times[least]) {
                break;
            }
            place(hole, times[least], events[least]);
            hole = least;
        }
        place(hole, time, events[size]);
        return first;
    }

    private void place(int hole, long time, int event) {
        times[hole] = time;
        events[hole] = event;
    }
}
