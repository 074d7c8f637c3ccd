package stalesim.model.neural;

/** Cross entropy of one sample's softmax, in double precision and without overflow for any finite logits. */
final class Softmax {

    private final float[] logits;
    private final int classes;

    /**
     * Reads logits from an array.
     *
     * @param logits sample after sample
     * @param classes number of classes k
     */
    Softmax(float[] logits, int classes) {
        this.logits = logits;
        this.classes = classes;
    }

    /**
     * -log of the probability of a class: log sum_j exp(z_j - z_label).
     *
     * @param sample number of the sample
     * @param label its class
     * @return &gt;= 0; not a number where a logit is not
     */
    double loss(int sample, int label) {
        int start = sample * classes;
        float largest = largest(start);
        return Math.log(total(start, largest)) + largest - logits[start + label];
    }

    /**
     * The class with the largest logit, of several the first.
     *
     * @param sample number of the sample
     * @return the class; -1 where a logit is not a number
     */
    int predicted(int sample) {
        int start = sample * classes;
        float largest = largest(start);
        for (int j = 0; j < classes; j++) {
            if (logits[start + j] == largest) {
                return j;
            }
        }
        return -1;
    }

    /**
     * Derivative of {@link #loss} in the logits, scaled: (softmax(z)_j - [j = label]) * scale.
     *
     * @param sample number of the sample
     * @param label its class
     * @param scale factor
     * @param slopes receives k values where the logits of this sample are
     */
    void slopes(int sample, int label, double scale, float[] slopes) {
        int start = sample * classes;
        float largest = largest(start);
        double total = total(start, largest);
        for (int j = 0; j < classes; j++) {
            double probability = Math.exp((double) logits[start + j] - largest) / total;
            slopes[start + j] = (float) ((j == label ? probability - 1 : probability) * scale);
        }
    }

    private float largest(int start) {
        float largest = logits[start];
        for (int j = 1; j < classes; j++) {
            largest = Math.max(largest, logits[start + j]);
        }
        return largest;
    }

    private double total(int start, float largest) {
        double total = 0;
        for (int j = 0; j < classes; j++) {
            total += Math.exp((double) logits[start + j] - largest);
        }
        return total;
    }
}
