package stalesim.sim.worker;

import stalesim.model.protocol.WorkerState;
import stalesim.model.result.WorkerTotals;
import stalesim.sim.machine.SimulatedThread;

/**
 * One worker under the virtual clock: where it is in its cycle, how long it works and sleeps, and where its time went.
 * What it does there in time, each kind of operation in each kind of store, is told by the cycle's {@link Course}s.
 */
public final class SimulatedWorker extends SimulatedThread {

    private final Workplace place;
    private final WorkerState state;
    private final WorkerCosts costs;

    private int position = -1;
    private Course course = Beginning.OF_ALL;
    private Phase phase = Phase.START;
    private long startedNs;
    private long blockedNs;
    private long updates;
    private long stalenessSum;

    /**
     * A worker before its first cycle.
     *
     * @param place what it has in common with the others
     * @param state what it owns
     * @param costs of its operations
     * @param speed persistent factor on its rate of work, &gt; 0
     */
    public SimulatedWorker(Workplace place, WorkerState state, WorkerCosts costs, double speed) {
        super(place.kernel, place.cores, speed);
        this.place = place;
        this.state = state;
        this.costs = costs;
    }

    /** Begins. */
    public void start() {
        work(0);
    }

    @Override
    protected void workDone() {
        course.goOn(this);
    }

    /** Comes to the next operation of its cycle; after the last to the first. */
    public void next() {
        goTo(position + 1 == place.cycle.length ? 0 : position + 1);
    }

    /**
     * Comes to another operation than the next.
     *
     * @param target its position in the cycle; 0 for a new cycle
     */
    public void goTo(int target) {
        position = target;
        course = place.cycle[target];
        course.begin(this);
    }

    /**
     * Enters a phase: works.
     *
     * @param next the phase
     * @param workNs nanoseconds at speed 1 without slowdown, &gt;= 0
     */
    public void work(Phase next, long workNs) {
        enter(next);
        work(workNs);
    }

    /** Computes a gradient: enters that phase, and works; longer if its core has rested shortly before. */
    public void compute() {
        enter(Phase.COMPUTING);
        int core = coreInOrderOfUse();
        long conditionNs = costs.nextConditionNs(core);
        double slowness = costs.slowAfterRest().factor(spellNs(), roused());
        workUnder(costs.nextComputeNs(core, conditionNs, spellNs(), slowness, nowNs()), conditionNs);
    }

    /**
     * Works on, in the same phase.
     *
     * @param workNs nanoseconds at speed 1 without slowdown, &gt;= 0
     */
    public void workOn(long workNs) {
        work(workNs);
    }

    /**
     * Enters a phase: leaves its core for a time.
     *
     * @param next the phase
     * @param ns from now, &gt;= 0
     */
    public void sleep(Phase next, long ns) {
        enter(next);
        wakeAfter(ns);
    }

    /**
     * Enters a phase, which lasts until somebody wakes it, or for which it has been given work already.
     *
     * @param next the phase
     */
    public void enter(Phase next) {
        book(phase.row());
        phase = next;
        doing(next.activity());
    }

    /** Goes on as soon as it has a core: messages that it waited for have come. */
    public void resume() {
        work(0);
    }

    /** Goes on at a gate that a regulator or a message has opened. */
    public void rouse() {
        wakeFromOutside();
    }

    /**
     * Wakes a worker that waits at a gate, and pays for it.
     *
     * @param other has asked for nothing
     */
    public void rouse(SimulatedWorker other) {
        wake(other);
    }

    /** Takes down when what it does now began. */
    public void startsNow() {
        startedNs = nowNs();
    }

    /**
     * When what it does began.
     *
     * @return virtual time of the last {@link #startsNow}
     */
    public long startedNs() {
        return startedNs;
    }

    /** Counts that it has waited for other workers, or for their messages, since it started. */
    public void hasWaited() {
        blockedNs += nowNs() - startedNs;
    }

    /**
     * Books the time since the last entry in the ledger.
     *
     * @param row of the ledger
     */
    public void book(int row) {
        place.ledger.add(row, takeNs());
    }

    /**
     * Books a wait for messages since it started; until the last was sent it was one for other workers.
     *
     * @param lastSentNs when the last was sent
     */
    public void bookMessages(long lastSentNs) {
        long barrierNs = Math.max(0, lastSentNs - startedNs);
        place.ledger.add(TimeLedger.BARRIER, barrierNs);
        place.ledger.add(TimeLedger.NETWORK, takeNs() - barrierNs);
    }

    /** Books what it was in the middle of when the run ended. */
    public void settle() {
        endWait();
        if (phase != Phase.FINISHED) {
            course.breakOff(this);
        }
    }

    /**
     * Counts a gradient of its own, or a message, that has been applied.
     *
     * @param staleness tau &gt;= 0
     */
    public void countUpdate(long staleness) {
        updates++;
        stalenessSum += staleness;
    }

    /**
     * What it has done so far.
     *
     * @return updates, their staleness, and the time that it has waited for others
     */
    public WorkerTotals totals() {
        return new WorkerTotals(updates, stalenessSum, blockedNs);
    }

    /**
     * How long its next operation of a kind keeps a core busy.
     *
     * @param row of the kind, see {@link WorkerCosts#row}
     * @return nanoseconds
     */
    public long nextNs(int row) {
        return costs.nextNs(row, nowNs());
    }

    /**
     * What its operations cost.
     *
     * @return its own
     */
    public WorkerCosts costs() {
        return costs;
    }

    /**
     * What it owns.
     *
     * @return its view, gradient, mini-batches
     */
    public WorkerState state() {
        return state;
    }

    /**
     * Its number among the workers.
     *
     * @return rank, from 0
     */
    public int rank() {
        return state.rank();
    }

    /**
     * The operation that it is at.
     *
     * @return a course of its cycle
     */
    public Course course() {
        return course;
    }

    /**
     * What it is in the middle of.
     *
     * @return the phase that it entered last
     */
    public Phase phase() {
        return phase;
    }

    /**
     * The physical core that it is on.
     *
     * @return its number, from 0; to be asked while it runs
     */
    public int onCore() {
        return physicalCore();
    }

    /**
     * What the clock says.
     *
     * @return virtual time
     */
    public long nowNs() {
        return place.kernel.now();
    }
}
