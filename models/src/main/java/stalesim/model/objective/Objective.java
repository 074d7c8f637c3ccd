package stalesim.model.objective;

import java.util.OptionalDouble;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * What is minimised: f(x) = (1/n) sum_i f_i(x) over n samples and d parameters.
 *
 * <p>Parameters and gradients are floats, losses are accumulated in double precision. An objective is immutable
 * and shared by all workers; what a worker needs to compute in is its own {@link Evaluator}.
 */
public interface Objective {

    /**
     * Name for reports and scenario files.
     *
     * @return lower-hyphen name, for instance {@code logistic}
     */
    String name();

    /**
     * Number of parameters d.
     *
     * @return d &gt;= 1; 0 for {@link TimingOnly}
     */
    int dimension();

    /**
     * Number of parameters that travel where a whole model or gradient is sent.
     *
     * @return d; another number only where nothing is trained, and a model's size is stated for its messages
     */
    default long sentParameters() {
        return dimension();
    }

    /**
     * Number of samples n.
     *
     * @return n &gt;= 1
     */
    int samples();

    /**
     * Where training starts.
     *
     * @param random the stream to draw start values from; an objective that starts at zero draws nothing
     * @return d values, a new array
     */
    default float[] start(UniformRandomProvider random) {
        return new float[dimension()];
    }

    /**
     * Strength of convexity as far as it is known without a look at the samples, mostly the weight of the ridge term.
     *
     * @return lambda &gt;= 0; 0 where nothing is known
     */
    default double convexity() {
        return 0;
    }

    /**
     * A workspace for one worker.
     *
     * @return an evaluator that must not be shared among threads
     */
    Evaluator evaluator();

    /**
     * Mean loss over some samples plus regularisation.
     *
     * @param parameters x, d values
     * @param rows the samples, each 0 &lt;= row &lt; n
     * @return (1/|rows|) sum over rows of f_i(x); not finite where x is not
     */
    double loss(float[] parameters, int[] rows);

    /**
     * Mean loss over all samples plus regularisation.
     *
     * @param parameters x, d values
     * @return f(x)
     */
    double loss(float[] parameters);

    /**
     * Share of some samples whose class is predicted right.
     *
     * @param parameters x, d values
     * @param rows the samples, each 0 &lt;= row &lt; n, at least one
     * @return between 0 and 1; empty for objectives that do not classify
     */
    default OptionalDouble accuracy(float[] parameters, int[] rows) {
        return OptionalDouble.empty();
    }

    /** Computes gradients for one worker, allocating nothing. Not thread-safe. */
    interface Evaluator {

        /**
         * The mini-batch gradient g = (1/b) sum over the batch of the gradients of f_i.
         *
         * @param parameters x, d values, not changed
         * @param batch samples; the first {@code size} entries count, repetitions allowed
         * @param size b, 1 &lt;= b &lt;= batch.length
         * @param gradient receives g
         */
        void gradient(float[] parameters, int[] batch, int size, Gradient gradient);
    }
}
