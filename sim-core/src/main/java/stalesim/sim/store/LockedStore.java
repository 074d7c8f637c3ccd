package stalesim.sim.store;

import stalesim.model.protocol.Operation;
import stalesim.model.protocol.SharedModel;
import stalesim.model.protocol.UpdateRule;
import stalesim.sim.machine.Mutex;
import stalesim.sim.worker.Course;
import stalesim.sim.worker.Phase;
import stalesim.sim.worker.SimulatedWorker;

/** The shared model behind one lock, which a worker holds for as long as it reads or updates. */
public final class LockedStore extends ModelStore {

    private final Mutex mutex;

    /**
     * Of a run.
     *
     * @param model as it is at the start
     * @param mutex free
     * @param listener is told of every update
     */
    public LockedStore(SharedModel model, Mutex mutex, UpdateListener listener) {
        super(model, listener);
        this.mutex = mutex;
    }

    @Override
    public Course read() {
        return locked(new HeldRead());
    }

    @Override
    public Course update(Operation.Update update) {
        return locked(new WholeUpdate(update.rule()));
    }

    private Course locked(Access access) {
        return new LockedAccess(mutex, access, worker -> worker.costs().nextPreparationNs(worker.nowNs()));
    }

    /** Copies the model while it holds the lock. */
    private final class HeldRead extends WholeRead {

        @Override
        long ns(SimulatedWorker worker) {
            return worker.costs().nextCriticalReadNs(worker.nowNs());
        }
    }

    /** Changes the model in one piece. */
    final class WholeUpdate implements Access {
        private final UpdateRule rule;

        WholeUpdate(UpdateRule rule) {
            this.rule = rule;
        }

        @Override
        public void begin(SimulatedWorker worker) {
            long ageNs = lastWriters().ageNs(worker.onCore(), worker.nowNs());
            worker.work(Phase.UPDATING, worker.costs().nextCriticalUpdateNs(ageNs, worker.nowNs()));
        }

        @Override
        public void complete(SimulatedWorker worker) {
            settled(worker, model().update(worker.state(), rule));
        }
    }
}
