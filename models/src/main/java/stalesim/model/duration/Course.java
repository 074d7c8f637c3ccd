package stalesim.model.duration;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Durations that one core measured one after the other, and when each began. Immutable. */
public final class Course {

    private final long[] begins;
    private final long[] values;

    private Course(long[] begins, long[] values) {
        this.begins = begins;
        this.values = values;
    }

    /**
     * From measurements.
     *
     * @param beginsNs when each began, nanoseconds since any moment, in ascending order; copied
     * @param measuredNs how long each took, nanoseconds, &gt;= 0, at least one; copied
     * @return both
     * @throws IllegalArgumentException if there is none, one is negative or out of order, or there is not a begin for
     *     each
     */
    public static Course of(long[] beginsNs, long[] measuredNs) {
        Measurements.check(measuredNs);
        if (beginsNs.length != measuredNs.length) {
            throw new IllegalArgumentException("each duration needs its begin: " + measuredNs.length + " durations, "
                    + beginsNs.length + " begins");
        }
        for (int i = 1; i < beginsNs.length; i++) {
            if (beginsNs[i] < beginsNs[i - 1]) {
                throw new IllegalArgumentException(
                        "begins must ascend: " + beginsNs[i] + " ns after " + beginsNs[i - 1] + " ns");
            }
        }
        return new Course(beginsNs.clone(), measuredNs.clone());
    }

    /**
     * From durations of which each began when the one before it ended.
     *
     * @param measuredNs how long each took, nanoseconds, &gt;= 0, at least one; copied
     * @return with these begins, the first at 0
     * @throws IllegalArgumentException if there is none or one is negative
     */
    public static Course inARow(long... measuredNs) {
        Measurements.check(measuredNs);
        long[] begins = new long[measuredNs.length];
        for (int i = 1; i < begins.length; i++) {
            begins[i] = begins[i - 1] + measuredNs[i - 1];
        }
        return new Course(begins, measuredNs.clone());
    }

    /**
     * The same on a core and a clock that are so many times as slow.
     *
     * @param factor &gt; 0
     * @return begins and durations times the factor, rounded
     */
    public Course scaled(double factor) {
        return new Course(scaled(begins, factor), scaled(values, factor));
    }

    private static long[] scaled(long[] some, double factor) {
        return Arrays.stream(some).map(ns -> Math.round(ns * factor)).toArray();
    }

    /**
     * When each began.
     *
     * @return nanoseconds since any moment; a copy
     */
    public long[] begins() {
        return begins.clone();
    }

    /**
     * How long each took.
     *
     * @return nanoseconds; a copy
     */
    public long[] values() {
        return values.clone();
    }

    int length() {
        return values.length;
    }

    long beginNs(int at) {
        return begins[at];
    }

    static int shortest(Stream<Course> courses) {
        return courses.mapToInt(Course::length).min().orElseThrow();
    }

    /** The durations that began nearest to some moments, none after the last one that is wanted. */
    int[] nearest(long[] momentsNs, int last) {
        return Arrays.stream(momentsNs)
                .mapToInt(moment -> Math.min(nearest(moment), last))
                .toArray();
    }

    private int nearest(long momentNs) {
        int found = Arrays.binarySearch(begins, momentNs);
        int after = found >= 0 ? found : -found - 1;
        if (after == 0) {
            return 0;
        }
        return after == begins.length || momentNs - begins[after - 1] <= begins[after] - momentNs ? after - 1 : after;
    }

    /** Blocks of neighbours, one after the other. */
    long[] blocks(int[] places, int length) {
        return Arrays.stream(places)
                .flatMap(place -> IntStream.range(place, place + length))
                .mapToLong(at -> values[at])
                .toArray();
    }

    /** Begins of the durations at some places. */
    long[] begins(int[] places) {
        return Arrays.stream(places).mapToLong(place -> begins[place]).toArray();
    }
}
