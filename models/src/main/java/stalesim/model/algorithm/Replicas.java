package stalesim.model.algorithm;

import stalesim.model.protocol.WorkerState;

/** What algorithms do with workers' replicas of the model. */
final class Replicas {

    private Replicas() {}

    /** The result of the last exchange becomes the worker's replica. */
    static void takeMean(WorkerState worker) {
        System.arraycopy(worker.exchanged(), 0, worker.view(), 0, worker.view().length);
    }
}
