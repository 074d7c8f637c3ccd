package stalesim.sim.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import stalesim.model.machine.Processors;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.sim.kernel.Kernel;

/** Who is served next by a mutex, for each order, with hand-over and with barging. */
class LockOrderTest {

    private static final int WAITING = 4;
    private static final long HOLD_NS = 100;

    private final Kernel kernel = new Kernel();
    private final List<Integer> served = new ArrayList<>();

    /** Arrives once, holds the mutex, and arrives again at once as often as asked. */
    private final class Visitor extends SimulatedThread {
        private final int name;
        private final Mutex mutex;
        private int visits;
        private boolean waited;
        private boolean holds;

        Visitor(Cores cores, Mutex mutex, int name, int visits) {
            super(kernel, cores, 1);
            this.name = name;
            this.mutex = mutex;
            this.visits = visits;
        }

        void arriveAt(long timeNs) {
            kernel.schedule(timeNs, type -> work(0), 0);
        }

        @Override
        protected void workDone() {
            if (holds) {
                holds = false;
                mutex.release(this);
                if (visits == 0) {
                    return;
                }
            }
            follow(waited ? mutex.retry(this) : mutex.acquire(this));
        }

        private void follow(Mutex.Attempt attempt) {
            waited = attempt == Mutex.Attempt.BLOCKED;
            if (attempt == Mutex.Attempt.OWNED) {
                holds = true;
                visits--;
                served.add(name);
                work(HOLD_NS);
            }
        }
    }

    /** Visitor 0 holds the mutex from 0 on; 1 to 4 come at 10, 20, 30 and 40; 5 comes at another time. */
    private List<Integer> order(WaitingLine line, boolean handOver, int visitsOfZero, long fifthAtNs) {
        Cores cores = Machines.cores(kernel, Processors.of(WAITING + 2), WAITING + 2);
        Mutex mutex = new Mutex(0, line, handOver);
        new Visitor(cores, mutex, 0, visitsOfZero).arriveAt(0);
        for (int name = 1; name <= WAITING; name++) {
            new Visitor(cores, mutex, name, 1).arriveAt(10L * name);
        }
        new Visitor(cores, mutex, WAITING + 1, 1).arriveAt(fifthAtNs);
        kernel.run();
        return served;
    }

    @Test
    void firstComeIsFirstServed() {
        assertThat(order(WaitingLine.firstCome(), true, 1, 150)).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void lastComeIsFirstServed() {
        // at 100: 4; 5 comes at 150 and is the last at 200
        assertThat(order(WaitingLine.lastCome(), true, 1, 150)).containsExactly(0, 4, 5, 3, 2, 1);
    }

    @Test
    void anOrderDecidesAndAmongEqualsWhoWaitedLongest() {
        Comparator<SimulatedThread> evenFirst =
                Comparator.comparingInt(thread -> ((Visitor) thread).name % 2);
        assertThat(order(WaitingLine.ordered(evenFirst), true, 1, 150)).containsExactly(0, 2, 4, 1, 3, 5);
    }

    @Test
    void withHandOverWhoReleasesCannotTakeItAgainBeforeOthers() {
        assertThat(order(WaitingLine.firstCome(), true, 3, 450)).containsExactly(0, 1, 2, 3, 4, 0, 5, 0);
    }

    /** Release wakes the next in line, but whoever releases is still running and takes the mutex again. */
    @Test
    void withBargingWhoReleasesTakesItAgainAtOnce() {
        assertThat(order(WaitingLine.firstCome(), false, 3, 450)).containsExactly(0, 0, 0, 1, 2, 3, 4, 5);
        assertThat(kernel.now()).isEqualTo(8 * HOLD_NS);
    }

    @Test
    void withBargingWhoLosesStaysInLineAndTheChoiceIsMadeAnew() {
        // 4 is woken at 100 and loses to 0; 5 has come last when 0 releases at 200
        assertThat(order(WaitingLine.lastCome(), false, 2, 150)).containsExactly(0, 0, 5, 4, 3, 2, 1);
    }

    /**
     * Each of n waiting threads with probability 1/n. Chi-square over 4 cells (3 degrees of freedom) with 4000 draws:
     * above 16.27 with probability 0.1 %.
     */
    @Test
    void anyOfThoseThatWaitIsEquallyLikely() {
        Cores cores = Machines.cores(kernel, Processors.of(1), 1);
        WaitingLine line = WaitingLine.uniform(
                new RandomStreams(1, 0).stream(RandomStreams.WHOLE_RUN, Purpose.LOCK_ORDER));
        List<SimulatedThread> threads = new ArrayList<>();
        for (int i = 0; i < WAITING; i++) {
            threads.add(new Visitor(cores, null, i, 1));
            line.add(threads.get(i));
        }
        int draws = 4_000;
        double[] counts = new double[WAITING];
        for (int i = 0; i < draws; i++) {
            counts[threads.indexOf(line.next())]++;
        }
        double expected = (double) draws / WAITING;
        double chiSquare = 0;
        for (double count : counts) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        assertThat(chiSquare).isLessThan(16.27);
    }

    @Test
    void everyLineForgetsWhoLeavesAndIsEmptyAtTheEnd() {
        Cores cores = Machines.cores(kernel, Processors.of(1), 1);
        for (WaitingLine line : List.of(
                WaitingLine.firstCome(),
                WaitingLine.lastCome(),
                WaitingLine.uniform(new RandomStreams(1, 0).stream(0, Purpose.LOCK_ORDER)),
                WaitingLine.ordered(Comparator.comparingInt(thread -> ((Visitor) thread).name)))) {
            assertThat(line.next()).isNull();
            List<SimulatedThread> left = new ArrayList<>();
            for (int i = 0; i < WAITING; i++) {
                left.add(new Visitor(cores, null, i, 1));
                line.add(left.get(i));
            }
            while (!left.isEmpty()) {
                SimulatedThread next = line.next();
                assertThat(left.remove(next)).isTrue();
                line.remove(next);
            }
            assertThat(line.next()).isNull();
        }
    }

    @Test
    void onlyTheOwnerCanRelease() {
        Cores cores = Machines.cores(kernel, Processors.of(1), 1);
        Mutex mutex = new Mutex(0, WaitingLine.firstCome(), true);
        assertThatThrownBy(() -> mutex.release(new Visitor(cores, mutex, 0, 1)))
                .isInstanceOf(IllegalStateException.class);
    }
}
