package stalesim.sim.execution;

import java.util.Comparator;
import java.util.List;
import stalesim.model.protocol.Interpreter;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;
import stalesim.model.protocol.SharedModel;
import stalesim.model.protocol.Store;
import stalesim.model.protocol.WorkerState;
import stalesim.model.result.Contention;
import stalesim.model.result.WorkerTotals;
import stalesim.sim.kernel.Kernel;
import stalesim.sim.machine.Cores;
import stalesim.sim.machine.Mutex;
import stalesim.sim.machine.SimulatedThread;

/**
 * One worker under the virtual clock: the meaning in time of each kind of operation.
 *
 * <p>An operation begins in the method of {@link Interpreter} for its kind, which asks for a core or a lock and
 * returns; {@link #workDone()} goes on from there, phase by phase, until the operation is complete and the next
 * one of the cycle begins.
 */
final class SimulatedWorker extends SimulatedThread implements Interpreter {

    /** Readers first, then whoever has the newest view. */
    static final Comparator<SimulatedThread> FRESHEST_FIRST = Comparator.comparingLong(
            thread -> thread instanceof SimulatedWorker worker ? -worker.freshness() : 0);

    /** Rank 0 after all others. */
    static final Comparator<SimulatedThread> FIRST_RANK_LAST = Comparator.comparing(
            thread -> thread instanceof SimulatedWorker worker && worker.state.rank() == 0);

    private final Simulation simulation;
    private final Kernel kernel;
    private final WorkerState state;
    private final Operation[] cycle;
    private final WorkerCosts costs;
    private final ServerLink servers;
    private final boolean waits;
    private final BlockwiseAccess access;
    private final Publishing publishing = new Publishing();

    private int counter;
    private Operation operation;
    private Phase phase = Phase.START;
    private double step;
    private long gossipNs;
    private SimulatedMeeting meeting;
    private long startedNs;
    private long blockedNs;
    private long updates;
    private long stalenessSum;

    SimulatedWorker(
            Simulation simulation,
            WorkerState state,
            List<Operation> cycle,
            WorkerCosts costs,
            Kernel kernel,
            Cores cores) {
        super(kernel, cores, simulation.speed(state.rank()));
        this.simulation = simulation;
        this.kernel = kernel;
        this.state = state;
        this.cycle = cycle.toArray(new Operation[0]);
        this.costs = costs;
        waits = cycle.stream()
                .anyMatch(operation -> operation instanceof Operation.Await await && await.followsClocks());
        access = new BlockwiseAccess(state.view().length, simulation.store() == Store.UNSYNCHRONISED);
        servers = simulation.store().shared()
                ? simulation
                        .network()
                        .map(network -> network.link(state.rank(), () -> work(0)))
                        .orElse(null)
                : null;
    }

    void start() {
        work(0);
    }

    WorkerTotals totals() {
        return new WorkerTotals(updates, stalenessSum, blockedNs);
    }

    /** What publishing cost this worker. */
    Contention contention() {
        return publishing.contention();
    }

    private long freshness() {
        return operation instanceof Operation.Update ? state.version() : Long.MAX_VALUE;
    }

    private void beginCycle() {
        if (simulation.membersChange() && !simulation.membership().takesPart(state.rank(), kernel.now())) {
            stayAway();
        } else {
            counter = 0;
            perform();
        }
    }

    private void stayAway() {
        enter(Phase.START);
        long joinsAt = simulation.membership().joinsAtNs(state.rank(), kernel.now());
        if (joinsAt < Long.MAX_VALUE) {
            wakeAfter(joinsAt - kernel.now());
        }
    }

    private void next() {
        if (++counter < cycle.length) {
            perform();
            return;
        }
        long gap = costs.nextGapNs(kernel.now());
        if (gap == 0) {
            beginCycle();
        } else {
            enter(Phase.GAP);
            work(gap);
        }
    }

    private void enter(Phase next) {
        book(phase.row());
        phase = next;
        doing(next.activity());
    }

    /** Books the time since the last entry in the ledger. */
    private void book(int row) {
        simulation.ledger().add(row, takeNs());
    }

    /** Books a wait for messages, of which the last was sent at a time; until then it was one for other workers. */
    private void bookMessages(long lastSentNs) {
        long barrierNs = Math.max(0, lastSentNs - startedNs);
        simulation.ledger().add(TimeLedger.BARRIER, barrierNs);
        simulation.ledger().add(TimeLedger.NETWORK, takeNs() - barrierNs);
    }

    /** Books what it was in the middle of when the run ended. */
    void settle() {
        endWait();
        switch (phase) {
            case FINISHED -> {
                return;
            }
            case COLLECTIVE -> bookMessages(meeting.fullBy(kernel.now()));
            case HEARING -> bookMessages(simulation.gossip().lastPostBy(kernel.now(), state));
            default -> {}
        }
        book(phase.row());
    }

    private void perform() {
        operation = cycle[counter];
        operation.accept(this);
    }

    @Override
    protected void workDone() {
        switch (phase) {
            case START, GAP, REPAIR -> beginCycle();
            case SPINNING -> follow(simulation.mutex().endSpin(this));
            case BLOCKED -> follow(simulation.mutex().retry(this));
            case READING -> continueReading();
            case COMPUTING -> finishComputing();
            case SLEEPING -> next();
            case UPDATING -> continueUpdating();
            case ATTEMPTING -> finishAttempt();
            case COMBINING -> finishCombining();
            case MEETING -> leaveMeeting();
            case POSTING -> post();
            case GOSSIPING, HEARING -> hear();
            case MIXING -> finishMixing();
            case AWAITING, PUT_ASIDE -> leaveGate();
            case LOCAL -> finishLocal();
            case SENDING -> beginAccess();
            case COLLECTIVE -> receive();
            case HANDING_OVER -> finishSending();
            case OPENING -> finishReceiving();
            case RECEIVING, RECEIVED -> next();
            case FINISHED -> throw new IllegalStateException("worker " + state.rank() + " had finished");
        }
    }

    @Override
    public void read(Operation.Read read) {
        beginAccess();
    }

    @Override
    public void update(Operation.Update update) {
        if (servers == null) {
            beginAccess();
        } else {
            enter(Phase.SENDING);
            servers.sendToServers();
        }
    }

    private void beginAccess() {
        startedNs = kernel.now();
        if (simulation.store() == Store.LOCKED) {
            follow(simulation.mutex().acquire(this));
        } else if (simulation.store() == Store.PUBLISHED && operation.kind() == OperationKind.UPDATE) {
            publishing.beginGradient();
            attempt();
        } else {
            access();
        }
    }

    private void follow(Mutex.Attempt attempt) {
        switch (attempt) {
            case OWNED -> {
                blockedNs += kernel.now() - startedNs;
                access();
            }
            case SPINNING -> enter(Phase.SPINNING);
            case BLOCKED -> enter(Phase.BLOCKED);
        }
    }

    private void access() {
        if (simulation.store() == Store.AGGREGATED) {
            enter(operation instanceof Operation.Send ? Phase.HANDING_OVER : Phase.OPENING);
            work(costs.nextNs(counter, kernel.now()));
            return;
        }
        SharedModel model = simulation.model();
        if (operation instanceof Operation.Update update) {
            enter(Phase.UPDATING);
            if (simulation.store() == Store.UNSYNCHRONISED) {
                step = model.weigh(state, update.rule());
            }
        } else {
            enter(Phase.READING);
            model.beginRead(state);
        }
        access.begin(accessNs());
        work(access.blockNs());
    }

    /** Time of the present access, a longer one for an update of what another core was the last to write. */
    private long accessNs() {
        return operation.kind() == OperationKind.UPDATE && simulation.lastWriter().isOtherThan(physicalCore())
                ? costs.nextRemoteUpdateNs(kernel.now())
                : costs.nextNs(counter, kernel.now());
    }

    private void continueReading() {
        simulation.model().copyBlock(state, access.from(), access.to());
        if (access.advance()) {
            work(access.blockNs());
        } else {
            endAccess();
        }
    }

    private void continueUpdating() {
        SharedModel model = simulation.model();
        if (simulation.store() == Store.LOCKED) {
            settled(model.update(state, ((Operation.Update) operation).rule()));
            return;
        }
        if (!Double.isNaN(step)) {
            model.applyBlock(state, step, access.from(), access.to());
        }
        if (access.advance()) {
            work(access.blockNs());
        } else {
            settled(model.settle(state, step));
        }
    }

    /** Counts an update, unless the rule refused it, and goes on. */
    private void settled(long staleness) {
        if (staleness >= 0) {
            simulation.lastWriter().isCore(physicalCore());
            applied(simulation.model().version(), staleness);
        }
        endAccess();
    }

    /** Makes the next vector from the latest one: copies it, takes the step, and swaps if it still is the latest. */
    private void attempt() {
        enter(Phase.ATTEMPTING);
        publishing.copies(simulation.model().version());
        work(accessNs());
    }

    private void finishAttempt() {
        SharedModel model = simulation.model();
        Operation.Update update = (Operation.Update) operation;
        if (publishing.succeeds(model.version())) {
            settled(model.update(state, update.rule()));
            return;
        }
        book(TimeLedger.RETRY);
        if (publishing.again(update.persistence())) {
            attempt();
        } else {
            model.drop(state);
            endAccess();
        }
    }

    private void endAccess() {
        if (simulation.store() == Store.LOCKED) {
            simulation.mutex().release(this);
        }
        if (waits && operation.kind() == OperationKind.UPDATE) {
            simulation.turnstile().completed(this);
        }
        if (servers != null && operation.kind() == OperationKind.READ) {
            enter(Phase.RECEIVING);
            servers.receiveFromServers();
        } else {
            next();
        }
    }

    @Override
    public void compute(Operation.Compute compute) {
        startedNs = kernel.now();
        enter(Phase.COMPUTING);
        work(costs.nextComputeNs(kernel.now()));
    }

    private void finishComputing() {
        if (costs.failsBy(kernel.now())) {
            fail();
            return;
        }
        ((Operation.Compute) operation).rule().apply(state);
        long deadline = costs.paced() ? startedNs + costs.nextPaceNs() : 0;
        if (deadline > kernel.now()) {
            enter(Phase.SLEEPING);
            wakeAfter(deadline - kernel.now() + costs.nextOversleepNs());
        } else {
            next();
        }
    }

    /** Loses the gradient that it has computed. */
    private void fail() {
        if (simulation.store().shared()) {
            simulation.model().drop(state);
        }
        enter(Phase.REPAIR);
        wakeAfter(costs.nextRepairNs(kernel.now()));
    }

    @Override
    public void exchange(Operation.Exchange exchange) {
        startedNs = kernel.now();
        meeting = simulation.meeting(exchange, state);
        if (meeting.collective().isPresent()) {
            send();
        } else if (meeting.point().arrive(this)) {
            enter(Phase.COMBINING);
            work(costs.nextNs(counter, kernel.now()) * meeting.members().size());
        } else {
            enter(Phase.MEETING);
        }
    }

    private void send() {
        if (meeting.point().arriveUnseen()) {
            simulation.complete(meeting);
        }
        enter(Phase.COLLECTIVE);
        meeting.collective().orElseThrow().join(state.rank(), type -> work(0), 0);
    }

    /** Combines what has come over the network. */
    private void receive() {
        blockedNs += kernel.now() - startedNs;
        bookMessages(meeting.fullBy(kernel.now()));
        enter(Phase.RECEIVED);
        work(costs.nextNs(counter, kernel.now()));
    }

    private void finishCombining() {
        simulation.complete(meeting, this);
        next();
    }

    private void leaveMeeting() {
        if (meeting.point().isOver(this)) {
            blockedNs += kernel.now() - startedNs;
            next();
        }
    }

    /** A worker alone copies one vector and adds one; with h to hear, itself included, it copies one and adds h. */
    @Override
    public void gossip(Operation.Gossip gossip) {
        gossipNs = costs.nextNs(counter, kernel.now());
        enter(Phase.POSTING);
        work(gossipNs / 2);
    }

    private void post() {
        startedNs = kernel.now();
        enter(simulation.gossip().byMessages() ? Phase.HEARING : Phase.GOSSIPING);
        if (simulation.gossip().post((Operation.Gossip) operation, state, this)) {
            mix();
        }
    }

    /** Its neighbours' messages have come. */
    void goOn() {
        work(0);
    }

    private void hear() {
        if (simulation.gossip().heardAll(state, this)) {
            blockedNs += kernel.now() - startedNs;
            if (phase == Phase.HEARING) {
                bookMessages(simulation.gossip().lastPostBy(kernel.now(), state));
            }
            mix();
        }
    }

    private void mix() {
        enter(Phase.MIXING);
        work((gossipNs - gossipNs / 2) * simulation.gossip().heard(state));
    }

    private void finishMixing() {
        simulation.gossip().mix(state);
        next();
    }

    @Override
    public void send(Operation.Send send) {
        beginCorrespondence();
    }

    @Override
    public void receive(Operation.Receive receive) {
        if (simulation.server().hasNews(state)) {
            beginCorrespondence();
        } else {
            next();
        }
    }

    /** Where the server's work is that of its senders, one lock serialises it. */
    private void beginCorrespondence() {
        startedNs = kernel.now();
        if (simulation.server().atHand()) {
            follow(simulation.mutex().acquire(this));
        } else {
            access();
        }
    }

    private void finishSending() {
        simulation.server().send((Operation.Send) operation, this, state);
        simulation.turnstile().completed(this);
        endCorrespondence();
    }

    private void finishReceiving() {
        simulation.server().receive((Operation.Receive) operation, state);
        endCorrespondence();
    }

    private void endCorrespondence() {
        if (simulation.server().atHand()) {
            simulation.mutex().release(this);
        }
        next();
    }

    /** Counts a gradient of this worker, or a message, that has been applied. */
    void applied(long version, long staleness) {
        updates++;
        stalenessSum += staleness;
        simulation.updated(version, staleness);
    }

    @Override
    public void await(Operation.Await await) {
        startedNs = kernel.now();
        if (simulation.turnstile().pass(await.gate(), this)) {
            next();
        } else {
            enter(waits ? Phase.AWAITING : Phase.PUT_ASIDE);
        }
    }

    /** A gate that follows the clocks only opens; a regulator can have closed its own again. */
    private void leaveGate() {
        if (!simulation.turnstile().pass(((Operation.Await) operation).gate(), this)) {
            return;
        }
        if (waits) {
            blockedNs += kernel.now() - startedNs;
        }
        next();
    }

    long nowNs() {
        return kernel.now();
    }

    int rank() {
        return state.rank();
    }

    /** What it is in the middle of. */
    Phase phase() {
        return phase;
    }

    /** Goes on at a gate that a regulator has opened. */
    void rouse() {
        wakeFromOutside();
    }

    /** Wakes a worker that waits at a gate, and pays for it. */
    void rouse(SimulatedWorker other) {
        wake(other);
    }

    @Override
    public void loop(Operation.Loop loop) {
        if (state.again(loop, simulation.awaited(loop, state))) {
            counter -= loop.length() + 1;
        }
        next();
    }

    @Override
    public void local(Operation.Local local) {
        enter(Phase.LOCAL);
        work(costs.nextNs(counter, kernel.now()));
    }

    private void finishLocal() {
        long before = state.version();
        long steps = state.steps();
        ((Operation.Local) operation).rule().apply(state);
        if (state.steps() > steps) {
            updates++;
            simulation.stepTaken();
        }
        if (state.version() > before) {
            simulation.replicaUpdated(state);
        }
        if (state.version() < simulation.budget()) {
            next();
        } else {
            enter(Phase.FINISHED);
        }
    }
}
