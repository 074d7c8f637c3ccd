package stalesim.exec.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import stalesim.model.machine.Figure;
import stalesim.model.machine.Rousing;
import stalesim.model.machine.SlowAfterRest;
import stalesim.model.machine.WakeUp;
import stalesim.model.statistics.Estimate;

/** Measures what it takes to wake a parked thread, with idle cores and without. */
final class WakeUpProbe {

    private static final int WAKE_UPS = 1_000;
    private static final int BUSY_WAKE_UPS = 100;
    private static final long IDLE_BEFORE_WAKE_NS = 50_000;
    private static final long BUSY_AFTER_WAKE_NS = 30_000;

    private final int cores;
    private final PassSamples delays = new PassSamples();
    private final PassSamples calls = new PassSamples();
    private final PassSamples busyCalls = new PassSamples();

    WakeUpProbe(int cores) {
        this.cores = cores;
    }

    void pass() throws InterruptedException {
        delays.beginPass();
        calls.beginPass();
        busyCalls.beginPass();
        measureWakeUps();
        measureBusyWakeUps();
    }

    /**
     * What the passes so far have shown. A virtual core that is busy most of the time waits longer for its host when it
     * wakes than one that mostly sleeps, as here; so wake-ups between gradients tell more, if there were any.
     */
    WakeUp costs(SlowAfterRest slowAfterRest, Optional<Rousing> betweenGradients) {
        Rousing rousing = betweenGradients.orElseGet(() -> Rousing.of(delays.law()));
        return new WakeUp(rousing, calls.median(), busyCalls.median(), slowAfterRest);
    }

    /** Median delays of the passes, nanoseconds. */
    double[] delays() {
        return delays.medians();
    }

    List<Estimate> estimates() {
        return List.of(
                Figure.WAKE_UP.estimate(delays()),
                Figure.WAKING.estimate(calls.medians()),
                Figure.WAKING_BUSY.estimate(busyCalls.medians()));
    }

    /** One thread parks; another lets it sleep for a while, stamps the time, unparks it, stamps the time again. */
    private void measureWakeUps() throws InterruptedException {
        Sleeper sleeper = new Sleeper();
        for (int round = 1; round <= WAKE_UPS; round++) {
            Spinning.spin(IDLE_BEFORE_WAKE_NS);
            long called = System.nanoTime();
            sleeper.wake(round);
            calls.add(System.nanoTime() - called);
            sleeper.awaitAwake(round);
            delays.add(Math.max(0, sleeper.awakeNs - called));
        }
        sleeper.end();
    }

    /** Wakes three times as many threads as cores in a row: after the first few no core is idle. */
    private void measureBusyWakeUps() throws InterruptedException {
        List<Sleeper> sleepers = new ArrayList<>();
        for (int i = 0; i < 3 * cores; i++) {
            sleepers.add(new Sleeper());
        }
        for (int round = 1; round <= BUSY_WAKE_UPS; round++) {
            Spinning.spin(IDLE_BEFORE_WAKE_NS);
            long before = System.nanoTime();
            for (int i = 0; i < sleepers.size(); i++) {
                sleepers.get(i).wake(round);
                long now = System.nanoTime();
                if (i >= cores) {
                    busyCalls.add(now - before);
                }
                before = now;
            }
            for (Sleeper sleeper : sleepers) {
                sleeper.awaitAwake(round);
            }
        }
        for (Sleeper sleeper : sleepers) {
            sleeper.end();
        }
    }

    /** Parks until its round changes, stamps the time and is busy for a moment, as a worker would be. */
    private static final class Sleeper {
        private static final int END = -1;

        private final Thread thread = new Thread(this::run, "stalesim-probe-sleeper");
        private volatile int round;
        private volatile int awakeRound;
        private volatile long awakeNs;

        Sleeper() {
            thread.setDaemon(true);
            thread.start();
        }

        private void run() {
            int seen = 0;
            while (seen != END) {
                while (round == seen) {
                    LockSupport.park(this);
                }
                awakeNs = System.nanoTime();
                seen = round;
                Spinning.spin(BUSY_AFTER_WAKE_NS);
                awakeRound = seen;
            }
        }

        void wake(int newRound) {
            round = newRound;
            LockSupport.unpark(thread);
        }

        void awaitAwake(int wanted) {
            while (awakeRound != wanted) {
                Thread.onSpinWait();
            }
        }

        void end() throws InterruptedException {
            wake(END);
            thread.join();
        }
    }
}
