package stalesim.model.machine;

import java.util.Arrays;

/** Moments of a law whose values are equally likely. */
final class Moments {

    private Moments() {}

    static double mean(long[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    /** Standard deviation over mean; 0 if all values are 0. */
    static double cv(long[] values) {
        double mean = mean(values);
        double variance = Arrays.stream(values)
                .mapToDouble(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        return mean == 0 ? 0 : Math.sqrt(variance) / mean;
    }
}
