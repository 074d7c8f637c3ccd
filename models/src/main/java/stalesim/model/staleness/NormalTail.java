package stalesim.model.staleness;

import org.apache.commons.math3.special.Erf;

/** Logarithms of probabilities of the standard normal law, far into its tails. */
final class NormalTail {

    private static final double FRACTION_FROM = 3;
    private static final double NONE_BELOW = -9;
    private static final int FRACTION_DEPTH = 80;
    /** Nodes and weights of Gauss and Legendre's rule of 8 points, the positive half. */
    private static final double[] NODES = {
        0.1834346424956498, 0.525532409916329, 0.7966664774136267, 0.9602898564975363
    };

    private static final double[] WEIGHTS = {
        0.362683783378362, 0.31370664587788727, 0.22238103445337448, 0.10122853629037626
    };

    private NormalTail() {}

    /** ln P[Z &gt; x]; relative error of the probability about 1e-14 for any x. */
    static double logUpper(double x) {
        if (x < NONE_BELOW) {
            return 0;
        }
        if (x < 0) {
            return Math.log1p(-0.5 * Erf.erfc(-x / Math.sqrt(2)));
        }
        if (x < FRACTION_FROM) {
            return Math.log(0.5 * Erf.erfc(x / Math.sqrt(2)));
        }
        double fraction = x;
        for (int k = FRACTION_DEPTH; k > 0; k--) {
            fraction = x + k / fraction;
        }
        return -x * x / 2 - SaddlePoint.HALF_LOG_TWO_PI - Math.log(fraction);
    }

    /**
     * ln P[a &lt; Z &lt; b]: by quadrature where the density changes little over the interval, where a difference of
     * tails would cancel, and as that difference elsewhere.
     *
     * @param a lower end
     * @param b upper end, &gt; a
     */
    static double logBetween(double a, double b) {
        double centre = (a + b) / 2;
        double half = (b - a) / 2;
        if (half <= 0.5 && Math.abs(centre) * half <= 1) {
            return quadrature(centre, half);
        }
        if (a >= 0) {
            double upper = logUpper(a);
            return upper + Math.log1p(-Math.exp(logUpper(b) - upper));
        }
        return b <= 0 ? logBetween(-b, -a) : Math.log1p(-Math.exp(logUpper(b)) - Math.exp(logUpper(-a)));
    }

    private static double quadrature(double centre, double half) {
        double sum = 0;
        for (int i = 0; i < NODES.length; i++) {
            double s = half * NODES[i];
            sum += WEIGHTS[i] * Math.exp(-s * s / 2) * 2 * Math.cosh(centre * s);
        }
        return -centre * centre / 2 - SaddlePoint.HALF_LOG_TWO_PI + Math.log(half * sum);
    }
}
