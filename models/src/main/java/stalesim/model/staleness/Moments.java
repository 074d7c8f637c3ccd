package stalesim.model.staleness;

/**
 * Mean and variance of a law, by summation.
 *
 * @param mean E[T]
 * @param variance E[(T - E T)^2]
 */
record Moments(double mean, double variance) {

    private static final double NEGLIGIBLE = 1e-19;

    /** Of a law with one peak, of which it needs the mode, probabilities and the end of the support. */
    static Moments of(StalenessLaw law) {
        int mode = law.mode();
        int last = law.maxSupport();
        int first = mode;
        while (first > 0 && law.pmf(first - 1) > NEGLIGIBLE) {
            first--;
        }
        double sum = 0;
        double distance = 0;
        double squares = 0;
        for (int tau = first; tau <= last; tau++) {
            double probability = law.pmf(tau);
            double deviation = (double) tau - mode;
            sum += probability;
            distance += probability * deviation;
            squares += probability * deviation * deviation;
        }
        double shift = distance / sum;
        return new Moments(mode + shift, Math.max(0, squares / sum - shift * shift));
    }

    /** Of probabilities by staleness that add up to one. */
    static Moments of(double[] probabilities) {
        double mean = 0;
        for (int tau = 1; tau < probabilities.length; tau++) {
            mean += tau * probabilities[tau];
        }
        double variance = 0;
        for (int tau = 0; tau < probabilities.length; tau++) {
            variance += (tau - mean) * (tau - mean) * probabilities[tau];
        }
        return new Moments(mean, variance);
    }
}
