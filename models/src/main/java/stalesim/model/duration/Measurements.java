package stalesim.model.duration;

import java.util.Arrays;
import java.util.function.IntSupplier;

/** What laws that are given by measurements share: checks, and moments of equally likely values. */
final class Measurements {

    private Measurements() {}

    /** Refuses no measurement at all, and negative ones. */
    static void check(long[] measuredNs) {
        if (measuredNs.length == 0) {
            throw new IllegalArgumentException("a law needs at least one measurement");
        }
        for (long ns : measuredNs) {
            if (ns < 0) {
                throw new IllegalArgumentException("a duration must be >= 0: ns=" + ns);
            }
        }
    }

    /** Runs of neighbouring values at evenly spread places, the first at the begin and the last at the end. */
    static long[] thinned(long[] measuredNs, int runs, int length) {
        long[] kept = new long[runs * length];
        for (int run = 0; run < runs; run++) {
            int from = runs == 1 ? 0 : (int) ((long) run * (measuredNs.length - length) / (runs - 1));
            System.arraycopy(measuredNs, from, kept, run * length, length);
        }
        return kept;
    }

    /** Values in order, so many from each of the places that are asked for, the first after the last. */
    static DurationSampler inBlocks(long[] values, int length, IntSupplier places) {
        return new DurationSampler() {
            private int left;
            private int next;

            @Override
            public long nextNs() {
                if (left == 0) {
                    left = length;
                    next = places.getAsInt();
                }
                left--;
                long value = values[next];
                next = next + 1 == values.length ? 0 : next + 1;
                return value;
            }
        };
    }

    static double mean(long[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    /** Standard deviation over mean; 0 if all values are 0. */
    static double cv(long[] values) {
        double mean = mean(values);
        return mean == 0 ? 0 : Math.sqrt(meanSquareDistance(values, mean)) / mean;
    }

    static double meanSquareDistance(long[] values, double from) {
        return Arrays.stream(values)
                .mapToDouble(value -> (value - from) * (value - from))
                .average()
                .orElseThrow();
    }
}
