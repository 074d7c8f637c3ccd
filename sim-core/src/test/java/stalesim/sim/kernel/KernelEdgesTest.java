package stalesim.sim.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What a pending-event set of buckets may get wrong: ends of ranges, ties, growth, cancelled events, garbage. */
class KernelEdgesTest {

    /** An event that schedules its successor until the budget is spent. */
    private static final class Hold implements EventHandler {
        private final Kernel kernel = new Kernel();
        private final Increments.Sequence delays;
        private long budget;
        private long latest;
        private boolean ends;

        Hold(Increments increments, int size) {
            delays = increments.sequence(size);
            for (int i = 0; i < size; i++) {
                onEvent(i);
            }
        }

        @Override
        public void onEvent(int type) {
            if (kernel.now() < latest) {
                throw new AssertionError(kernel.now() + " after " + latest);
            }
            latest = kernel.now();
            if (ends) {
                return;
            }
            kernel.schedule(delays.next(latest), this, type);
            if (--budget == 0) {
                kernel.stop();
            }
        }

        void run(long events) {
            budget = events;
            kernel.run();
        }
    }

    @Test
    void fingerprintSeesOrderPriorityAndType() {
        assertThat(List.of(
                        fingerprint(1, 100, 7, 2, 100, 8),
                        fingerprint(2, 100, 7, 1, 100, 8),
                        fingerprint(1, 101, 7, 2, 100, 8),
                        fingerprint(1, 100, 8, 2, 100, 7)))
                .doesNotHaveDuplicates();
        assertThat(new Kernel().fingerprint()).isZero();
        assertThat(fingerprint(1, 100, 7, 2, 100, 8)).isEqualTo(fingerprint(1, 100, 7, 2, 100, 8));
    }

    private static long fingerprint(int... delayPriorityType) {
        Kernel kernel = new Kernel();
        for (int i = 0; i < delayPriorityType.length; i += 3) {
            kernel.schedule(delayPriorityType[i], delayPriorityType[i + 1], type -> {}, delayPriorityType[i + 2]);
        }
        kernel.run();
        return kernel.fingerprint();
    }

    @Test
    void timesReachTheEndOfTheRange() {
        Kernel kernel = new Kernel();
        List<Long> times = new ArrayList<>();
        for (long i = 0; i < 200; i++) {
            kernel.schedule(Long.MAX_VALUE - i * i * i * i * i, type -> times.add(kernel.now()), 0);
        }
        for (int bit = 0; bit < 63; bit++) {
            kernel.schedule(1L << bit, type -> times.add(kernel.now()), 0);
            kernel.schedule((1L << bit) - 1, type -> times.add(kernel.now()), 0);
        }
        kernel.run();
        assertThat(times).hasSize(326).isSorted().endsWith(Long.MAX_VALUE);
        assertThat(kernel.now()).isEqualTo(Long.MAX_VALUE);
        kernel.schedule(0, type -> times.add(-1L), 0);
        kernel.run();
        assertThat(times).endsWith(-1L);
        assertThatThrownBy(() -> kernel.schedule(1, type -> {}, 0)).isInstanceOf(ArithmeticException.class);
    }

    /** An instant at the end of the range is no queue in which all is front. */
    @Test
    void theLastInstantMayBeLarge() {
        Kernel kernel = new Kernel();
        List<Integer> types = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            kernel.schedule(Long.MAX_VALUE, types::add, i);
        }
        kernel.schedule(Long.MAX_VALUE, type -> kernel.schedule(0, 0, types::add, 101), 100);
        kernel.run();
        assertThat(types).hasSize(101).isSorted().endsWith(99, 101);
    }

    /** A burst before the next event, too large for the front, and what is then scheduled amid it. */
    @Test
    void aBurstInTheGapBeforeTheNextEventKeepsItsOrder() {
        Kernel kernel = new Kernel();
        List<Long> times = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            kernel.schedule(1_000L * i, type -> times.add(kernel.now()), 0);
        }
        EventHandler amid = type -> {
            times.add(kernel.now());
            kernel.schedule(2, other -> times.add(kernel.now()), 0);
        };
        kernel.schedule(500, type -> {
            for (int i = 20; i > 0; i--) {
                kernel.schedule(5L * i, amid, 0);
            }
        }, 0);
        kernel.run();
        assertThat(times).hasSize(90).isSorted();
    }

    /** Of 30000 events at one time, each schedules another at this time with a priority before, among or after the rest. */
    @Test
    void anInstantMayBeLargeAndKeepGrowing() {
        Kernel kernel = new Kernel();
        SplittableRandom random = new SplittableRandom(3);
        int[] last = {-1};
        EventHandler leaf = type -> assertThat(kernel.now()).isEqualTo(1_000);
        EventHandler root = type -> {
            assertThat(type).isGreaterThanOrEqualTo(last[0]);
            last[0] = type;
            kernel.schedule(0, random.nextInt(300), leaf, 0);
        };
        for (int i = 0; i < 30_000; i++) {
            int priority = random.nextInt(300);
            kernel.schedule(1_000, priority, root, priority);
        }
        kernel.run();
        assertThat(kernel.fired()).isEqualTo(60_000);
    }

    /** Handles of fired and of cancelled events stay dead while their slots are used again and again. */
    @Test
    void staleHandlesCancelNothing() {
        Kernel kernel = new Kernel();
        List<Long> dead = new ArrayList<>();
        for (int round = 0; round < 300; round++) {
            long cancelled = kernel.schedule(5, type -> {}, 0);
            dead.add(kernel.schedule(3, type -> {}, 0));
            assertThat(kernel.cancel(cancelled)).isTrue();
            dead.add(cancelled);
            kernel.run();
        }
        for (int i = 0; i < 100; i++) {
            kernel.schedule(i, type -> {}, 0);
        }
        dead.addAll(List.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE));
        for (long handle : dead) {
            assertThat(kernel.cancel(handle)).isFalse();
        }
        kernel.run();
        assertThat(kernel.fired()).isEqualTo(400);
    }

    /** The clock does not move over cancelled events, and what is scheduled next may lie before them. */
    @Test
    void cancelledEventsLeaveNoTrace() {
        Kernel kernel = new Kernel();
        for (int count : new int[] {1, 10, 100, 1_000}) {
            long before = kernel.now();
            List<Long> handles = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                handles.add(kernel.schedule(1_000_000 + 10L * i, type -> {}, 0));
            }
            handles.forEach(kernel::cancel);
            kernel.run();
            assertThat(kernel.now()).isEqualTo(before);
            for (int i = 0; i < count; i++) {
                kernel.schedule(count - i, type -> {}, 0);
            }
            kernel.run();
            assertThat(kernel.now()).isEqualTo(before + count);
        }
        assertThat(kernel.fired()).isEqualTo(1_111);
    }

    @Test
    void growsToAMillionShrinksAndGoesOn() {
        Hold hold = new Hold(Increments.EXPONENTIAL, 1_000_000);
        hold.run(200_000);
        hold.ends = true;
        hold.kernel.run();
        assertThat(hold.kernel.fired()).isEqualTo(1_200_000);
        hold.ends = false;
        for (int i = 0; i < 3; i++) {
            hold.onEvent(i);
        }
        hold.run(1_000);
        assertThat(hold.kernel.fired()).isEqualTo(1_201_000);
    }

    /** Timeouts that are set and cancelled take the memory of those pending only, not of all that ever were. */
    @Test
    void cancelledTimeoutsDoNotAccumulate() {
        Kernel kernel = new Kernel();
        EventHandler timeout = type -> {};
        long most = 0;
        for (int i = 0; i < 500_000; i++) {
            long handle = kernel.schedule(1_000_000_000L + i, timeout, 0);
            most = Math.max(most, handle & 0xffff_ffffL);
            assertThat(kernel.cancel(handle)).isTrue();
        }
        // slots: those few pending, half as many cancelled and a constant
        assertThat(most).isLessThan(512);
    }

    @Test
    void allocatesNothingOnceWarm() {
        assumeThat(ManagementFactory.getThreadMXBean()).isInstanceOf(ThreadMXBean.class);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        assumeThat(threads.isThreadAllocatedMemorySupported()).isTrue();
        for (Increments increments : Increments.values()) {
            Hold hold = new Hold(increments, 1_000);
            hold.run(100_000);
            long before = threads.getCurrentThreadAllocatedBytes();
            hold.run(50_000);
            // a compilation that ends meanwhile may cost the thread some bytes; one byte an event would be 50000
            assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                    .as(increments.name())
                    .isLessThan(10_000);
        }
    }
}
