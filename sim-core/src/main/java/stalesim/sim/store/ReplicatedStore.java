package stalesim.sim.store;

import stalesim.model.protocol.WorkerState;

/** No shared vector: every worker owns a replica, and nothing is read or updated here. */
public final class ReplicatedStore implements SharedStore {

    private final WorkerState first;

    /**
     * Of a run.
     *
     * @param first rank 0, whose replica is taken for the model
     */
    public ReplicatedStore(WorkerState first) {
        this.first = first;
    }

    @Override
    public float[] parameters() {
        return first.view();
    }
}
