package stalesim.model.objective;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The noisy quadratic: f(x) = c + (1/2) sum_k h_k (x_k - x*_k)^2, whose sample i has the gradient
 * h_k (x_k - x*_k) + s_k z_ik in coordinate k.
 *
 * <p>The noise z is a finite population of n = 2^p samples, the smallest power of two above d and at least 8:
 * z_ik = (-1)^(number of ones of i AND (k + 1)), the Walsh functions. Over the samples it has mean zero, variance one
 * and no correlation between coordinates, all three exactly, so a mini-batch of b draws with replacement has noise of
 * covariance diag(s_k^2) / b exactly. It is a function of the sample numbers alone: like every objective this one
 * draws no random number itself. Moments beyond the second are those of signs, not of normal numbers; no expected
 * loss depends on them. The loss of sample i is f(x) + sum_k s_k z_ik (x_k - x*_k), so that a loss curve should be
 * evaluated on all samples.
 *
 * <p>Cost of a gradient: O(b + d log d), whatever the mini-batch size, in a fast Walsh-Hadamard transform; nothing is
 * allocated. Arithmetic is in floats, losses in double precision.
 *
 * @see "Zhang, Li, Nado, Martens, Sachdeva, Dahl, Shallue, Grosse (2019), Which algorithmic choices matter at which
 *     batch sizes? Insights from a noisy quadratic model, section 3: the model; the noise population is new"
 */
public final class NoisyQuadratic implements ConvexObjective {

    /**
     * One direction of the quadratic.
     *
     * @param curvature h &gt;= 0 and finite
     * @param optimum x*, finite
     * @param start x at the start of a run, finite
     * @param deviation s &gt;= 0 and finite, standard deviation of one sample's gradient
     */
    public record Mode(double curvature, double optimum, double start, double deviation) {

        /** Checks the ranges. */
        public Mode {
            requireRange("curvature", curvature, 0);
            requireRange("optimum", optimum, Double.NEGATIVE_INFINITY);
            requireRange("start", start, Double.NEGATIVE_INFINITY);
            requireRange("deviation", deviation, 0);
        }

        private static void requireRange(String name, double value, double lowest) {
            if (!(value >= lowest) || Double.isInfinite(value)) {
                throw new IllegalArgumentException(
                        name + " must be finite" + (lowest == 0 ? " and >= 0" : "") + ": " + name + "=" + value);
            }
        }

        /**
         * Distance from the optimum at the start of a run.
         *
         * @return start - optimum
         */
        public double offset() {
            return start - optimum;
        }
    }

    private final List<Mode> modes;
    private final double minimum;
    private final int samples;
    private final float[] curvature;
    private final float[] optimum;
    private final float[] deviation;

    /**
     * From its directions.
     *
     * @param modes d &gt;= 1 of them, coordinate by coordinate
     * @param minimum c, the loss at the optimum, finite
     * @throws IllegalArgumentException if there is no mode or the minimum is not finite
     */
    public NoisyQuadratic(List<Mode> modes, double minimum) {
        if (modes.isEmpty()) {
            throw new IllegalArgumentException("a noisy quadratic needs at least one mode: modes=0");
        }
        if (!Double.isFinite(minimum)) {
            throw new IllegalArgumentException("minimum must be finite: minimum=" + minimum);
        }
        this.modes = List.copyOf(modes);
        this.minimum = minimum;
        samples = Math.max(WalshTransform.BLOCK, 2 * Integer.highestOneBit(modes.size()));
        curvature = new float[modes.size()];
        optimum = new float[modes.size()];
        deviation = new float[modes.size()];
        for (int k = 0; k < modes.size(); k++) {
            curvature[k] = (float) modes.get(k).curvature();
            optimum[k] = (float) modes.get(k).optimum();
            deviation[k] = (float) modes.get(k).deviation();
        }
    }

    /**
     * The directions.
     *
     * @return d modes by coordinate; immutable
     */
    public List<Mode> modes() {
        return modes;
    }

    /**
     * Loss at the optimum.
     *
     * @return c
     */
    public double minimum() {
        return minimum;
    }

    /** Largest and smallest of its modes; a sample differs from the mean by its slope alone. */
    @Override
    public Curvature curvature() {
        DoubleSummaryStatistics range = modes.stream().mapToDouble(Mode::curvature).summaryStatistics();
        return new Curvature(range.getMax(), range.getMax(), range.getMin());
    }

    @Override
    public String name() {
        return "noisy-quadratic";
    }

    /**
     * {@inheritDoc}
     *
     * @return the smallest curvature of a mode
     */
    @Override
    public double convexity() {
        return modes.stream().mapToDouble(Mode::curvature).min().orElseThrow();
    }

    @Override
    public int dimension() {
        return modes.size();
    }

    /**
     * {@inheritDoc}
     *
     * @return the smallest power of two above d and at least 8
     */
    @Override
    public int samples() {
        return samples;
    }

    /**
     * Where runs start.
     *
     * @param random not used: the start is given
     * @return the modes' start values, a new array
     */
    @Override
    public float[] start(UniformRandomProvider random) {
        float[] start = new float[modes.size()];
        for (int k = 0; k < start.length; k++) {
            start[k] = (float) modes.get(k).start();
        }
        return start;
    }

    @Override
    public double loss(float[] parameters) {
        double sum = 0;
        for (int k = 0; k < parameters.length; k++) {
            double offset = parameters[k] - modes.get(k).optimum();
            sum += modes.get(k).curvature() * offset * offset;
        }
        return minimum + sum / 2;
    }

    @Override
    public double loss(float[] parameters, int[] rows) {
        float[] signs = new float[samples];
        addSigns(rows, rows.length, signs);
        double noise = 0;
        for (int k = 0; k < parameters.length; k++) {
            Mode mode = modes.get(k);
            noise += mode.deviation() * signs[k + 1] * (parameters[k] - mode.optimum());
        }
        return loss(parameters) + noise / rows.length;
    }

    @Override
    public Evaluator evaluator() {
        return new WalshEvaluator();
    }

    /** Fills signs[k + 1] with the sum of z_ik over a batch, for all k at once; signs start at zero. */
    private static void addSigns(int[] batch, int size, float[] signs) {
        for (int i = 0; i < size; i++) {
            signs[batch[i]]++;
        }
        WalshTransform.apply(signs);
    }

    private final class WalshEvaluator implements Evaluator {
        private final float[] signs = new float[samples];

        @Override
        public void gradient(float[] parameters, int[] batch, int size, Gradient gradient) {
            Arrays.fill(signs, 0);
            addSigns(batch, size, signs);
            float share = 1f / size;
            float[] values = gradient.overwriteDense();
            for (int k = 0; k < values.length; k++) {
                values[k] = curvature[k] * (parameters[k] - optimum[k]) + share * deviation[k] * signs[k + 1];
            }
        }
    }
}
