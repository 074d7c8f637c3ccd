package stalesim.exec.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import stalesim.exec.worker.CurrentCore;
import stalesim.model.machine.Figure;
import stalesim.model.machine.RunQueueing;
import stalesim.model.statistics.Estimate;

/**
 * Measures where woken threads go: whether one that slept on a core which is busy now leaves it for an idle one.
 *
 * <p>Two threads a core fall asleep after all were busy at the same time. Then the caller, who keeps its own core busy,
 * wakes one after the other of those that slept there.
 */
final class PlacementProbe {

    private static final int MOST_WAKE_UPS = 20;
    private static final long TOGETHER_NS = 5_000_000;
    private static final long BUSY_AFTER_WAKE_NS = 200_000;
    private static final long GLANCE_NS = 50_000;
    private static final int UNTOLD = -1;

    private final int cores;
    private final List<Double> shares = new ArrayList<>();
    private int wakeUps;
    private int departures;

    PlacementProbe(int cores) {
        this.cores = cores;
    }

    /** In some 10 ms; nothing where no core is told, or there is one alone. */
    void pass() throws InterruptedException {
        if (cores == 1 || CurrentCore.number().isEmpty()) {
            return;
        }
        List<Sleeper> sleepers = new ArrayList<>();
        for (int i = 0; i < 2 * cores; i++) {
            sleepers.add(new Sleeper());
        }
        for (Sleeper sleeper : sleepers) {
            sleeper.awaitAsleep();
        }
        measure(sleepers);
        for (Sleeper sleeper : sleepers) {
            sleeper.end();
        }
    }

    private void measure(List<Sleeper> sleepers) {
        int before = wakeUps;
        int departuresBefore = departures;
        Optional<Sleeper> here = sleptHere(sleepers);
        while (here.isPresent() && wakeUps < before + MOST_WAKE_UPS) {
            int from = here.get().core;
            here.get().wake();
            Spinning.spin(BUSY_AFTER_WAKE_NS);
            here.get().awaitAsleep();
            wakeUps++;
            departures += here.get().core == from ? 0 : 1;
            here = sleptHere(sleepers);
        }
        if (wakeUps > before) {
            shares.add((double) (departures - departuresBefore) / (wakeUps - before));
        }
    }

    private static Optional<Sleeper> sleptHere(List<Sleeper> sleepers) {
        OptionalInt here = CurrentCore.number();
        return sleepers.stream()
                .filter(sleeper -> here.isPresent() && sleeper.core == here.getAsInt())
                .findFirst();
    }

    /** How threads that want a core queue up, by what most of the woken ones did in the passes so far. */
    RunQueueing queueing() {
        return 2 * departures < wakeUps ? RunQueueing.STICKY : RunQueueing.PER_CORE;
    }

    /** If anything was seen, how far the passes so far agree. */
    Optional<Estimate> estimate() {
        double[] all = shares.stream().mapToDouble(Double::doubleValue).toArray();
        return shares.isEmpty() ? Optional.empty() : Optional.of(Figure.LEAVING_BUSY_CORE.estimate(all));
    }

    /** Notes on which core it is whenever it is woken, and sleeps again. */
    private static final class Sleeper {

        private final Thread thread = new Thread(this::run, "stalesim-probe-placed");
        private volatile boolean ended;
        private volatile boolean woken;
        private volatile int core;

        Sleeper() {
            woken = true;
            thread.setDaemon(true);
            thread.start();
        }

        private void run() {
            Spinning.spin(TOGETHER_NS);
            while (!ended) {
                core = CurrentCore.number().orElse(UNTOLD);
                woken = false;
                while (!woken && !ended) {
                    LockSupport.park(this);
                }
            }
        }

        void wake() {
            woken = true;
            LockSupport.unpark(thread);
        }

        /** Lets the core go meanwhile, which it may wait for. */
        void awaitAsleep() {
            while (woken || thread.getState() != Thread.State.WAITING) {
                LockSupport.parkNanos(GLANCE_NS);
            }
        }

        void end() throws InterruptedException {
            ended = true;
            LockSupport.unpark(thread);
            thread.join();
        }
    }
}
