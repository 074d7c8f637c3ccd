package stalesim.sim.meeting;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Posts;
import stalesim.model.protocol.WorkerState;
import stalesim.sim.collective.Collective;
import stalesim.sim.collective.SimulatedNetwork;
import stalesim.sim.machine.MeetingPoint;
import stalesim.sim.worker.Course;
import stalesim.sim.worker.SimulatedWorker;

/**
 * Where the workers of one run gossip: what they have posted, and where each waits for its neighbours, at a meeting
 * point of its own or for their messages.
 *
 * <p>Two meeting points a worker suffice, as two posts do: see {@link Posts}.
 */
public final class GossipBoard {

    private final Posts posts;
    private final MeetingPoint[] points;
    private final long[] postedNs;
    private final long spinNs;
    private final Optional<SimulatedNetwork> network;
    private final Map<Long, Messages> messages = new HashMap<>();

    /**
     * Of workers that have posted nothing.
     *
     * @param posts of the run
     * @param workers m
     * @param spinNs how long a worker that waits keeps its core before it blocks
     * @param network that carries the messages, if there is one
     */
    public GossipBoard(Posts posts, int workers, long spinNs, Optional<SimulatedNetwork> network) {
        this.posts = posts;
        this.spinNs = spinNs;
        this.network = network;
        points = new MeetingPoint[2 * workers];
        postedNs = new long[2 * workers];
        for (int rank = 0; rank < workers; rank++) {
            points[2 * rank] = point(rank);
            points[2 * rank + 1] = point(rank);
        }
    }

    /**
     * Posts a vector and receives the weighted sum of the neighbours'.
     *
     * @param gossip who hears whom, and of what
     * @return its course
     */
    public Course gossip(Operation.Gossip gossip) {
        return new GossipRound(gossip, this, points.length / 2);
    }

    private MeetingPoint point(int rank) {
        return new MeetingPoint(1 + posts.neighbours(rank).length, spinNs);
    }

    /**
     * Posts a worker's vector of its present round, and lets the worker wait for its neighbours': its
     * {@link GossipRound#goOn} follows, and with it a call of {@link #heardAll}.
     *
     * @return true if they have all posted, and the worker need not wait
     */
    boolean post(Operation.Gossip gossip, SimulatedWorker worker) {
        WorkerState state = worker.state();
        long round = posts.completed(state.rank());
        posts.post(gossip.post(), state);
        postedNs[slot(state.rank(), round)] = worker.nowNs();
        if (network.isPresent()) {
            messages.computeIfAbsent(round, number -> new Messages(network.get().gossip(gossip)))
                    .collective
                    .join(state.rank(), type -> worker.resume(), 0);
            return false;
        }
        for (int neighbour : posts.neighbours(state.rank())) {
            MeetingPoint point = at(neighbour, round);
            if (point.arriveUnseen()) {
                point.dismiss(worker);
            }
        }
        return at(state.rank(), round).arrive(worker);
    }

    /** Whether a worker that waits has heard all its neighbours; if not, it has to go on waiting. */
    boolean heardAll(SimulatedWorker worker) {
        return network.isPresent() || at(worker.rank(), posts.completed(worker.rank())).isOver(worker);
    }

    /** Whether what is posted travels as messages. */
    boolean byMessages() {
        return network.isPresent();
    }

    /** When the last of a worker's neighbours posted what it waits for; now, if that is still to come. */
    long lastPostBy(long nowNs, WorkerState state) {
        long round = posts.completed(state.rank());
        long last = 0;
        for (int neighbour : posts.neighbours(state.rank())) {
            boolean posted = posts.posted(neighbour) > round;
            last = Math.max(last, posted ? postedNs[slot(neighbour, round)] : nowNs);
        }
        return last;
    }

    /** How many vectors a worker adds up, its own included. */
    int heard(WorkerState state) {
        return 1 + posts.neighbours(state.rank()).length;
    }

    /** Completes a worker's present round. */
    void mix(WorkerState state) {
        int rank = state.rank();
        long round = posts.completed(rank);
        posts.mix(state);
        if (network.isPresent()) {
            messages.computeIfPresent(round, (number, some) -> ++some.received == points.length / 2 ? null : some);
        } else {
            points[slot(rank, round)] = point(rank);
        }
    }

    private MeetingPoint at(int rank, long round) {
        return points[slot(rank, round)];
    }

    private static int slot(int rank, long round) {
        return 2 * rank + (int) (round & 1);
    }

    /** The messages of one round. */
    private static final class Messages {
        private final Collective collective;
        private int received;

        Messages(Collective collective) {
            this.collective = collective;
        }
    }
}
