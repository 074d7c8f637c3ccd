package stalesim.exec.calibration;

import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import stalesim.exec.execution.Samples;
import stalesim.exec.execution.ThreadedExecution;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Spins;

/**
 * Measures what the operating system's scheduler really does on this machine: wake-ups, timed sleeps, time slices.
 *
 * <p>Knows nothing of algorithms: the threads here only spin, park and sleep. How long the threaded execution spins
 * before it blocks is not measured but known.
 */
final class SchedulerProbe {

    private static final int SLEEPS = 100;
    private static final long SLEEP_NS = 1_000_000;

    private final WakeUpProbe wakeUps;
    private final SliceProbe slices;
    private final Samples oversleeps = new Samples();

    SchedulerProbe(int cores) {
        wakeUps = new WakeUpProbe(cores);
        slices = new SliceProbe(cores);
    }

    /** Measures everything once, in about half a second. */
    void pass() throws InterruptedException {
        wakeUps.pass();
        measureOversleep();
        slices.pass();
    }

    /** What the passes so far have shown: laws over all of them, medians for single numbers. */
    OsCosts costs() {
        return new OsCosts(
                OptionalLong.of(slices.sliceNs()),
                slices.switchNs(),
                wakeUps.costs(),
                new Spins(ThreadedExecution.LOCK_SPIN_NS, ThreadedExecution.MEETING_SPIN_NS),
                oversleeps.law());
    }

    private void measureOversleep() {
        for (int i = 0; i < SLEEPS; i++) {
            long deadline = System.nanoTime() + SLEEP_NS;
            long left = SLEEP_NS;
            while (left > 0) {
                LockSupport.parkNanos(left);
                left = deadline - System.nanoTime();
            }
            oversleeps.add(-left);
        }
    }
}
