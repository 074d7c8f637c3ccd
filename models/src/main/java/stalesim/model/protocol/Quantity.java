package stalesim.model.protocol;

/** The vector of a worker that an {@link Operation.Exchange} averages. */
public enum Quantity {

    /** The worker's last stochastic gradient. */
    GRADIENT {
        @Override
        void addTo(WorkerState worker, float[] sum) {
            worker.gradient().addTo(sum);
        }
    },

    /** The worker's replica of the model. */
    MODEL {
        @Override
        void addTo(WorkerState worker, float[] sum) {
            float[] replica = worker.view();
            for (int k = 0; k < sum.length; k++) {
                sum[k] += replica[k];
            }
        }
    };

    /** sum += this vector of the worker. */
    abstract void addTo(WorkerState worker, float[] sum);
}
