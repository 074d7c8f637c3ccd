package stalesim.report.curve;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.RunResult;

/**
 * The drawable part of one curve: its points before the value stops being finite, ascending.
 *
 * @param x positions, at least one; not copied, not to be changed
 * @param y values, as many, all finite
 */
@SuppressWarnings("ArrayRecordComponent")
public record Trace(double[] x, double[] y) {

    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if there are no points or the arrays differ in length
     */
    public Trace {
        if (x.length == 0 || x.length != y.length) {
            throw new IllegalArgumentException(
                    "x and y must have the same length >= 1: lengths=" + x.length + ", " + y.length);
        }
    }

    /**
     * Of a run.
     *
     * @param run any run
     * @param abscissa what to draw against
     * @param ordinate what to draw
     * @return the trace; empty if the first value is not finite or there is none
     */
    public static Optional<Trace> of(RunResult run, Abscissa abscissa, Ordinate ordinate) {
        List<CurvePoint> finite = run.curve().stream()
                .takeWhile(point -> Double.isFinite(ordinate.of(point)))
                .toList();
        if (finite.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Trace(
                finite.stream().mapToDouble(abscissa::of).toArray(),
                finite.stream().mapToDouble(ordinate::of).toArray()));
    }

    /**
     * The last position.
     *
     * @return x of the last point
     */
    public double end() {
        return x[x.length - 1];
    }

    /**
     * The value at any position: linear between points, constant outside.
     *
     * @param position x
     * @return the value there
     */
    public double at(double position) {
        int index = Arrays.binarySearch(x, position);
        if (index >= 0) {
            return y[index];
        }
        int next = -index - 1;
        if (next == 0) {
            return y[0];
        }
        if (next == x.length) {
            return y[next - 1];
        }
        double share = (position - x[next - 1]) / (x[next] - x[next - 1]);
        return y[next - 1] + share * (y[next] - y[next - 1]);
    }

    /**
     * Leaves out points evenly, keeping the first and the last.
     *
     * @param most largest number of points to keep, &gt;= 2
     * @return this trace if it is short enough, else a thinner one
     */
    public Trace thin(int most) {
        int count = x.length;
        if (count <= most) {
            return this;
        }
        int[] kept = IntStream.range(0, most)
                .map(index -> (int) Math.round((double) index * (count - 1) / (most - 1)))
                .toArray();
        return new Trace(
                Arrays.stream(kept).mapToDouble(index -> x[index]).toArray(),
                Arrays.stream(kept).mapToDouble(index -> y[index]).toArray());
    }
}
