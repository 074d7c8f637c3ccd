package stalesim.sim.benchmark;

import java.util.PriorityQueue;
import stalesim.sim.kernel.EventHandler;
import stalesim.sim.kernel.HeapKernel;
import stalesim.sim.kernel.Kernel;

/** A clock under which the benchmarks' models run. Only one of them is loaded in a benchmark's process. */
abstract class Engine {

    EventHandler model;
    boolean stopped;

    abstract long now();

    abstract void schedule(long delay, int event);

    abstract void run();

    void stop() {
        stopped = true;
    }

    static final class OfKernel extends Engine {
        private final Kernel kernel = new Kernel();

        @Override
        long now() {
            return kernel.now();
        }

        @Override
        void schedule(long delay, int event) {
            kernel.schedule(delay, model, event);
        }

        @Override
        void run() {
            kernel.run();
        }

        @Override
        void stop() {
            kernel.stop();
        }
    }

    static final class OfHeapKernel extends Engine {
        private final HeapKernel kernel = new HeapKernel();

        @Override
        long now() {
            return kernel.now();
        }

        @Override
        void schedule(long delay, int event) {
            kernel.schedule(delay, model, event);
        }

        @Override
        void run() {
            kernel.run();
        }

        @Override
        void stop() {
            kernel.stop();
        }
    }

    static final class OfBareCalendar extends Engine {
        private final BareCalendar calendar;
        private long now;
        private int pending;

        OfBareCalendar(int events, long distance) {
            calendar = new BareCalendar(events, distance);
        }

        @Override
        long now() {
            return now;
        }

        @Override
        void schedule(long delay, int event) {
            calendar.add(now + delay, event);
            pending++;
        }

        @Override
        void run() {
            stopped = false;
            while (!stopped && pending > 0) {
                int event = calendar.poll();
                now = calendar.time(event);
                pending--;
                model.onEvent(event);
            }
        }
    }

    static final class OfBareHeap extends Engine {
        private final BareHeap heap;
        private long now;
        private int pending;

        OfBareHeap(int events) {
            heap = new BareHeap(events);
        }

        @Override
        long now() {
            return now;
        }

        @Override
        void schedule(long delay, int event) {
            heap.add(now + delay, event);
            pending++;
        }

        @Override
        void run() {
            stopped = false;
            while (!stopped && pending > 0) {
                now = heap.firstTime();
                pending--;
                model.onEvent(heap.poll());
            }
        }
    }

    static final class OfPriorityQueue extends Engine {
        private record Pending(long time, long sequence, int event) implements Comparable<Pending> {
            @Override
            public int compareTo(Pending other) {
                return time == other.time ? Long.compare(sequence, other.sequence) : Long.compare(time, other.time);
            }
        }

        private final PriorityQueue<Pending> queue = new PriorityQueue<>();
        private long sequence;
        private long now;

        @Override
        long now() {
            return now;
        }

        @Override
        void schedule(long delay, int event) {
            queue.add(new Pending(now + delay, sequence++, event));
        }

        @Override
        void run() {
            stopped = false;
            while (!stopped && !queue.isEmpty()) {
                Pending first = queue.poll();
                now = first.time;
                model.onEvent(first.event);
            }
        }
    }
}
