package stalesim.sim.execution;

import java.util.List;
import java.util.Optional;
import stalesim.model.protocol.Interpreter;
import stalesim.model.protocol.Meeting;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;
import stalesim.model.protocol.Posts;
import stalesim.model.protocol.Recording;
import stalesim.model.protocol.SharedModel;
import stalesim.model.protocol.Store;
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
    private final WorkerState[] states;
    private final ReplayedWorker[] workers;
    private final boolean replicated;
    private final Optional<Posts> posts;
    private Meeting meeting;
    private int arrived;

    private Replay(RunSpec spec) {
        cycle = spec.cycle();
        model = new SharedModel(spec.start());
        states = spec.workerStates();
        workers = new ReplayedWorker[states.length];
        for (int rank = 0; rank < workers.length; rank++) {
            workers[rank] = new ReplayedWorker(states[rank]);
        }
        replicated = spec.algorithm().store() == Store.REPLICATED;
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
        if (!spec.algorithm().store().atomic()) {
            throw new IllegalArgumentException("only atomic reads and updates can be replayed: "
                    + spec.algorithm().name() + " reads and updates without synchronisation");
        }
        return new Replay(spec).run(recording);
    }

    private float[] run(Recording recording) {
        for (int entry = 0; entry < recording.size(); entry++) {
            workers[recording.rank(entry)].advanceThrough(recording, entry);
        }
        if (replicated) {
            for (ReplayedWorker worker : workers) {
                worker.advanceToVersion(recording.updates());
            }
        }
        return replicated ? states[0].view() : model.parameters();
    }

    /** One worker: the meaning of each operation without any duration. */
    private final class ReplayedWorker implements Interpreter {
        private final WorkerState state;
        private int counter;

        ReplayedWorker(WorkerState state) {
            this.state = state;
        }

        /** Performs private operations up to the next shared one, and this one, which must be of the kind. */
        void advanceThrough(Recording recording, int entry) {
            advanceToShared();
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
                perform();
            }
        }

        /** Performs private operations up to the next one that touches shared state. */
        void advanceToShared() {
            while (!cycle.get(counter).kind().shared()) {
                perform();
            }
        }

        /** Performs private operations up to the end of the run. */
        void advanceToVersion(long updates) {
            while (state.version() < updates && !cycle.get(counter).kind().shared()) {
                perform();
            }
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
                meeting = Meeting.of(exchange, state, states);
            }
            if (++arrived == meeting.size()) {
                meeting.complete(new float[state.view().length]);
                arrived = 0;
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
                advanceToShared();
                posts.orElseThrow().post(gossip.message(), state);
            }
        }

        /** Waiting changes the order of what others do, which the recording tells, and nothing else. */
        @Override
        public void await(Operation.Await await) {}

        @Override
        public void loop(Operation.Loop loop) {
            if (state.again(loop)) {
                counter -= loop.length() + 1;
            }
        }

        @Override
        public void local(Operation.Local local) {
            local.rule().apply(state);
        }
    }
}
