package stalesim.exec.execution;

import java.util.List;
import java.util.Optional;
import stalesim.exec.meeting.GossipBoard;
import stalesim.exec.meeting.MeetingRooms;
import stalesim.exec.meeting.Turnstile;
import stalesim.exec.store.AggregatedStore;
import stalesim.exec.store.LockedStore;
import stalesim.exec.store.PublishedStore;
import stalesim.exec.store.SharedStore;
import stalesim.exec.store.UnsynchronisedStore;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Posts;
import stalesim.model.protocol.Recording;
import stalesim.model.protocol.Store;
import stalesim.model.protocol.WorkerState;
import stalesim.model.run.RunSpec;

/** All that the threads of one run share: what its cycle asks for, and how it is ended for everybody at once. */
final class SharedStructures {

    private final RunSpec spec;
    private final List<Operation> cycle;
    private final WorkerState[] states;
    private final ThreadedProgress progress;
    private final Optional<Recording> recording;
    private final Turnstile turnstile;
    private final SharedStore store;
    private final MeetingRooms meetings;
    private final Optional<GossipBoard> gossip;
    private volatile boolean stopped;

    SharedStructures(RunSpec spec) {
        this.spec = spec;
        cycle = spec.cycle();
        states = spec.workerStates();
        progress = new ThreadedProgress(spec);
        recording = spec.recorded() && spec.algorithm().store().atomic()
                ? Optional.of(new Recording())
                : Optional.empty();
        turnstile = new Turnstile(spec.workers());
        store = switch (spec.algorithm().store()) {
            case LOCKED -> new LockedStore(spec, progress, recording);
            case PUBLISHED -> new PublishedStore(spec, progress, recording);
            case AGGREGATED -> new AggregatedStore(spec, progress, turnstile, recording);
            case UNSYNCHRONISED, REPLICATED -> new UnsynchronisedStore(spec, cycle, progress);
        };
        meetings = new MeetingRooms(states, meetingSpinNs(), recording);
        gossip = Posts.of(cycle, states)
                .map(posts -> new GossipBoard(posts, states.length, meetingSpinNs(), recording));
    }

    /** Not at all where more workers are than cores: the core that one burns may be that of whom it waits for. */
    private long meetingSpinNs() {
        return states.length <= Runtime.getRuntime().availableProcessors() ? MeetingRooms.SPIN_NS : 0;
    }

    List<Operation> cycle() {
        return cycle;
    }

    /** By rank; each belongs to its worker while threads run. */
    WorkerState[] states() {
        return states;
    }

    ThreadedProgress progress() {
        return progress;
    }

    Optional<Recording> recording() {
        return recording;
    }

    Turnstile turnstile() {
        return turnstile;
    }

    SharedStore store() {
        return store;
    }

    MeetingRooms meetings() {
        return meetings;
    }

    GossipBoard gossip() {
        return gossip.orElseThrow();
    }

    /** Whether every worker has a model of its own. */
    boolean replicated() {
        return spec.algorithm().store() == Store.REPLICATED;
    }

    /** The model that the loss curve follows; to be asked before threads start or after all have ended. */
    float[] model() {
        return replicated() ? states[0].view() : store.parameters();
    }

    /**
     * Takes note of a replica that has come further than version {@code before}, on its worker's thread; returns false
     * if the run is over for it.
     */
    boolean replicaUpdated(WorkerState worker, long before) {
        if (worker.rank() == 0) {
            if (stopped) {
                progress.updatedLate();
            }
            if (!progress.updated(before, worker.version(), worker.view())) {
                stop();
            }
        }
        return worker.version() < spec.stop().updates() && !stopped;
    }

    /** Ends the run: whoever waits goes home, and nothing begins any more. */
    void stop() {
        stopped = true;
        store.close();
        meetings.close();
        turnstile.close();
        gossip.ifPresent(GossipBoard::close);
        progress.ends();
    }
}
