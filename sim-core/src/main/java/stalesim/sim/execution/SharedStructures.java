package stalesim.sim.execution;

import java.util.List;
import java.util.Optional;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.Membership;
import stalesim.model.noise.NoiseMeter;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Posts;
import stalesim.model.protocol.SharedModel;
import stalesim.model.protocol.Store;
import stalesim.model.protocol.WorkerState;
import stalesim.model.run.RunSpec;
import stalesim.sim.collective.SimulatedNetwork;
import stalesim.sim.kernel.Kernel;
import stalesim.sim.machine.Mutex;
import stalesim.sim.meeting.GossipBoard;
import stalesim.sim.meeting.MeetingRooms;
import stalesim.sim.meeting.Turnstile;
import stalesim.sim.store.AggregatedStore;
import stalesim.sim.store.LockedStore;
import stalesim.sim.store.ModelLock;
import stalesim.sim.store.ParameterServers;
import stalesim.sim.store.PublishedStore;
import stalesim.sim.store.ReplicatedStore;
import stalesim.sim.store.SharedStore;
import stalesim.sim.store.SimulatedServer;
import stalesim.sim.store.UnsynchronisedStore;

/** All that the simulated workers of one run share: what its cycle asks for, and who follows their updates. */
final class SharedStructures {

    private final RunSpec spec;
    private final MachineDescription machine;
    private final WorkerState[] states;
    private final List<Operation> cycle;
    private final Turnstile turnstile;
    private final Optional<NoiseMeter> noise;
    private final Optional<SimulatedNetwork> network;
    private final SharedStore store;
    private final Optional<ParameterServers> servers;
    private final MeetingRooms meetings;
    private final Optional<GossipBoard> gossip;
    private final SimulatedProgress progress;

    /**
     * Of a run.
     *
     * @param spec the run
     * @param machine on which it is simulated
     * @param kernel the clock
     * @throws IllegalArgumentException if the algorithm needs what the machine does not offer
     */
    SharedStructures(RunSpec spec, MachineDescription machine, Kernel kernel) {
        this.spec = spec;
        this.machine = machine;
        states = spec.workerStates();
        cycle = spec.cycle();
        checkMembership(machine.workforce().membership());
        turnstile = new Turnstile(states.length);
        noise = spec.measures().noiseMeter(spec);
        network = machine.network().map(networking -> new SimulatedNetwork(kernel, networking, spec));
        store = open(spec.algorithm().store());
        servers = network.filter(some -> spec.algorithm().store().shared())
                .map(some -> new ParameterServers(some, states.length));
        meetings = new MeetingRooms(states, meetingSpinNs(), network);
        gossip = Posts.of(cycle, states)
                .map(posts -> new GossipBoard(posts, states.length, meetingSpinNs(), network));
        progress = new SimulatedProgress(spec, kernel, this);
    }

    private void checkMembership(Membership membership) {
        boolean needsAll = spec.algorithm().store() == Store.REPLICATED
                || cycle.stream().anyMatch(Operation.Await.class::isInstance);
        if (needsAll && !membership.changes().isEmpty()) {
            throw new IllegalArgumentException(
                    spec.algorithm().name() + " needs all its workers in every round: none can join or leave");
        }
    }

    private SharedStore open(Store kind) {
        SharedModel model = new SharedModel(spec.start());
        noise.ifPresent(model::watchedBy);
        Mutex mutex = ModelLock.of(machine, spec.streams());
        return switch (kind) {
            case LOCKED -> new LockedStore(model, mutex, this::updated);
            case PUBLISHED -> new PublishedStore(model, states.length, this::updated);
            case UNSYNCHRONISED -> new UnsynchronisedStore(model, states.length, this::updated);
            case AGGREGATED -> new AggregatedStore(
                    new SimulatedServer(spec.start(), network, turnstile, this::updated), mutex, turnstile);
            case REPLICATED -> new ReplicatedStore(states[0]);
        };
    }

    private void updated(long version, long staleness) {
        progress.updated(version, staleness);
    }

    private long meetingSpinNs() {
        boolean spare = machine.processors().dedicated()
                || states.length <= machine.processors().topology().hardwareThreads();
        return spare ? machine.os().spins().meetingNs() : 0;
    }

    MachineDescription machine() {
        return machine;
    }

    /** Between a cycle and the next. */
    DurationLaw gap() {
        return machine.costs(spec.algorithm().name()).gap();
    }

    List<Operation> cycle() {
        return cycle;
    }

    /** By rank. */
    WorkerState[] states() {
        return states;
    }

    Turnstile turnstile() {
        return turnstile;
    }

    SharedStore store() {
        return store;
    }

    /** Where the shared model lies if the machine has a network. */
    Optional<ParameterServers> servers() {
        return servers;
    }

    MeetingRooms meetings() {
        return meetings;
    }

    /** Where workers gossip, if their cycle does. */
    GossipBoard gossip() {
        return gossip.orElseThrow();
    }

    Optional<NoiseMeter> noise() {
        return noise;
    }

    SimulatedProgress progress() {
        return progress;
    }
}
