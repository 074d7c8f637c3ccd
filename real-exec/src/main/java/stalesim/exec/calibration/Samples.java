package stalesim.exec.calibration;

import java.util.Arrays;
import stalesim.model.machine.Empirical;

/** Measured durations of one kind, collected over passes. */
final class Samples {

    private long[] values = new long[1024];
    private int size;

    void add(long ns) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = ns;
    }

    /** The upper median, which rare disturbances do not move. */
    long median() {
        long[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return sorted[size / 2];
    }

    Empirical law() {
        return Empirical.of(Arrays.copyOf(values, size));
    }
}
