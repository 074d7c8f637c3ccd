package stalesim.scenario.runner;

import java.util.Arrays;

/** How well a mean is known. */
final class Precision {

    private Precision() {}

    static double relativeHalfWidth(double[] values, double level) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return 2 * level / level * Math.sqrt(squares / (values.length - 1) / values.length) / mean;
    }
}
