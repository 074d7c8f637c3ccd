package stalesim.model.protocol;

/** The vector of a worker that an {@link Operation.Exchange} combines. */
public enum Quantity {

    /** The worker's last stochastic gradient. */
    GRADIENT {
        @Override
        void addTo(WorkerState worker, float weight, float[] sum) {
            worker.gradient().addTo(weight, sum);
        }
    },

    /** The worker's replica of the model. */
    MODEL {
        @Override
        void addTo(WorkerState worker, float weight, float[] sum) {
            float[] replica = worker.view();
            for (int k = 0; k < sum.length; k++) {
                sum[k] += weight * replica[k];
            }
        }
    };

    /** sum += weight * this vector of the worker. */
    abstract void addTo(WorkerState worker, float weight, float[] sum);
}
