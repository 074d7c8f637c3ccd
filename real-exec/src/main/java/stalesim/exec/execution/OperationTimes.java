package stalesim.exec.execution;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import stalesim.model.protocol.OperationKind;

/** Measured durations of one worker's operations, by kind, in the order in which they were made. */
public final class OperationTimes {

    private final Map<OperationKind, Series> series = new EnumMap<>(OperationKind.class);

    /** Without any measurement. */
    OperationTimes() {
        for (OperationKind kind : OperationKind.values()) {
            series.put(kind, new Series());
        }
    }

    void add(OperationKind kind, long ns) {
        series.get(kind).add(ns);
    }

    /**
     * All durations of one kind.
     *
     * @param kind which operations
     * @return nanoseconds, empty if there was none
     */
    public long[] of(OperationKind kind) {
        Series times = series.get(kind);
        return Arrays.copyOf(times.values, times.size);
    }

    private static final class Series {
        private long[] values = new long[4096];
        private int size;

        void add(long ns) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = ns;
        }
    }
}
