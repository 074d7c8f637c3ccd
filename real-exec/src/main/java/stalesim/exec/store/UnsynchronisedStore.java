package stalesim.exec.store;

import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.Optional;
import stalesim.exec.worker.Caller;
import stalesim.exec.worker.PaddedCounters;
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
public final class UnsynchronisedStore implements SharedStore {

    /** Updates that a worker with fast gradients draws from the budget at once. */
    private static final int LARGE_HAND = 32;

    /** A cycle shorter than this is fast: 32 draws of about 50 ns are then felt. */
    private static final long FAST_CYCLE_NS = 5_000;

    private final float[] parameters;
    private final int largeHand;
    private final boolean needsStaleness;
    private final UpdateListener listener;
    private final Tickets tickets;
    private final PaddedCounters applied;
    private final AccessLog[] logs;
    private volatile boolean closed;

    /**
     * A store for a run.
     *
     * @param spec of the run
     * @param cycle of the run, whose gates may send workers away and whose rules may ask for the staleness
     * @param listener is told of every update
     */
    public UnsynchronisedStore(RunSpec spec, List<Operation> cycle, UpdateListener listener) {
        this.parameters = spec.start();
        this.largeHand = regulated(cycle)
                ? 1
                : (int) Math.max(1, Math.min(LARGE_HAND, spec.curveEvery() / (4L * spec.workers())));
        this.needsStaleness = cycle.stream()
                .anyMatch(operation -> operation instanceof Operation.Update update && update.rule().needsStaleness());
        this.listener = listener;
        this.tickets = new Tickets(spec.stop().updates(), spec.workers());
        this.applied = new PaddedCounters(spec.workers());
        this.logs = new AccessLog[spec.workers()];
        for (int rank = 0; rank < logs.length; rank++) {
            logs[rank] = new AccessLog(spec.stop().updates() / logs.length);
        }
    }

    private static boolean regulated(List<Operation> cycle) {
        return cycle.stream()
                .anyMatch(operation -> operation instanceof Operation.Await await && !await.followsClocks());
    }

    @Override
    public boolean read(Caller caller) {
        if (closed) {
            return false;
        }
        WorkerState state = caller.state();
        logs[state.rank()].read(System.nanoTime());
        if (needsStaleness) {
            state.readAt(applied.sumAcquire());
        }
        VarHandle.acquireFence();
        System.arraycopy(parameters, 0, state.view(), 0, parameters.length);
        return true;
    }

    @Override
    public boolean update(Caller caller, Operation.Update update) {
        UpdateRule rule = update.rule();
        WorkerState state = caller.state();
        int rank = state.rank();
        if (closed || !(tickets.holds(rank) || tickets.draw(rank, hand(rank)))) {
            return false;
        }
        long ticket = tickets.next(rank);
        long staleness = rule.needsStaleness() ? Math.max(0, applied.sumAcquire() - state.version()) : 0;
        double step = rule.step(ticket, staleness);
        if (Double.isNaN(step)) {
            return true;
        }
        tickets.use(rank);
        state.gradient().descend(parameters, (float) step, 0, parameters.length);
        VarHandle.releaseFence();
        applied.incrementRelease(rank);
        logs[rank].update(System.nanoTime());
        if (!listener.updated(ticket + 1, parameters)) {
            closed = true;
        }
        return !closed;
    }

    /** How many tickets a worker draws at once: several where it has needed next to no time since it read. */
    private int hand(int rank) {
        return logs[rank].sinceRead() < FAST_CYCLE_NS ? largeHand : 1;
    }

    @Override
    public long snapshot(long least, float[] copy) {
        long version = applied.sumAcquire();
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
        return applied.sumAcquire();
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
