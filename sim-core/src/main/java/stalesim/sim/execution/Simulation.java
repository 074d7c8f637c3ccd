package stalesim.sim.execution;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.LockPolicy;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.Membership;
import stalesim.model.noise.NoiseMeter;
import stalesim.model.protocol.Certificate;
import stalesim.model.protocol.Meeting;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Posts;
import stalesim.model.protocol.SharedModel;
import stalesim.model.protocol.Store;
import stalesim.model.protocol.WorkerState;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Clock;
import stalesim.model.result.Contention;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.result.Parallelism;
import stalesim.model.result.RunResult;
import stalesim.model.result.TimeUse;
import stalesim.model.result.WorkerTotals;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.Regulation;
import stalesim.model.run.RunSpec;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.sim.kernel.Kernel;
import stalesim.sim.machine.Cores;
import stalesim.sim.machine.MeetingPoint;
import stalesim.sim.machine.Mutex;
import stalesim.sim.machine.WaitingLine;
import stalesim.sim.trace.Trace;

/** One simulated run: its clock, its machine, its workers and what they share. Used once, by one thread. */
final class Simulation {

    private final RunSpec spec;
    private final MachineDescription machine;
    private final Mode mode;
    private final boolean paced;
    private final Store store;
    private final long budget;
    private final Membership membership;
    private final boolean membersChange;
    private final Kernel kernel = new Kernel();
    private final Cores cores;
    private final Mutex mutex;
    private final Turnstile turnstile;
    private final Map<Long, SimulatedMeeting> meetings = new HashMap<>();
    private final SharedModel model;
    private final WorkerState[] states;
    private final SimulatedWorker[] workers;
    private final SimulatedProgress progress;
    private final Optional<Regulation> regulation;
    private final Optional<NoiseMeter> noise;
    private final Optional<SimulatedNetwork> network;
    private final SimulatedServer server;
    private final Optional<GossipRounds> gossip;
    private final List<Operation> cycle;
    private final StalenessHistogram staleness = new StalenessHistogram();
    private final TimeLedger ledger = new TimeLedger();
    private final LastWriter lastWriter = new LastWriter();

    Simulation(RunSpec spec, MachineDescription machine, Mode mode, Optional<DurationLaw> pace) {
        this.spec = spec;
        this.machine = machine;
        this.mode = mode;
        paced = pace.isPresent();
        store = spec.algorithm().store();
        budget = spec.stop().updates();
        membership = machine.workforce().membership();
        membersChange = !membership.changes().isEmpty();
        RandomStreams streams = spec.streams();
        UniformRandomProvider scheduling = streams.stream(RandomStreams.WHOLE_RUN, Purpose.SCHEDULING);
        cores = new Cores(kernel, machine, spec.workers(), scheduling);
        mutex = mutex(streams);
        turnstile = new Turnstile(spec.workers());
        model = new SharedModel(spec.start());
        states = spec.workerStates();
        progress = new SimulatedProgress(spec, kernel);
        cycle = spec.cycle();
        checkMembership(cycle);
        regulation = Regulation.of(spec, cycle);
        noise = spec.measures().noiseMeter(spec);
        noise.ifPresent(model::watchedBy);
        network = machine.network().map(networking -> new SimulatedNetwork(kernel, networking, spec));
        server = store == Store.AGGREGATED ? new SimulatedServer(this, spec.start(), spec.workers()) : null;
        gossip = Posts.of(cycle, states)
                .map(posts -> new GossipRounds(posts, states.length, meetingSpinNs(), network));
        WorkerCosts.Tables tables = new WorkerCosts.Tables(
                new WorkerCosts.RunMachine(machine, spec.algorithm().name(), streams), cycle, pace);
        workers = new SimulatedWorker[spec.workers()];
        for (int rank = 0; rank < workers.length; rank++) {
            workers[rank] = new SimulatedWorker(
                    this, states[rank], cycle, new WorkerCosts(tables, rank, streams), kernel, cores);
        }
    }

    private Mutex mutex(RandomStreams streams) {
        LockPolicy policy = machine.lock();
        WaitingLine line =
                switch (policy.order()) {
                    case FIRST_COME -> WaitingLine.firstCome();
                    case LAST_COME -> WaitingLine.lastCome();
                    case RANDOM -> WaitingLine.uniform(
                            streams.stream(RandomStreams.WHOLE_RUN, Purpose.LOCK_ORDER));
                    case FRESHEST -> WaitingLine.ordered(SimulatedWorker.FRESHEST_FIRST);
                    case ADVERSARIAL -> WaitingLine.ordered(SimulatedWorker.FIRST_RANK_LAST);
                };
        return new Mutex(machine.os().spins().lockNs(), line, policy.handOver());
    }

    private void checkMembership(List<Operation> cycle) {
        boolean needsAll = store == Store.REPLICATED || cycle.stream().anyMatch(Operation.Await.class::isInstance);
        if (needsAll && membersChange) {
            throw new IllegalArgumentException(
                    spec.algorithm().name() + " needs all its workers in every round: none can join or leave");
        }
    }

    CompletedRun run(Trace trace) {
        cores.tell(trace);
        progress.checkpoint(0, currentModel());
        regulate(0);
        for (SimulatedWorker worker : workers) {
            worker.start();
        }
        Optional<RuntimeException> crash = runToTheEnd();
        trace.end(kernel.now());
        List<WorkerTotals> totals =
                List.of(workers).stream().map(SimulatedWorker::totals).toList();
        RunResult result = new RunResult(
                Clock.SIMULATED,
                mode,
                spec.algorithm().name(),
                spec.workers(),
                spec.streams().replication(),
                spec.streams().seed(),
                progress.updates(),
                gradients(totals),
                progress.lastUpdateNs(),
                staleness,
                store.shared() ? Optional.of(model.book()) : Optional.empty(),
                store == Store.PUBLISHED ? Optional.of(contention()) : Optional.empty(),
                totals,
                progress.curve(),
                crash.isPresent() ? Outcome.CRASHED : progress.outcome(),
                regulation.map(Regulation::trace).orElseGet(() -> Parallelism.constant(spec.workers())),
                noise.map(NoiseMeter::measured),
                Certificate.dualityGap(cycle, currentModel()),
                Optional.of(timeUse()));
        return new CompletedRun(result, currentModel(), Optional.empty(), crash.or(this::starvation));
    }

    private Optional<RuntimeException> starvation() {
        return progress.outcome() == Outcome.STARVED
                ? Optional.of(Starvation.of(List.of(workers), progress.updates(), budget))
                : Optional.empty();
    }

    private Optional<RuntimeException> runToTheEnd() {
        try {
            kernel.run();
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
    }

    private TimeUse timeUse() {
        for (SimulatedWorker worker : workers) {
            worker.settle();
        }
        ledger.add(TimeLedger.NO_CORE, cores.corelessNs());
        return ledger.timeUse();
    }

    private long gradients(List<WorkerTotals> totals) {
        return store == Store.AGGREGATED
                ? server.gradients()
                : totals.stream().mapToLong(WorkerTotals::updates).sum();
    }

    private Contention contention() {
        return Arrays.stream(workers).map(SimulatedWorker::contention).reduce(Contention.NONE, Contention::plus);
    }

    /** The shared parameters or, where the store is replicated, rank 0's replica. */
    private float[] currentModel() {
        return switch (store) {
            case REPLICATED -> states[0].view();
            case AGGREGATED -> server.parameters();
            default -> model.parameters();
        };
    }

    /** Counts an update of the model that is complete now. */
    void updated(long version, long tau) {
        staleness.add(tau);
        progress.updated(version, currentModel());
        regulate(version);
        if (version == budget) {
            kernel.stop();
        }
    }

    /** Tells the regulator, if there is one and it wants to know. */
    private void regulate(long version) {
        if (regulation.isPresent()
                && version >= regulation.get().due()
                && regulation.get().observe(version, kernel.now(), model.parameters())) {
            turnstile.moved();
        }
    }

    /** Counts a worker's gradient that entered its replica or, by way of an exchange, all of them: nothing is stale. */
    void stepTaken() {
        staleness.add(0);
    }

    /** Takes note of a replica that has come further, by its own step or by what others did. */
    void replicaUpdated(WorkerState worker) {
        if (worker.rank() == 0) {
            progress.updated(worker.version(), currentModel());
        }
    }

    /** Where a worker meets its group in its present round; opened by the first to come. */
    SimulatedMeeting meeting(Operation.Exchange exchange, WorkerState worker) {
        return meetings.computeIfAbsent(
                Meeting.number(exchange, worker, states.length),
                number -> {
                    Meeting meeting = Meeting.of(exchange, worker, states);
                    return new SimulatedMeeting(
                            number,
                            meeting,
                            new MeetingPoint(meeting.size(), meetingSpinNs()),
                            network.map(found -> found.collective(meeting.ranks())));
                });
    }

    /** Whether somebody waits already where a raced loop leads to: such a meeting has been opened. */
    boolean awaited(Operation.Loop loop, WorkerState worker) {
        return loop.race().isPresent()
                && meetings.containsKey(Meeting.number(loop.race().get(), worker, states.length));
    }

    private long meetingSpinNs() {
        boolean spare = machine.processors().dedicated()
                || states.length <= machine.processors().topology().hardwareThreads();
        return spare ? machine.os().spins().meetingNs() : 0;
    }

    /** Completes a meeting on its last member's core and wakes the others. */
    void complete(SimulatedMeeting meeting, SimulatedWorker last) {
        meeting.members().complete(new float[model.parameters().length]);
        meetings.remove(meeting.number());
        meeting.point().dismiss(last);
    }

    /**
     * Completes a meeting over the network: its result is known when the last has arrived, though it reaches each
     * member at a time of its own.
     */
    void complete(SimulatedMeeting meeting) {
        meeting.full(kernel.now());
        meeting.members().complete(new float[model.parameters().length]);
        meetings.remove(meeting.number());
    }

    Optional<SimulatedNetwork> network() {
        return network;
    }

    SimulatedServer server() {
        return server;
    }

    /** Where workers gossip, if their cycle does. */
    GossipRounds gossip() {
        return gossip.orElseThrow();
    }

    TimeLedger ledger() {
        return ledger;
    }

    LastWriter lastWriter() {
        return lastWriter;
    }

    SharedModel model() {
        return model;
    }

    Store store() {
        return store;
    }

    Mutex mutex() {
        return mutex;
    }

    Turnstile turnstile() {
        return turnstile;
    }

    /** Factor on a worker's work on a core; where a pace is stated its speed is that of the pace, as on threads. */
    double speed(int rank) {
        return paced ? 1 : machine.workforce().speed(rank);
    }

    Membership membership() {
        return membership;
    }

    boolean membersChange() {
        return membersChange;
    }

    long budget() {
        return budget;
    }
}
