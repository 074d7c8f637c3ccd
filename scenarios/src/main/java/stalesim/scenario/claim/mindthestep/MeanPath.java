package stalesim.scenario.claim.mindthestep;

import java.util.function.IntToDoubleFunction;

/**
 * Mean paths of descent on a quadratic of one direction, from 1 on, with no gradient before the first: what lemma A.4.1
 * makes of independent staleness, and the heavy ball that it is compared with.
 */
final class MeanPath {

    private MeanPath() {}

    /** x_(i+1) = x_i - sum_(j = 0..i) w_j x_(i-j) with w_j = p(j) eta(j) h. */
    static double[] of(IntToDoubleFunction weights, int updates) {
        double[] x = new double[updates + 1];
        x[0] = 1;
        for (int i = 0; i < updates; i++) {
            double sum = 0;
            for (int j = 0; j <= i; j++) {
                sum += weights.applyAsDouble(j) * x[i - j];
            }
            x[i + 1] = x[i] - sum;
        }
        return x;
    }

    /** x_(i+1) = x_i + mu (x_i - x_(i-1)) - eta h x_i, from rest. */
    static double[] heavyBall(double momentum, double gain, int updates) {
        double[] x = new double[updates + 1];
        x[0] = 1;
        for (int i = 0; i < updates; i++) {
            double before = i == 0 ? x[0] : x[i - 1];
            x[i + 1] = x[i] + momentum * (x[i] - before) - gain * x[i];
        }
        return x;
    }

    /** Greatest difference at the same update. */
    static double difference(double[] one, double[] other) {
        double worst = 0;
        for (int i = 0; i < one.length; i++) {
            worst = Math.max(worst, Math.abs(one[i] - other[i]));
        }
        return worst;
    }
}
