package stalesim.sim.store;

import java.util.Arrays;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.SharedModel;
import stalesim.model.protocol.UpdateRule;
import stalesim.sim.worker.Course;
import stalesim.sim.worker.Phase;
import stalesim.sim.worker.SimulatedWorker;

/** One vector that everybody reads and changes without synchronisation: block by block, others' blocks in between. */
public final class UnsynchronisedStore extends ModelStore {

    private final BlockwiseAccess[] accesses;
    private final double[] steps;

    /**
     * Of a run.
     *
     * @param model as it is at the start
     * @param workers m
     * @param listener is told of every update
     */
    public UnsynchronisedStore(SharedModel model, int workers, UpdateListener listener) {
        super(model, listener);
        accesses = new BlockwiseAccess[workers];
        Arrays.setAll(accesses, rank -> new BlockwiseAccess(model.parameters().length));
        steps = new double[workers];
    }

    @Override
    public Course read() {
        return new BlockwiseRead();
    }

    @Override
    public Course update(Operation.Update update) {
        return new BlockwiseUpdate(update.rule());
    }

    /** Time of the next update, a longer one if another core was the last to write. */
    private long updateNs(SimulatedWorker worker) {
        long ageNs = lastWriters().ageNs(worker.onCore(), worker.nowNs());
        return worker.costs().nextUpdateNs(ageNs, worker.nowNs());
    }

    private void begin(SimulatedWorker worker, Phase phase, long ns) {
        BlockwiseAccess access = accesses[worker.rank()];
        access.begin(ns);
        worker.work(phase, access.blockNs());
    }

    /** Goes on to the next block; returns false after the last. */
    private boolean advance(SimulatedWorker worker) {
        BlockwiseAccess access = accesses[worker.rank()];
        if (!access.advance()) {
            return false;
        }
        worker.workOn(access.blockNs());
        return true;
    }

    /** Copies the model, which others change meanwhile. */
    private final class BlockwiseRead implements Course {

        @Override
        public void begin(SimulatedWorker worker) {
            model().beginRead(worker.state());
            UnsynchronisedStore.this.begin(worker, Phase.READING, readNs(worker));
        }

        @Override
        public void goOn(SimulatedWorker worker) {
            BlockwiseAccess access = accesses[worker.rank()];
            model().copyBlock(worker.state(), access.from(), access.to());
            if (!advance(worker)) {
                worker.next();
            }
        }
    }

    /** Changes the model while others read and change it; the step is that of the model as it was at the beginning. */
    private final class BlockwiseUpdate implements Course {
        private final UpdateRule rule;

        BlockwiseUpdate(UpdateRule rule) {
            this.rule = rule;
        }

        @Override
        public void begin(SimulatedWorker worker) {
            steps[worker.rank()] = model().weigh(worker.state(), rule);
            UnsynchronisedStore.this.begin(worker, Phase.UPDATING, updateNs(worker));
        }

        @Override
        public void goOn(SimulatedWorker worker) {
            double step = steps[worker.rank()];
            BlockwiseAccess access = accesses[worker.rank()];
            if (!Double.isNaN(step)) {
                model().applyBlock(worker.state(), step, access.from(), access.to());
            }
            if (!advance(worker)) {
                settled(worker, model().settle(worker.state(), step));
                worker.next();
            }
        }
    }
}
