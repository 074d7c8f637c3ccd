package stalesim.sim.store;

import java.util.Optional;
import stalesim.model.protocol.OperationKind;
import stalesim.model.protocol.SharedModel;
import stalesim.model.protocol.StalenessBook;
import stalesim.model.protocol.WorkerState;
import stalesim.sim.worker.Phase;
import stalesim.sim.worker.SimulatedWorker;
import stalesim.sim.worker.WorkerCosts;

/** A store of one vector that workers read and update themselves; how it is guarded is told by its classes. */
abstract class ModelStore implements SharedStore {

    private static final int READ = WorkerCosts.row(OperationKind.READ);

    private final SharedModel model;
    private final UpdateListener listener;
    private final LastWriters lastWriters = new LastWriters();

    ModelStore(SharedModel model, UpdateListener listener) {
        this.model = model;
        this.listener = listener;
    }

    final SharedModel model() {
        return model;
    }

    /** Time of the next read. */
    static long readNs(SimulatedWorker worker) {
        return worker.nextNs(READ);
    }

    final LastWriters lastWriters() {
        return lastWriters;
    }

    /** Counts an update, unless the rule refused it, whose staleness then is -1. */
    final void settled(SimulatedWorker worker, long staleness) {
        if (staleness >= 0) {
            lastWriters.wrote(worker.onCore(), worker.nowNs());
            worker.countUpdate(staleness);
            listener.updated(model.version(), staleness);
        }
    }

    @Override
    public final void drop(WorkerState state) {
        model.drop(state);
    }

    @Override
    public final float[] parameters() {
        return model.parameters();
    }

    @Override
    public final Optional<StalenessBook> book() {
        return Optional.of(model.book());
    }

    /** Copies the model in one piece: nobody changes it meanwhile. */
    class WholeRead implements Access {

        /** How long it takes. */
        long ns(SimulatedWorker worker) {
            return readNs(worker);
        }

        @Override
        public void begin(SimulatedWorker worker) {
            model.beginRead(worker.state());
            worker.work(Phase.READING, ns(worker));
        }

        @Override
        public void complete(SimulatedWorker worker) {
            model.copyBlock(worker.state(), 0, model.parameters().length);
        }
    }
}
