package stalesim.model.surrogate;

import java.util.Arrays;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import stalesim.model.objective.Gradient;
import stalesim.model.objective.Objective;

/**
 * The gradient of f over all samples, in double precision where the objective's is in floats.
 *
 * <p>Chunks of {@value #CHUNK} samples are evaluated by the objective, their gradients added up in double precision:
 * a float sum over all samples would be off by about 2^-25 sqrt(n) of its terms, this is off by about
 * 2^-25 sqrt(chunk) / sqrt(n / chunk). Not thread-safe.
 */
final class FullGradient {

    /** Samples that are summed in floats. */
    static final int CHUNK = 128;

    private final Objective objective;
    private final Objective.Evaluator evaluator;
    private final Gradient gradient;
    private final int[] rows = new int[CHUNK];

    /** Of an objective. */
    FullGradient(Objective objective) {
        this.objective = objective;
        evaluator = objective.evaluator();
        gradient = new Gradient(objective.dimension());
    }

    /** The gradient at x, whose values are rounded to floats first. */
    RealVector at(RealVector x) {
        return at(floats(x));
    }

    /** The gradient at x. */
    RealVector at(float[] x) {
        double[] sum = new double[x.length];
        for (int from = 0; from < objective.samples(); from += CHUNK) {
            int size = Math.min(CHUNK, objective.samples() - from);
            int first = from;
            Arrays.setAll(rows, i -> first + i);
            evaluator.gradient(x, rows, size, gradient);
            for (int k = 0; k < sum.length; k++) {
                sum[k] += (double) size / objective.samples() * gradient.get(k);
            }
        }
        return new ArrayRealVector(sum, false);
    }

    /** Rounds to floats. */
    static float[] floats(RealVector x) {
        float[] floats = new float[x.getDimension()];
        for (int k = 0; k < floats.length; k++) {
            floats[k] = (float) x.getEntry(k);
        }
        return floats;
    }

    /** The same numbers as doubles. */
    static RealVector doubles(float[] x) {
        double[] doubles = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            doubles[k] = x[k];
        }
        return new ArrayRealVector(doubles, false);
    }
}
