package stalesim.model.surrogate;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import stalesim.model.objective.Gradient;
import stalesim.model.objective.Objective;

/**
 * An objective whose every sample is replaced by its tangent at the minimum with the Hessian of all: gradient
 * g_i(x*) + H (x - x*).
 *
 * <p>Its expected loss is that of the surrogate, exactly; its runs use the real samples' noise. A run on it with the
 * random numbers of a run on the real objective differs from that by little but what the surrogate leaves out, which
 * makes their difference a far better estimate of the surrogate's error than either alone (a control variate).
 */
final class TangentQuadratic implements Objective {

    private final Minimum minimum;
    private final float[] point;
    private final float[][] hessian;

    TangentQuadratic(Minimum minimum) {
        this.minimum = minimum;
        point = FullGradient.floats(minimum.point());
        hessian = new float[point.length][];
        for (int k = 0; k < point.length; k++) {
            RealVector unit = new ArrayRealVector(point.length);
            unit.setEntry(k, 1);
            hessian[k] = FullGradient.floats(minimum.hessian().operate(unit));
        }
    }

    Minimum minimum() {
        return minimum;
    }

    @Override
    public String name() {
        return "tangent-quadratic";
    }

    @Override
    public int dimension() {
        return point.length;
    }

    @Override
    public int samples() {
        return minimum.objective().samples();
    }

    @Override
    public Evaluator evaluator() {
        Evaluator atMinimum = minimum.objective().evaluator();
        Gradient noise = new Gradient(point.length);
        return (x, batch, size, gradient) -> {
            atMinimum.gradient(point, batch, size, noise);
            float[] values = gradient.overwriteDense();
            for (int k = 0; k < point.length; k++) {
                values[k] = noise.get(k);
            }
            addCurvature(x, values);
        };
    }

    private void addCurvature(float[] x, float[] values) {
        for (int j = 0; j < point.length; j++) {
            float offset = x[j] - point[j];
            float[] column = hessian[j];
            for (int k = 0; k < point.length; k++) {
                values[k] += offset * column[k];
            }
        }
    }

    @Override
    public double loss(float[] x, int[] rows) {
        throw new UnsupportedOperationException("only the loss over all samples is needed");
    }

    @Override
    public double loss(float[] x) {
        float[] image = new float[point.length];
        addCurvature(x, image);
        double sum = 0;
        for (int k = 0; k < point.length; k++) {
            sum += (double) (x[k] - point[k]) * image[k];
        }
        return minimum.loss() + sum / 2;
    }
}
