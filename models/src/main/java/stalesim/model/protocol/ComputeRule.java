package stalesim.model.protocol;

/**
 * What an {@link Operation.Compute} works out. It may change the worker's gradient and take its mini-batches, and keep
 * state of its own for each worker; it is made anew for every run.
 */
@FunctionalInterface
public interface ComputeRule {

    /** The stochastic gradient at the worker's view over its next mini-batch. */
    ComputeRule GRADIENT = WorkerState::computeGradient;

    /**
     * Works it out and leaves it in the worker's gradient.
     *
     * @param worker the only worker that this call may touch
     */
    void apply(WorkerState worker);
}
