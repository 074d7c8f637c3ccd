package stalesim.exec.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import stalesim.model.protocol.Certificate;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Posts;
import stalesim.model.protocol.Recording;
import stalesim.model.protocol.Store;
import stalesim.model.protocol.WorkerState;
import stalesim.model.result.Clock;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.result.Parallelism;
import stalesim.model.result.RunResult;
import stalesim.model.result.WorkerTotals;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.Regulation;
import stalesim.model.run.RunSpec;
import stalesim.model.staleness.StalenessHistogram;

/** One run on real threads: its workers, what they share, and the thread that watches the loss. Used once. */
final class ThreadedRun {

    private static final long LEAST_WATCH_INTERVAL_NS = 2_000_000;

    /** The thread that watches the loss rests so many times as long as an evaluation takes. */
    private static final long WATCH_REST = 50;

    private final RunSpec spec;
    private final Mode mode;
    private final Optional<OperationTimes> times;
    private final Optional<Recording> recording;
    private final WorkerState[] states;
    private final List<ThreadedWorker> workers = new ArrayList<>();
    private final ThreadedProgress progress;
    private final Optional<Regulation> regulation;
    private final SharedStore store;
    private final MeetingRooms meetings;
    private final Turnstile turnstile;
    private final Optional<GossipBoard> gossip;
    private final List<Operation> cycle;
    private final CountDownLatch ready;
    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile boolean stopped;

    ThreadedRun(RunSpec spec, Mode mode, Optional<Pace> pace) {
        this(spec, mode, pace, Optional.empty());
    }

    ThreadedRun(RunSpec spec, Mode mode, Optional<Pace> pace, Optional<OperationTimes> times) {
        this.spec = spec;
        this.mode = mode;
        this.times = times;
        recording = spec.recorded() && spec.algorithm().store().atomic()
                ? Optional.of(new Recording())
                : Optional.empty();
        states = spec.workerStates();
        progress = new ThreadedProgress(spec);
        turnstile = new Turnstile(spec.workers());
        cycle = spec.cycle();
        regulation = Regulation.of(spec, cycle);
        store = switch (spec.algorithm().store()) {
            case LOCKED -> new LockedStore(spec, progress, recording);
            case PUBLISHED -> new PublishedStore(spec, progress, recording);
            case AGGREGATED -> new AggregatedStore(spec, progress, turnstile, recording);
            case UNSYNCHRONISED, REPLICATED -> new UnsynchronisedStore(spec, progress, regulation.isPresent());
        };
        meetings = new MeetingRooms(states, recording);
        ready = new CountDownLatch(spec.workers());
        gossip = Posts.of(cycle, states).map(posts -> new GossipBoard(posts, states.length, recording));
        for (WorkerState state : states) {
            workers.add(new ThreadedWorker(
                    this,
                    state,
                    cycle,
                    pace.map(target -> target.of(state.rank(), spec.streams()))));
        }
    }

    CompletedRun run() throws InterruptedException {
        List<Thread> threads = workers.stream().map(this::thread).toList();
        Optional<Thread> regulating = regulation.map(this::thread);
        threads.forEach(Thread::start);
        try {
            ready.await();
            progress.start(model());
            go.countDown();
            regulating.ifPresent(Thread::start);
            if (spec.stop().watchesLoss()) {
                watchLoss(threads);
            }
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException interrupted) {
            go.countDown();
            stop();
            throw interrupted;
        }
        long durationNs = progress.durationNs(System.nanoTime() - progress.startNs());
        if (regulating.isPresent()) {
            regulating.get().join();
        }
        if (failure.get() instanceof Error error) {
            throw new IllegalStateException("a thread of the run failed: " + error, error);
        }
        return completed(durationNs);
    }

    private Thread thread(ThreadedWorker worker) {
        Thread thread = new Thread(() -> work(worker), "stalesim-worker-" + worker.state().rank());
        thread.setDaemon(true);
        return thread;
    }

    private Thread thread(Regulation regulated) {
        RegulatorWatch watch = new RegulatorWatch(regulated, store, turnstile, progress);
        Thread thread = new Thread(() -> guarded(watch), "stalesim-regulator");
        thread.setDaemon(true);
        return thread;
    }

    private void guarded(RegulatorWatch watch) {
        try {
            watch.run();
        } catch (RuntimeException | Error problem) {
            failure.compareAndSet(null, problem);
            stop();
        }
    }

    private void work(ThreadedWorker worker) {
        try {
            ready.countDown();
            go.await();
            if (times.isPresent()) {
                worker.repeatCycle(times.get());
            } else {
                worker.repeatCycle();
            }
            turnstile.close(); // the run is over, and who has ended moves nobody's gate any more
        } catch (InterruptedException interrupted) {
            fail(new IllegalStateException("a worker was interrupted", interrupted));
        } catch (RuntimeException | Error problem) {
            fail(problem);
        }
    }

    private void fail(Throwable problem) {
        failure.compareAndSet(null, problem);
        stop();
    }

    /** Takes at most 2 % of a core from the workers; what it sees late, the run ends late. */
    private void watchLoss(List<Thread> threads) throws InterruptedException {
        long rest = LEAST_WATCH_INTERVAL_NS;
        while (threads.stream().anyMatch(Thread::isAlive)) {
            TimeUnit.NANOSECONDS.sleep(rest);
            long start = System.nanoTime();
            if (progress.latestEndsTheRun()) {
                stop();
                return;
            }
            rest = Math.max(LEAST_WATCH_INTERVAL_NS, WATCH_REST * (System.nanoTime() - start));
        }
    }

    private void stop() {
        stopped = true;
        store.close();
        meetings.close();
        turnstile.close();
        gossip.ifPresent(GossipBoard::close);
    }

    SharedStore store() {
        return store;
    }

    MeetingRooms meetings() {
        return meetings;
    }

    Turnstile turnstile() {
        return turnstile;
    }

    GossipBoard gossip() {
        return gossip.orElseThrow();
    }

    /**
     * Takes note of a replica that has come further than version {@code before}, on its worker's thread; returns false
     * if the run is over for it.
     */
    boolean replicaUpdated(WorkerState worker, long before) {
        if (worker.rank() == 0 && !progress.updated(before, worker.version(), worker.view())) {
            stop();
        }
        return worker.version() < spec.stop().updates() && !stopped;
    }

    private boolean replicated() {
        return spec.algorithm().store() == Store.REPLICATED;
    }

    private float[] model() {
        return replicated() ? states[0].view() : store.parameters();
    }

    private CompletedRun completed(long durationNs) {
        store.finish();
        StalenessHistogram[] byWorker = replicated() ? replicaStaleness() : store.staleness();
        StalenessHistogram all = new StalenessHistogram();
        List<WorkerTotals> totals = new ArrayList<>();
        for (ThreadedWorker worker : workers) {
            StalenessHistogram own = byWorker[worker.state().rank()];
            all.addAll(own);
            totals.add(new WorkerTotals(own.total(), own.sum(), worker.blockedNs()));
        }
        long updates = replicated() ? states[0].version() : store.updates();
        recording.ifPresent(order -> order.endAt(updates));
        List<CurvePoint> curve = progress.curve();
        Optional<RuntimeException> crash = Optional.ofNullable((RuntimeException) failure.get());
        RunResult result = new RunResult(
                Clock.REAL,
                mode,
                spec.algorithm().name(),
                spec.workers(),
                spec.streams().replication(),
                spec.streams().seed(),
                updates,
                store.gradients().orElse(all.total()),
                durationNs,
                all,
                replicated() ? Optional.empty() : store.book(),
                store.contention(),
                totals,
                curve,
                crash.isPresent() ? Outcome.CRASHED : progress.outcome(curve),
                regulation.map(Regulation::trace).orElseGet(() -> Parallelism.constant(spec.workers())),
                Optional.empty(),
                Certificate.dualityGap(cycle, model()));
        return new CompletedRun(result, model(), recording, crash);
    }

    /** Gradients that enter an update by way of an exchange are never stale. */
    private StalenessHistogram[] replicaStaleness() {
        return workers.stream()
                .map(worker -> new StalenessHistogram(new long[] {worker.state().steps()}))
                .toArray(StalenessHistogram[]::new);
    }
}
