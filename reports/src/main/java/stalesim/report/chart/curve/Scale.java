package stalesim.report.chart.curve;

import java.util.Arrays;

/**
 * A unit that keeps the numbers on an axis short.
 *
 * @param label axis label with the unit
 * @param factor what positions are multiplied by
 */
record Scale(String label, double factor) {

    static final Scale UPDATES = new Scale("updates", 1);

    /** For seconds up to an end. */
    static Scale ofSeconds(double end) {
        if (end >= 1) {
            return new Scale("time, s", 1);
        }
        return end >= 1e-3 ? new Scale("time, ms", 1e3) : new Scale("time, µs", 1e6);
    }

    /** For worker-seconds up to an end. */
    static Scale ofWorkerSeconds(double end) {
        if (end >= 1) {
            return new Scale("worker-seconds", 1);
        }
        return end >= 1e-3 ? new Scale("worker-milliseconds", 1e3) : new Scale("worker-microseconds", 1e6);
    }

    double of(double value) {
        return value * factor;
    }

    double[] of(double[] values) {
        return Arrays.stream(values).map(this::of).toArray();
    }
}
