package stalesim.model.neural.layer;

/** A layer at work on one worker's batches, between two {@link Signal}s. Not thread-safe. */
public interface Pass {

    /**
     * Computes the output's values from the input's.
     *
     * @param parameters of the whole network, not changed
     * @param count number of samples, 1 &lt;= count &lt;= capacity of the signals
     */
    void forward(float[] parameters, int count);

    /**
     * Takes the output's gradient back: adds to the gradient of the parameters and, if the input has a gradient,
     * overwrites it. Follows a {@link #forward} with the same arguments.
     *
     * @param parameters of the whole network, not changed
     * @param gradient of the whole network, the sum over samples is added
     * @param count number of samples
     */
    void backward(float[] parameters, float[] gradient, int count);
}
