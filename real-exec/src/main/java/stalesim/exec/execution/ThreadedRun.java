package stalesim.exec.execution;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import stalesim.exec.worker.Caller;
import stalesim.exec.worker.Measurement;
import stalesim.exec.worker.Pace;
import stalesim.model.result.Mode;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.Regulation;
import stalesim.model.run.RunSpec;

/** The threads of one run: its workers, the one that tells a regulator of it, the one that watches the loss. Once. */
final class ThreadedRun {

    private static final long LEAST_WATCH_INTERVAL_NS = 2_000_000;

    /** The thread that watches the loss rests so many times as long as an evaluation takes. */
    private static final long WATCH_REST = 50;

    private final RunSpec spec;
    private final Mode mode;
    private final Optional<Measurement> measurement;
    private final SharedStructures shared;
    private final ThreadedProgress progress;
    private final Optional<Regulation> regulation;
    private final List<ThreadedWorker> workers;
    private final CountDownLatch ready;
    private final StartingGate gate = new StartingGate();
    private final CountDownLatch ended;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    ThreadedRun(RunSpec spec, Mode mode, Optional<Pace> pace) {
        this(spec, mode, pace, Optional.empty());
    }

    ThreadedRun(RunSpec spec, Mode mode, Optional<Pace> pace, Optional<Measurement> measurement) {
        this.spec = spec;
        this.mode = mode;
        this.measurement = measurement;
        shared = new SharedStructures(spec);
        progress = shared.progress();
        regulation = Regulation.of(spec, shared.cycle());
        ready = new CountDownLatch(spec.workers());
        ended = new CountDownLatch(spec.workers());
        workers = Stream.of(shared.states())
                .map(state -> new ThreadedWorker(
                        shared, new Caller(state), pace.map(target -> target.of(state.rank(), spec.streams()))))
                .toList();
    }

    CompletedRun run() throws InterruptedException {
        List<Thread> threads = workers.stream()
                .map(worker -> thread("stalesim-worker-" + worker.rank(), () -> work(worker)))
                .toList();
        Optional<Thread> regulating = regulation.map(this::regulator);
        try {
            conduct(threads, regulating);
        } catch (Throwable problem) {
            sendHome(Stream.concat(threads.stream(), regulating.stream()).toList());
            throw problem;
        }
        return new ThreadedReport(spec, mode, shared, regulation).of(workers, progress.durationNs(), crash());
    }

    private void conduct(List<Thread> threads, Optional<Thread> regulating) throws InterruptedException {
        threads.forEach(Thread::start);
        ready.await();
        progress.start(shared.model());
        gate.open(threads);
        regulating.ifPresent(Thread::start);
        if (spec.stop().watchesLoss()) {
            watchLoss();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        progress.ends();
        if (regulating.isPresent()) {
            regulating.get().join();
        }
    }

    /** Leaves nobody behind of a run that comes to nothing: ends it, and waits until all have noticed. */
    private void sendHome(List<Thread> threads) {
        stop();
        gate.open(threads);
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A daemon whose failure ends the run. */
    private Thread thread(String name, Runnable body) {
        Runnable guarded = () -> {
            try {
                body.run();
            } catch (RuntimeException | Error problem) {
                failure.compareAndSet(null, problem);
                stop();
            }
        };
        Thread thread = new Thread(guarded, name);
        thread.setDaemon(true);
        return thread;
    }

    private void stop() {
        shared.stop();
        measurement.ifPresent(taken -> taken.halts().close());
    }

    private Thread regulator(Regulation regulated) {
        return thread(
                "stalesim-regulator", new RegulatorWatch(regulated, shared.store(), shared.turnstile(), progress));
    }

    private void work(ThreadedWorker worker) {
        ready.countDown();
        try {
            gate.pass();
            if (measurement.isPresent()) {
                worker.repeatCycle(measurement.get());
            } else {
                worker.repeatCycle();
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("a worker was interrupted", interrupted);
        } finally {
            ended.countDown();
        }
        shared.turnstile().close(); // the run is over, and who has ended moves nobody's gate any more
    }

    /** Takes at most 2 % of a core from the workers; what it sees late, the run ends late. Rests no longer than it. */
    private void watchLoss() throws InterruptedException {
        long rest = LEAST_WATCH_INTERVAL_NS;
        while (!ended.await(rest, TimeUnit.NANOSECONDS)) {
            long start = System.nanoTime();
            if (progress.latestEndsTheRun()) {
                stop();
                return;
            }
            rest = Math.max(LEAST_WATCH_INTERVAL_NS, WATCH_REST * (System.nanoTime() - start));
        }
    }

    /** What a thread failed with, unless that is no result but a fault of the machine or of this code. */
    private Optional<RuntimeException> crash() {
        if (failure.get() instanceof Error error) {
            throw new IllegalStateException("a thread of the run failed: " + error, error);
        }
        return Optional.ofNullable((RuntimeException) failure.get());
    }
}
