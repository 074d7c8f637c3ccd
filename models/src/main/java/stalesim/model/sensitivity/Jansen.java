package stalesim.model.sensitivity;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import stalesim.model.statistics.Bootstrap;
import stalesim.model.statistics.Summary;

/**
 * Jansen's estimators of Sobol's first-order and total indices: with V the variance of the answers at all a and b,
 * S_i = 1 - (1/2N) sum (f(b) - f(a_i))^2 / V and S_Ti = (1/2N) sum (f(a) - f(a_i))^2 / V, where a_i is a with
 * coordinate i of b.
 *
 * <p>Intervals are percentiles of both over resampled rows. An answer that is the same everywhere has indices 0.
 * Answers are means of the replications. Their noise adds to V and to every total index, the more common random
 * numbers leave of it in differences.
 *
 * @see "Jansen (1999), Analysis of variance designs for model output"
 * @see "Saltelli et al. (2010), Variance based sensitivity analysis of model output, table 2"
 */
public final class Jansen {

    private final SaltelliSample design;
    private final Answers answers;
    private final double[] means;

    /**
     * The analysis of a design that was run.
     *
     * @param design where
     * @param answers at its points, in their order
     * @throws IllegalArgumentException if the number of answers is not that of the points
     */
    public Jansen(SaltelliSample design, Answers answers) {
        this.design = design;
        this.answers = answers.require(design.points());
        means = IntStream.range(0, design.points().size()).mapToDouble(answers::mean).toArray();
    }

    /**
     * The indices of all factors.
     *
     * @param level confidence level of each interval, 0 &lt; level &lt; 1
     * @param bootstrap what to resample rows with; each of the 2 k intervals takes its number of resamples of N rows
     * @return one a factor, in their order
     * @throws IllegalArgumentException if the level is out of range
     */
    public List<SobolIndices> indices(double level, Bootstrap bootstrap) {
        double[] rows = IntStream.range(0, design.rows()).asDoubleStream().toArray();
        return IntStream.range(0, design.points().factors())
                .mapToObj(factor -> new SobolIndices(
                        bootstrap.percentile(rows, sample -> first(sample, factor), level),
                        bootstrap.percentile(rows, sample -> total(sample, factor), level),
                        noise(rows, factor)))
                .toList();
    }

    private double first(double[] rows, int factor) {
        double variance = variance(rows);
        double residual = mean(rows, row -> squared(design.b(row), design.mixed(row, factor))) / 2;
        return variance == 0 ? 0 : 1 - residual / variance;
    }

    private double total(double[] rows, int factor) {
        return share(mean(rows, row -> squared(design.a(row), design.mixed(row, factor))) / 2, variance(rows));
    }

    /** As the total index, with the variance of each mean difference in place of its square. */
    private OptionalDouble noise(double[] rows, int factor) {
        int replications = answers.replications();
        if (replications == 1) {
            return OptionalDouble.empty();
        }
        double ofDifference = mean(rows, row -> Summary.of(
                                answers.differences(design.a(row), design.mixed(row, factor)))
                        .variance()
                / replications);
        return OptionalDouble.of(share(ofDifference / 2, variance(rows)));
    }

    private static double share(double part, double variance) {
        return variance == 0 ? 0 : part / variance;
    }

    /** V, of the answers at a and b of these rows. */
    private double variance(double[] rows) {
        double mean = mean(rows, row -> (means[design.a(row)] + means[design.b(row)]) / 2);
        return mean(rows, row -> {
            double ofA = means[design.a(row)] - mean;
            double ofB = means[design.b(row)] - mean;
            return (ofA * ofA + ofB * ofB) / 2;
        });
    }

    private double squared(int one, int other) {
        double difference = means[one] - means[other];
        return difference * difference;
    }

    private static double mean(double[] rows, IntToDoubleFunction ofRow) {
        double sum = 0;
        for (double row : rows) {
            sum += ofRow.applyAsDouble((int) row);
        }
        return sum / rows.length;
    }
}
