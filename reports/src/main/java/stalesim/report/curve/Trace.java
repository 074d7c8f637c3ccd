package stalesim.report.curve;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.Parallelism;
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
                finite.stream().mapToDouble(point -> abscissa.of(run, point)).toArray(),
                finite.stream().mapToDouble(ordinate::of).toArray()));
    }

    /**
     * Active workers of a run over time, two points a step; none are active after its end.
     *
     * @param run any run
     * @return seconds and numbers of workers, from the start to the last update
     */
    public static Trace ofParallelism(RunResult run) {
        List<Parallelism.Step> steps = run.parallelism().steps().stream()
                .filter(step -> step.timeNs() <= run.durationNs())
                .toList();
        double[] x = new double[2 * steps.size() + 1];
        double[] y = new double[x.length];
        for (int i = 0; i < steps.size(); i++) {
            long endNs = i + 1 < steps.size() ? steps.get(i + 1).timeNs() : run.durationNs();
            x[2 * i] = steps.get(i).timeNs() / 1e9;
            x[2 * i + 1] = endNs / 1e9;
            y[2 * i] = steps.get(i).workers();
            y[2 * i + 1] = y[2 * i];
        }
        x[x.length - 1] = run.durationNs() / 1e9;
        return new Trace(x, y);
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
