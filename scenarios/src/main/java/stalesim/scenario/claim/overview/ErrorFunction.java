package stalesim.scenario.claim.overview;

import java.util.List;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.data.DenseData;
import stalesim.model.objective.SoftmaxRegression;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** The error of a classifier. */
final class ErrorFunction {

    private static final int CLASSES = 3;
    private static final int PREDICTIONS = 500;

    private ErrorFunction() {}

    static List<Claim<?>> claims() {
        return List.of(crossEntropy());
    }

    /** Error of a predicted distribution where the truth is certain. */
    private interface Loss {
        double of(double[] predicted, double[] truth);
    }

    private static Claim<?> crossEntropy() {
        return Claim.of(
                        "S003-08",
                        "section 1.2.2",
                        ClaimKind.EXACT,
                        "The cross entropy of a prediction y of the true label y^ is -sum_j y_j ln y^_j.")
                .assuming("the true label is certain")
                .checkedBy(
                        "500 random predictions of three classes: finite, and equal to the loss of the program's"
                                + " softmax regression, -ln of the true class's probability",
                        ErrorFunction::predictions)
                .literally("-sum_j y_j ln y^_j", (predicted, truth) -> entropy(truth, predicted))
                .corrected("-sum_j y^_j ln y_j", ErrorFunction::entropy)
                .broken("-sum_j y_j ln y_j", (predicted, truth) -> entropy(predicted, predicted))
                .broken("sum_j y^_j ln y_j", (predicted, truth) -> -entropy(predicted, truth));
    }

    /** -sum_j weights_j ln of_j, without the terms whose weight is 0. */
    private static double entropy(double[] of, double[] weights) {
        double sum = 0;
        for (int j = 0; j < of.length; j++) {
            sum -= weights[j] == 0 ? 0 : weights[j] * Math.log(of[j]);
        }
        return sum;
    }

    private static Finding predictions(Loss claimed, Bench bench) {
        long infinite = 0;
        double worst = 0;
        var random = bench.random(0);
        for (int draw = 0; draw < PREDICTIONS; draw++) {
            int label = draw % CLASSES;
            float[] logits = new float[CLASSES];
            for (int j = 0; j < CLASSES; j++) {
                logits[j] = 4 * random.nextFloat() - 2;
            }
            double[] truth = new double[CLASSES];
            truth[label] = 1;
            double found = claimed.of(softmax(logits), truth);
            infinite += Double.isFinite(found) ? 0 : 1;
            worst = Math.max(worst, Math.abs(found - loss(logits, label)));
        }
        return Finding.of(
                Exactly.never("error not finite", infinite, PREDICTIONS),
                Exactly.equal("greatest difference from softmax regression", worst, 0, Exactly.LONG_SUM));
    }

    /** Of one sample with a single feature of 1, for which the parameters are the logits. */
    private static double loss(float[] logits, int label) {
        DenseData one = new DenseData("one sample", 1, new float[] {1}, new float[] {label});
        return new SoftmaxRegression(one, CLASSES, 0).loss(logits);
    }

    private static double[] softmax(float[] logits) {
        double sum = 0;
        double[] shares = new double[logits.length];
        for (int j = 0; j < logits.length; j++) {
            shares[j] = Math.exp(logits[j]);
            sum += shares[j];
        }
        for (int j = 0; j < logits.length; j++) {
            shares[j] /= sum;
        }
        return shares;
    }
}
