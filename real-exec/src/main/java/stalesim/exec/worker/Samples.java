package stalesim.exec.worker;

import java.util.Arrays;
import stalesim.model.duration.Empirical;

/** Measured durations of one kind in the order of measurement, nanoseconds. Not thread-safe; grows by doubling. */
public final class Samples {

    private long[] values = new long[4096];
    private int size;

    /** Without any measurement. */
    public Samples() {}

    /**
     * Appends a measurement.
     *
     * @param ns a duration, &gt;= 0 unless it says that there is none, or a time
     */
    public void add(long ns) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = ns;
    }

    /**
     * Joins several series.
     *
     * @param parts left unchanged
     * @return all their measurements, one series after the other
     */
    public static Samples join(Iterable<Samples> parts) {
        Samples all = new Samples();
        parts.forEach(all::addAll);
        return all;
    }

    /**
     * Appends the measurements of another series.
     *
     * @param other left unchanged
     */
    public void addAll(Samples other) {
        for (int i = 0; i < other.size; i++) {
            add(other.values[i]);
        }
    }

    /** Forgets all measurements. */
    public void clear() {
        size = 0;
    }

    /**
     * All measurements.
     *
     * @return a copy, in the order of measurement
     */
    public long[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /**
     * Whether nothing has been measured.
     *
     * @return true before the first {@link #add}
     */
    public boolean isEmpty() {
        return size == 0;
    }

    /**
     * The upper median, which rare disturbances do not move.
     *
     * @return nanoseconds
     * @throws ArrayIndexOutOfBoundsException if there is no measurement
     */
    public long median() {
        long[] sorted = toArray();
        Arrays.sort(sorted);
        return sorted[size / 2];
    }

    /**
     * The law that they give.
     *
     * @return each measurement equally likely
     * @throws IllegalArgumentException if there is no measurement
     */
    public Empirical law() {
        return Empirical.of(toArray());
    }
}
