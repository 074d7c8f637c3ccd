package stalesim.model.gossip;

import stalesim.model.protocol.WorkerState;

/** What a worker's neighbours know of its model, as it changes from step to step. Made anew for every run. */
@FunctionalInterface
public interface Telling {

    /**
     * Works out what the neighbours know after a step.
     *
     * @param worker who is about to step, its view still x_t and its version t - 1; the only one this call may touch
     * @param next x_{t+1}, d values, not changed
     * @param told what the neighbours know of the worker, d values: of x_t before, of x_{t+1} after
     */
    void tell(WorkerState worker, float[] next, float[] told);
}
