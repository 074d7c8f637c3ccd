package stalesim.sim.benchmark;

import java.util.PriorityQueue;
import stalesim.sim.kernel.EventHandler;
import stalesim.sim.kernel.HeapKernel;
import stalesim.sim.kernel.Increments;
import stalesim.sim.kernel.Kernel;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.EventList;

/**
 * The hold model: each event that fires schedules its successor, so that as many events are pending at any time.
 *
 * <p>All variants draw the same delays, so that all end with the same checksum of times and types, whatever the order of
 * events of one time: each event is added by itself.
 */
abstract class Hold {

    final Increments.Sequence delays;
    long left;
    long sum;

    Hold(Increments increments, int pending) {
        delays = increments.sequence(pending);
    }

    /** Fires so many events. */
    abstract void run(long events);

    final long checksum() {
        return sum;
    }

    final void count(long time) {
        sum += time * 0x9e37_79b9_7f4a_7c15L ^ time >>> 7;
    }

    static final class OnKernel extends Hold implements EventHandler {
        private final Kernel kernel = new Kernel();

        OnKernel(Increments increments, int pending) {
            super(increments, pending);
            for (int i = 0; i < pending; i++) {
                kernel.schedule(delays.next(0), this, i);
            }
        }

        @Override
        public void onEvent(int type) {
            count(kernel.now());
            kernel.schedule(delays.next(kernel.now()), this, type);
            if (--left == 0) {
                kernel.stop();
            }
        }

        @Override
        void run(long events) {
            left = events;
            kernel.run();
        }
    }

    static final class OnHeapKernel extends Hold implements EventHandler {
        private final HeapKernel kernel = new HeapKernel();

        OnHeapKernel(Increments increments, int pending) {
            super(increments, pending);
            for (int i = 0; i < pending; i++) {
                kernel.schedule(delays.next(0), this, i);
            }
        }

        @Override
        public void onEvent(int type) {
            count(kernel.now());
            kernel.schedule(delays.next(kernel.now()), this, type);
            if (--left == 0) {
                kernel.stop();
            }
        }

        @Override
        void run(long events) {
            left = events;
            kernel.run();
        }
    }

    static final class OnBareCalendar extends Hold {
        private final BareCalendar calendar;

        OnBareCalendar(Increments increments, int pending) {
            super(increments, pending);
            calendar = new BareCalendar(pending, 1_000);
            for (int i = 0; i < pending; i++) {
                calendar.add(delays.next(0), i);
            }
        }

        @Override
        void run(long events) {
            for (long i = 0; i < events; i++) {
                int event = calendar.poll();
                long time = calendar.time(event);
                count(time);
                calendar.add(time + delays.next(time), event);
            }
        }
    }

    static final class OnBareHeap extends Hold {
        private final BareHeap heap;

        OnBareHeap(Increments increments, int pending) {
            super(increments, pending);
            heap = new BareHeap(pending);
            for (int i = 0; i < pending; i++) {
                heap.add(delays.next(0), i);
            }
        }

        @Override
        void run(long events) {
            for (long i = 0; i < events; i++) {
                long time = heap.firstTime();
                int event = heap.poll();
                count(time);
                heap.add(time + delays.next(time), event);
            }
        }
    }

    static final class OnPriorityQueue extends Hold {
        private record Pending(long time, long sequence, int type) implements Comparable<Pending> {
            @Override
            public int compareTo(Pending other) {
                return time == other.time ? Long.compare(sequence, other.sequence) : Long.compare(time, other.time);
            }
        }

        private final PriorityQueue<Pending> queue = new PriorityQueue<>();
        private long sequence;

        OnPriorityQueue(Increments increments, int pending) {
            super(increments, pending);
            for (int i = 0; i < pending; i++) {
                queue.add(new Pending(delays.next(0), sequence++, i));
            }
        }

        @Override
        void run(long events) {
            for (long i = 0; i < events; i++) {
                Pending event = queue.poll();
                count(event.time);
                queue.add(new Pending(event.time + delays.next(event.time), sequence++, event.type));
            }
        }
    }

    static final class OnSsj extends Hold {
        private final Simulator simulator;

        OnSsj(Increments increments, int pending, EventList list) {
            super(increments, pending);
            simulator = new Simulator(list);
            simulator.init();
            for (int i = 0; i < pending; i++) {
                new Successor(simulator).schedule(delays.next(0));
            }
        }

        private final class Successor extends Event {
            Successor(Simulator simulator) {
                super(simulator);
            }

            @Override
            public void actions() {
                long now = (long) simulator.time();
                count(now);
                schedule(delays.next(now));
                if (--left == 0) {
                    simulator.stop();
                }
            }
        }

        @Override
        void run(long events) {
            left = events;
            simulator.start();
        }
    }
}
