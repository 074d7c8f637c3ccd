package stalesim.sim.execution;

import java.util.List;
import java.util.Optional;
import stalesim.model.protocol.Interpreter;
import stalesim.model.protocol.Meeting;
import stalesim.model.protocol.Meetings;
import stalesim.model.protocol.Message;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;
import stalesim.model.protocol.Posts;
import stalesim.model.protocol.Recording;
import stalesim.model.protocol.Server;
import stalesim.model.protocol.SharedModel;
import stalesim.model.protocol.Store;
import stalesim.model.protocol.UpdateObserver;
import stalesim.model.protocol.WorkerState;
import stalesim.model.run.RunSpec;

/**
 * Repeats a recorded run: performs the same operations in the recorded order, with no clock but that order.
 *
 * <p>Where reads and updates are atomic the order determines the parameters, so a replay must end with the very
 * bits of the run that was recorded. What differs is who drives: the operations' arithmetic is the same code.
 */
public final class Replay {

    private final List<Operation> cycle;
    private final SharedModel model;
    private final Server server;
    private final Message message;
    private final WorkerState[] states;
    private final ReplayedWorker[] workers;
    private final Store store;
    private final Optional<Posts> posts;
    private final Meetings meetings;
    private Meeting meeting;
    private int arrived;

    private Replay(RunSpec spec) {
        cycle = spec.cycle();
        model = new SharedModel(spec.start());
        server = new Server(spec.start());
        message = new Message(spec.start().length);
        states = spec.workerStates();
        meetings = new Meetings(states);
        workers = new ReplayedWorker[states.length];
        for (int rank = 0; rank < workers.length; rank++) {
            workers[rank] = new ReplayedWorker(states[rank]);
        }
        store = spec.algorithm().store();
        posts = Posts.of(cycle, states);
    }

    /**
     * Replays a recording.
     *
     * @param spec of the recorded run
     * @param recording its order of operations
     * @return the parameters at the end, rank 0's replica where the store is replicated
     * @throws IllegalArgumentException if the algorithm's accesses are not atomic, or the recording does not fit
     *     the algorithm's cycle
     */
    public static float[] run(RunSpec spec, Recording recording) {
        return run(spec, recording, UpdateObserver.NONE);
    }

    /**
     * Replays a recording while somebody watches.
     *
     * @param spec of the recorded run
     * @param recording its order of operations
     * @param observer told of every read and every update of the shared model
     * @return the parameters at the end, rank 0's replica where the store is replicated
     * @throws IllegalArgumentException if the algorithm's accesses are not atomic, or the recording does not fit
     *     the algorithm's cycle
     */
    public static float[] run(RunSpec spec, Recording recording, UpdateObserver observer) {
        if (!spec.algorithm().store().atomic()) {
            throw new IllegalArgumentException("only atomic reads and updates can be replayed: "
                    + spec.algorithm().name() + " reads and updates without synchronisation");
        }
        Replay replay = new Replay(spec);
        replay.model.watchedBy(observer);
        return replay.run(recording);
    }

    private float[] run(Recording recording) {
        for (int entry = 0; entry < recording.size(); entry++) {
            workers[recording.rank(entry)].advanceThrough(recording, entry);
        }
        if (store == Store.REPLICATED) {
            for (ReplayedWorker worker : workers) {
                worker.advanceToVersion(recording.updates());
            }
            return states[0].view();
        }
        return store == Store.AGGREGATED ? server.parameters() : model.parameters();
    }

    /** One worker: the meaning of each operation without any duration. */
    private final class ReplayedWorker implements Interpreter {
        private final WorkerState state;
        private int counter;
        private boolean left;

        ReplayedWorker(WorkerState state) {
            this.state = state;
        }

        /** Performs what is not recorded up to the next operation that is, and this one, which must be of the kind. */
        void advanceThrough(Recording recording, int entry) {
            advanceToRecorded();
            OperationKind kind = recording.kind(entry);
            if (cycle.get(counter).kind() != kind) {
                throw new IllegalArgumentException("recording does not fit the cycle: entry " + entry + " says "
                        + kind.label() + ", worker " + state.rank() + " is about to "
                        + cycle.get(counter).kind().label());
            }
            if (recording.dropped(entry)) {
                model.drop(state);
                advance();
            } else {
                left = recording.left(entry);
                perform();
            }
        }

        private void advanceToRecorded() {
            while (!nextIsRecorded()) {
                perform();
            }
        }

        /** Performs operations that are not recorded up to the end of the run. */
        void advanceToVersion(long updates) {
            while (state.version() < updates && !nextIsRecorded()) {
                perform();
            }
        }

        /** Whether the next operation touches shared state or is a loop that the outcome of a race may end. */
        private boolean nextIsRecorded() {
            Operation next = cycle.get(counter);
            return next.kind().shared()
                    || (next instanceof Operation.Loop loop && loop.race().isPresent());
        }

        private void perform() {
            cycle.get(counter).accept(this);
            advance();
        }

        private void advance() {
            counter = (counter + 1) % cycle.size();
        }

        @Override
        public void read(Operation.Read read) {
            model.read(state);
        }

        @Override
        public void compute(Operation.Compute compute) {
            compute.rule().apply(state);
        }

        @Override
        public void update(Operation.Update update) {
            model.update(state, update.rule());
        }

        /** The members of a meeting follow each other in a recording; the last one completes it for all. */
        @Override
        public void exchange(Operation.Exchange exchange) {
            if (arrived == 0) {
                meeting = meetings.next(exchange, state);
            }
            if (++arrived == meeting.size()) {
                meeting.complete(new float[state.view().length]);
                arrived = 0;
            }
        }

        @Override
        public void send(Operation.Send send) {
            send.rule().pack(state, message);
            server.handle(message, send.server());
        }

        @Override
        public void receive(Operation.Receive receive) {
            if (server.latest().isNewTo(state)) {
                server.latest().open(state, receive.rule());
            }
        }

        /** Who completes a round had heard its neighbours: what they did before they posted is done now, if not yet. */
        @Override
        public void gossip(Operation.Gossip gossip) {
            Posts all = posts.orElseThrow();
            postRound(gossip, all.completed(state.rank()));
            for (int neighbour : all.neighbours(state.rank())) {
                workers[neighbour].postRound(gossip, all.completed(state.rank()));
            }
            all.mix(state);
        }

        private void postRound(Operation.Gossip gossip, long round) {
            if (posts.orElseThrow().posted(state.rank()) == round) {
                advanceToRecorded();
                posts.orElseThrow().post(gossip.post(), state);
            }
        }

        /** Waiting changes the order of what others do, which the recording tells, and nothing else. */
        @Override
        public void await(Operation.Await await) {}

        @Override
        public void loop(Operation.Loop loop) {
            boolean awaited = left;
            left = false;
            if (state.again(loop, awaited)) {
                counter -= loop.length() + 1;
            }
        }

        @Override
        public void local(Operation.Local local) {
            local.rule().apply(state);
        }
    }
}
