package stalesim.model.objective;

import java.util.Arrays;
import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.data.SparseData;

/**
 * Products of samples with the parameters of K classes, where feature k has parameters k K to k K + K - 1. Accumulated
 * in double precision, allocating nothing.
 */
interface ClassScores {

    /** Over either layout. */
    static ClassScores of(DataSet data, RidgeTerm ridge) {
        return data instanceof SparseData sparse ? new Sparse(sparse, ridge) : new Dense((DenseData) data);
    }

    /** z_c = sum_k a_ik X_kc for every class; K is the length of z. */
    void compute(int row, float[] parameters, double[] z);

    /** Adds a_ik residual_c to the gradient at every feature k and class c. */
    void addOuter(int row, float[] residual, Gradient gradient);

    /** Adds the sample's part of a spread ridge term, times a weight. */
    void addRidge(int row, float[] parameters, float weight, Gradient gradient);

    /** Every feature stored: gradients are dense. */
    record Dense(DenseData data) implements ClassScores {

        @Override
        public void compute(int row, float[] parameters, double[] z) {
            Arrays.fill(z, 0);
            for (int k = 0; k < data.features(); k++) {
                double value = data.value(row, k);
                for (int c = 0; c < z.length; c++) {
                    z[c] += value * parameters[k * z.length + c];
                }
            }
        }

        @Override
        public void addOuter(int row, float[] residual, Gradient gradient) {
            float[] sum = gradient.overwriteDense();
            for (int k = 0; k < data.features(); k++) {
                float value = data.value(row, k);
                for (int c = 0; c < residual.length; c++) {
                    sum[k * residual.length + c] += value * residual[c];
                }
            }
        }

        @Override
        public void addRidge(int row, float[] parameters, float weight, Gradient gradient) {
            throw new IllegalStateException("dense gradients have the exact ridge term");
        }
    }

    /** Non-zeros alone: gradients touch them and nothing else. */
    record Sparse(SparseData data, RidgeTerm ridge) implements ClassScores {

        @Override
        public void compute(int row, float[] parameters, double[] z) {
            Arrays.fill(z, 0);
            for (int e = data.start(row); e < data.start(row + 1); e++) {
                double value = data.value(e);
                int first = data.index(e) * z.length;
                for (int c = 0; c < z.length; c++) {
                    z[c] += value * parameters[first + c];
                }
            }
        }

        @Override
        public void addOuter(int row, float[] residual, Gradient gradient) {
            for (int e = data.start(row); e < data.start(row + 1); e++) {
                int first = data.index(e) * residual.length;
                for (int c = 0; c < residual.length; c++) {
                    gradient.add(first + c, data.value(e) * residual[c]);
                }
            }
        }

        @Override
        public void addRidge(int row, float[] parameters, float weight, Gradient gradient) {
            int classes = parameters.length / data.features();
            for (int e = data.start(row); e < data.start(row + 1); e++) {
                int k = data.index(e);
                for (int i = k * classes; i < (k + 1) * classes; i++) {
                    gradient.add(i, weight * ridge.share(k) * parameters[i]);
                }
            }
        }
    }
}
