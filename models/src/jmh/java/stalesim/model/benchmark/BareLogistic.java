package stalesim.model.benchmark;

import stalesim.model.data.SparseData;

/** The floor: SGD steps of logistic regression as bare loops over arrays, dot and axpy, with nothing in between. */
final class BareLogistic {

    private final int[] start;
    private final int[] index;
    private final float[] value;
    private final float[] label;

    BareLogistic(SparseData data) {
        start = new int[data.rows() + 1];
        label = new float[data.rows()];
        for (int row = 0; row < data.rows(); row++) {
            start[row + 1] = data.start(row + 1);
            label[row] = data.label(row);
        }
        index = new int[(int) data.nonZeros()];
        value = new float[index.length];
        for (int e = 0; e < index.length; e++) {
            index[e] = data.index(e);
            value[e] = data.value(e);
        }
    }

    private double dot(int row, float[] x) {
        double sum = 0;
        for (int e = start[row]; e < start[row + 1]; e++) {
            sum += (double) value[e] * x[index[e]];
        }
        return sum;
    }

    private void axpy(int row, float weight, float[] x) {
        for (int e = start[row]; e < start[row + 1]; e++) {
            x[index[e]] -= weight * value[e];
        }
    }

    /** Dot and axpy alone: the slope is the prediction's distance from the label and costs nothing. */
    void linearStep(int row, float step, float[] x) {
        axpy(row, step * (float) (dot(row, x) - label[row]), x);
    }

    /** Dot, logistic slope and axpy. */
    void logisticStep(int row, float step, float[] x) {
        axpy(row, step * (float) (-label[row] / (1 + Math.exp(label[row] * dot(row, x)))), x);
    }
}
