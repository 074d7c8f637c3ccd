package stalesim.model.objective;

import java.util.OptionalDouble;
import stalesim.model.data.DataSet;

/**
 * Multinomial (softmax) regression without bias over K classes, y_i in {0, ..., K-1}:
 * f(X) = (1/n) sum_i (log sum_c exp(z_ic) - z_{i,y_i}) + (lambda/2) |X|^2 with scores z_ic = sum_k a_ik X_kc.
 *
 * <p>X has d*K parameters, feature by feature: the one of feature k and class c is coordinate k K + c, so that what a
 * non-zero touches lies side by side. There is no bias; a data set that needs one brings a constant feature. Predicts
 * the class with the largest score, the lowest of them on a tie. Scores of any size overflow neither loss nor gradient.
 *
 * <p>With K = 2 it is logistic regression over x = X_1 - X_0 with twice the lambda. Smooth with
 * L &lt;= lambda_max(A^T A / n) / 2 + lambda, strongly convex with constant lambda at least.
 *
 * @see "Böhning (1992), Multinomial logistic regression algorithm, Annals of the Institute of Statistical Mathematics
 *     44: diag(p) - p p^T &lt;= I/2"
 */
public final class SoftmaxRegression implements ConvexObjective {

    private static final double BEND = 0.5;

    private final DataSet data;
    private final int classes;
    private final RidgeTerm ridge;
    /** Known after the first question; two threads that ask at once find the same. */
    private volatile Curvature curvature;
    private final ClassScores scores;

    /**
     * Over a data set, with {@link Ridge#EXACT}.
     *
     * @param data samples with labels 0, 1, ..., K-1
     * @param classes K &gt;= 2, with d*K &lt; 2^31
     * @param ridge lambda &gt;= 0
     * @throws IllegalArgumentException if lambda, K or a label is out of range
     */
    public SoftmaxRegression(DataSet data, int classes, double ridge) {
        this(data, classes, ridge, Ridge.EXACT);
    }

    /**
     * Over a data set.
     *
     * @param data samples with labels 0, 1, ..., K-1
     * @param classes K &gt;= 2, with d*K &lt; 2^31
     * @param ridge lambda &gt;= 0
     * @param rule how sparse gradients take part in the ridge term
     * @throws IllegalArgumentException if lambda, K or a label is out of range
     */
    public SoftmaxRegression(DataSet data, int classes, double ridge, Ridge rule) {
        if (classes < 2 || (long) classes * data.features() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("classes must be >= 2 and features*classes < 2^31: classes=" + classes
                    + ", features=" + data.features());
        }
        for (int row = 0; row < data.rows(); row++) {
            float label = data.label(row);
            if (!(label >= 0 && label < classes && label == (int) label)) {
                throw new IllegalArgumentException("softmax needs labels 0 to " + (classes - 1) + ": " + data.name()
                        + " has label " + label + " in row " + (row + 1));
            }
        }
        this.data = data;
        this.classes = classes;
        this.ridge = new RidgeTerm(data, ridge, rule);
        scores = ClassScores.of(data, this.ridge);
    }

    @Override
    public String name() {
        return "softmax";
    }

    @Override
    public int dimension() {
        return data.features() * classes;
    }

    @Override
    public int samples() {
        return data.rows();
    }

    /**
     * Number of classes.
     *
     * @return K &gt;= 2
     */
    public int classes() {
        return classes;
    }

    @Override
    public Evaluator evaluator() {
        double[] z = new double[classes];
        float[] residual = new float[classes];
        return (parameters, batch, size, gradient) -> {
            ridge.begin(parameters, gradient);
            double weight = 1.0 / size;
            for (int i = 0; i < size; i++) {
                scores.compute(batch[i], parameters, z);
                toResidual(z, (int) data.label(batch[i]), weight, residual);
                scores.addOuter(batch[i], residual, gradient);
                if (ridge.isSpread()) {
                    scores.addRidge(batch[i], parameters, (float) weight, gradient);
                }
            }
        };
    }

    /** weight (softmax(z) - e_label); z is overwritten. */
    private static void toResidual(double[] z, int label, double weight, float[] residual) {
        double largest = z[largest(z)];
        double sum = 0;
        for (int c = 0; c < z.length; c++) {
            z[c] = Math.exp(z[c] - largest);
            sum += z[c];
        }
        for (int c = 0; c < z.length; c++) {
            residual[c] = (float) (weight * (z[c] / sum - (c == label ? 1 : 0)));
        }
    }

    private static int largest(double[] z) {
        int largest = 0;
        for (int c = 1; c < z.length; c++) {
            if (z[c] > z[largest]) {
                largest = c;
            }
        }
        return largest;
    }

    @Override
    public double loss(float[] parameters, int[] rows) {
        double[] z = new double[classes];
        double sum = 0;
        for (int row : rows) {
            sum += sampleLoss(row, parameters, z);
        }
        return sum / rows.length + ridge.penalty(parameters);
    }

    @Override
    public double loss(float[] parameters) {
        double[] z = new double[classes];
        double sum = 0;
        for (int row = 0; row < data.rows(); row++) {
            sum += sampleLoss(row, parameters, z);
        }
        return sum / data.rows() + ridge.penalty(parameters);
    }

    /** log sum_c exp(z_c) - z_label as log1p of the terms other than the largest: nothing is lost near 0. */
    private double sampleLoss(int row, float[] parameters, double[] z) {
        scores.compute(row, parameters, z);
        int largest = largest(z);
        double others = 0;
        for (int c = 0; c < classes; c++) {
            others += c == largest ? 0 : Math.exp(z[c] - z[largest]);
        }
        return Math.log1p(others) + (z[largest] - z[(int) data.label(row)]);
    }

    @Override
    public OptionalDouble accuracy(float[] parameters, int[] rows) {
        double[] z = new double[classes];
        int right = 0;
        for (int row : rows) {
            scores.compute(row, parameters, z);
            right += largest(z) == (int) data.label(row) ? 1 : 0;
        }
        return OptionalDouble.of((double) right / rows.length);
    }

    @Override
    public double convexity() {
        return ridge.lambda();
    }

    @Override
    public Curvature curvature() {
        if (curvature == null) {
            curvature = Curvature.of(data, BEND, ridge);
        }
        return curvature;
    }
}
