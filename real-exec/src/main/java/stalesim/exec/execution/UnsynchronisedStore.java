package stalesim.exec.execution;

import java.lang.invoke.VarHandle;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.StalenessBook;
import stalesim.model.protocol.UpdateRule;
import stalesim.model.protocol.WorkerState;
import stalesim.model.run.RunSpec;
import stalesim.model.staleness.StalenessHistogram;

/**
 * The shared model as one plain array that all threads read and change without synchronisation (Hogwild!).
 *
 * <p>Reads and writes race on purpose: a view can mix versions and concurrent updates of a coordinate can be lost.
 * Floats never tear. Fences before a read and after an update keep the compiler from moving them past each other.
 *
 * <p>No counter is shared where it would be felt. The budget is dealt out one update at a time where gradients are
 * slow, and in hands of {@value #LARGE_HAND} where they are fast. Staleness is worked out after the run from each
 * worker's own time stamps (see {@link AccessLog}); and where a rule asks for the staleness it is the difference of two
 * sums over the workers' own counters. Where a regulator can send workers away, nobody holds more than one: what a
 * worker does not use is lost. So it is only if a rule refuses a gradient, the ticket stays with its worker, and that
 * worker is away when the run ends: such a run ends by at most m - 1 updates early.
 */
final class UnsynchronisedStore implements SharedStore {

    /** Updates that a worker with fast gradients draws from the budget at once. */
    private static final int LARGE_HAND = 32;

    /** A cycle shorter than this is fast: 32 draws of about 50 ns are then felt. */
    private static final long FAST_CYCLE_NS = 5_000;

    /** Distance of two workers' counters: 16 longs, two cache lines. */
    private static final int STRIDE = 16;

    private final float[] parameters;
    private final int workers;
    private final long budget;
    private final int largeHand;
    private final ThreadedProgress progress;
    private final AtomicLong dealt = new AtomicLong();
    private final AtomicLongArray applied;
    private final AccessLog[] logs;
    private final long[] nextTicket;
    private final long[] handEnd;
    private volatile boolean closed;

    /**
     * A store for a run.
     *
     * @param spec of the run
     * @param progress takes note of updates
     * @param regulated whether workers can be sent away
     */
    UnsynchronisedStore(RunSpec spec, ThreadedProgress progress, boolean regulated) {
        this.parameters = spec.start();
        this.workers = spec.workers();
        this.budget = spec.stop().updates();
        this.largeHand =
                regulated ? 1 : (int) Math.max(1, Math.min(LARGE_HAND, spec.curveEvery() / (4L * workers)));
        this.progress = progress;
        this.applied = new AtomicLongArray((workers + 1) * STRIDE);
        this.nextTicket = new long[(workers + 1) * STRIDE];
        this.handEnd = new long[(workers + 1) * STRIDE];
        this.logs = new AccessLog[workers];
        for (int rank = 0; rank < workers; rank++) {
            logs[rank] = new AccessLog(budget / workers);
        }
    }

    @Override
    public boolean read(ThreadedWorker worker) {
        if (closed) {
            return false;
        }
        WorkerState state = worker.state();
        logs[state.rank()].read(System.nanoTime());
        if (worker.needsStaleness()) {
            state.readAt(version());
        }
        VarHandle.acquireFence();
        System.arraycopy(parameters, 0, state.view(), 0, parameters.length);
        return true;
    }

    @Override
    public boolean update(ThreadedWorker worker, Operation.Update update) {
        UpdateRule rule = update.rule();
        WorkerState state = worker.state();
        int cell = (state.rank() + 1) * STRIDE;
        if (closed || !drawTicket(cell, logs[state.rank()])) {
            return false;
        }
        long ticket = nextTicket[cell];
        long staleness = rule.needsStaleness() ? Math.max(0, version() - state.version()) : 0;
        double step = rule.step(ticket, staleness);
        if (Double.isNaN(step)) {
            return true;
        }
        nextTicket[cell]++;
        state.gradient().descend(parameters, (float) step, 0, parameters.length);
        VarHandle.releaseFence();
        applied.setRelease(cell, applied.getPlain(cell) + 1);
        logs[state.rank()].update(System.nanoTime());
        if (!progress.updated(ticket + 1, parameters)) {
            closed = true;
        }
        return !closed;
    }

    /** Whether the worker holds, or could draw, a ticket of the budget. */
    private boolean drawTicket(int cell, AccessLog log) {
        if (nextTicket[cell] == handEnd[cell]) {
            int hand = log.sinceRead() < FAST_CYCLE_NS ? largeHand : 1;
            long start = dealt.getAndAdd(hand);
            nextTicket[cell] = start;
            handEnd[cell] = Math.min(budget, start + hand);
        }
        return nextTicket[cell] < handEnd[cell];
    }

    /** Sum of the workers' counters: not a snapshot, but exact whenever nobody is in the middle of an update. */
    private long version() {
        long sum = 0;
        for (int rank = 0; rank < workers; rank++) {
            sum += applied.getAcquire((rank + 1) * STRIDE);
        }
        return sum;
    }

    @Override
    public long snapshot(long least, float[] copy) {
        long version = version();
        if (version < least) {
            return -1;
        }
        VarHandle.acquireFence();
        System.arraycopy(parameters, 0, copy, 0, copy.length);
        return version;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public long updates() {
        return version();
    }

    @Override
    public float[] parameters() {
        return parameters;
    }

    @Override
    public StalenessHistogram[] staleness() {
        return AccessLog.staleness(logs);
    }

    @Override
    public Optional<StalenessBook> book() {
        return Optional.empty();
    }
}
