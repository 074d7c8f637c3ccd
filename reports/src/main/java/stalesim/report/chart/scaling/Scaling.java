package stalesim.report.chart.scaling;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import stalesim.report.comparison.ComparisonRow;
import stalesim.report.comparison.Side;
import stalesim.report.comparison.Spread;

/**
 * A figure of one algorithm in one mode by number of workers, under both clocks. At least one point in all.
 *
 * @param simulated ascending by workers
 * @param real ascending by workers
 */
public record Scaling(List<Point> simulated, List<Point> real) {

    /**
     * One number of workers.
     *
     * @param workers m &gt;= 1
     * @param mean the figure
     * @param low lower end of its interval or range
     * @param high upper end
     */
    public record Point(int workers, double mean, double low, double high) {

        private Point over(double reference) {
            return new Point(workers, mean / reference, low / reference, high / reference);
        }
    }

    /** Makes the lists immutable. */
    public Scaling {
        simulated = List.copyOf(simulated);
        real = List.copyOf(real);
    }

    /**
     * Updates a second: simulated means with their confidence interval, measured means with the slowest and fastest
     * run.
     *
     * @param rows of one algorithm in one mode, ascending by workers
     * @return the figures; empty if no row has a throughput
     */
    public static Optional<Scaling> throughput(List<ComparisonRow> rows) {
        List<Point> simulated = points(rows, ComparisonRow::simulated, Scaling::interval);
        List<Point> real = points(rows, ComparisonRow::real, side -> side.throughput().map(Scaling::range));
        return nonEmpty(new Scaling(simulated, real));
    }

    /**
     * Gradients applied a second, which compares algorithms: means, with the slowest and the fastest run.
     *
     * @param rows of one algorithm in one mode, ascending by workers
     * @return the figures; empty if no row has a throughput
     */
    public static Optional<Scaling> gradients(List<ComparisonRow> rows) {
        Function<Side, Optional<Point>> range = side -> side.gradientsPerSecond().map(Scaling::range);
        return nonEmpty(
                new Scaling(points(rows, ComparisonRow::simulated, range), points(rows, ComparisonRow::real, range)));
    }

    /**
     * Speed-up S(m) = m0 X(m) / X(m0), where X is gradients a second under the same clock and m0 the smallest number
     * of workers there, 1 if it was run.
     *
     * @param rows of one algorithm in one mode, ascending by workers
     * @return the speed-ups; empty if no row has a throughput
     */
    public static Optional<Scaling> speedUp(List<ComparisonRow> rows) {
        Function<Side, Optional<Point>> range = side -> side.gradientsPerSecond().map(Scaling::range);
        return nonEmpty(new Scaling(
                relative(points(rows, ComparisonRow::simulated, range)),
                relative(points(rows, ComparisonRow::real, range))));
    }

    /**
     * The smallest number of workers.
     *
     * @return m &gt;= 1
     */
    public int fewest() {
        return workers().min().orElseThrow();
    }

    /**
     * The largest number of workers.
     *
     * @return m &gt;= 1
     */
    public int most() {
        return workers().max().orElseThrow();
    }

    double lowest() {
        return all().mapToDouble(Point::low).min().orElseThrow();
    }

    double highest() {
        return all().mapToDouble(Point::high).max().orElseThrow();
    }

    private Stream<Point> all() {
        return Stream.concat(simulated.stream(), real.stream());
    }

    private IntStream workers() {
        return all().mapToInt(Point::workers);
    }

    private static Optional<Scaling> nonEmpty(Scaling scaling) {
        return Optional.of(scaling).filter(some -> some.all().findAny().isPresent());
    }

    private static List<Point> points(
            List<ComparisonRow> rows,
            Function<ComparisonRow, Optional<Side>> clock,
            Function<Side, Optional<Point>> figure) {
        return rows.stream()
                .flatMap(row -> clock.apply(row).flatMap(figure).map(point -> at(row, point)).stream())
                .sorted(Comparator.comparingInt(Point::workers))
                .toList();
    }

    private static Point at(ComparisonRow row, Point point) {
        return new Point(row.cell().workers(), point.mean(), point.low(), point.high());
    }

    private static Point range(Spread spread) {
        return new Point(1, spread.mean(), spread.min(), spread.max());
    }

    private static Optional<Point> interval(Side side) {
        return side.throughput().map(spread -> side.throughputInterval()
                .map(interval -> new Point(1, spread.mean(), Math.max(0, interval.low()), interval.high()))
                .orElseGet(() -> new Point(1, spread.mean(), spread.mean(), spread.mean())));
    }

    private static List<Point> relative(List<Point> points) {
        if (points.isEmpty() || points.get(0).mean() <= 0) {
            return List.of();
        }
        double reference = points.get(0).mean() / points.get(0).workers();
        return points.stream().map(point -> point.over(reference)).toList();
    }
}
