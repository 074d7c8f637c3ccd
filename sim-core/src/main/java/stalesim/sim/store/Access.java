package stalesim.sim.store;

import stalesim.sim.worker.SimulatedWorker;

/** What a worker does with the model, or with the server, in one go, as soon as it may. */
interface Access {

    /** Gives a running worker the work of the access. */
    void begin(SimulatedWorker worker);

    /** Has its effect, when the work is done. */
    void complete(SimulatedWorker worker);
}
