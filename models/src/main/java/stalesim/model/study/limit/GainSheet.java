package stalesim.model.study.limit;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import stalesim.model.statistics.Interval;
import stalesim.model.statistics.PairedDifferences;

/** One figure of every run of a ladder: a row a number of workers, a column a replication. */
public final class GainSheet {

    private final Ladder ladder;
    private final double[][] values;

    private GainSheet(Ladder ladder, double[][] values) {
        this.ladder = ladder;
        this.values = values;
    }

    /**
     * Works the figure out.
     *
     * @param ladder the runs
     * @param gain which figure
     * @param atUpdate at which losses are compared, as {@link stalesim.model.study.UpperBound} says
     * @return the sheet
     */
    public static GainSheet of(Ladder ladder, Gain gain, OptionalLong atUpdate) {
        long at = ladder.atUpdate(atUpdate);
        double epsilon = ladder.premise().epsilon();
        double[][] values = ladder.rungs().stream()
                .map(rung -> rung.runs().stream()
                        .mapToDouble(run -> gain.of(run, epsilon, at))
                        .toArray())
                .toArray(double[][]::new);
        return new GainSheet(ladder, values);
    }

    Ladder ladder() {
        return ladder;
    }

    double value(int rung, int replication) {
        return values[rung][replication];
    }

    /**
     * Whether every run of a number of workers has the figure.
     *
     * @param rung its index
     * @return false if a run never reached the wanted loss
     */
    public boolean known(int rung) {
        return Arrays.stream(values[rung]).allMatch(Double::isFinite);
    }

    /**
     * Runs of a number of workers that have the figure.
     *
     * @param rung its index
     * @return 0 to n
     */
    public int knownRuns(int rung) {
        return (int) Arrays.stream(values[rung]).filter(Double::isFinite).count();
    }

    /**
     * The mean of a number of workers.
     *
     * @param rung its index
     * @param level of the interval, 0 &lt; level &lt; 1
     * @return with Student's interval; empty unless every run has the figure
     */
    public Optional<Interval> mean(int rung, double level) {
        return known(rung) ? Optional.of(Interval.ofMean(values[rung], level)) : Optional.empty();
    }

    /**
     * Gain growth for each worker added: the paired difference between a number of workers and the next one, over the
     * number of workers between them. The paper's own growth where each number of workers is one more than the last.
     *
     * @param rung index of the larger number of workers, &gt;= 1
     * @param level of the interval, 0 &lt; level &lt; 1
     * @return positive where the figure falls; empty unless all runs of both have it
     * @see stalesim.model.bound.hogwild.GainGrowth
     */
    public Optional<Interval> growth(int rung, double level) {
        if (!known(rung) || !known(rung - 1)) {
            return Optional.empty();
        }
        Interval step = PairedDifferences.of(values[rung - 1], values[rung], level).difference();
        double added = ladder.rungs().get(rung).workers() - ladder.rungs().get(rung - 1).workers();
        return Optional.of(new Interval(step.low() / added, step.centre() / added, step.high() / added, level));
    }

    /**
     * Gain growth in proportion to the figure before, whatever the number of workers between.
     *
     * @param rung index of the larger number of workers, &gt;= 1
     * @param level of the interval, 0 &lt; level &lt; 1
     * @return 1 where the figure falls to nothing, negative where it rises; empty unless all runs of both have it
     */
    public Optional<Interval> relativeGrowth(int rung, double level) {
        double added = ladder.rungs().get(rung).workers() - ladder.rungs().get(rung - 1).workers();
        double before = mean(rung - 1, level).map(Interval::centre).orElse(Double.NaN);
        return growth(rung, level)
                .filter(growth -> before > 0)
                .map(growth -> new Interval(
                        growth.low() * added / before,
                        growth.centre() * added / before,
                        growth.high() * added / before,
                        level));
    }

    /** Means over some replications, given as doubles, for resampling. */
    double[] means(double[] replications) {
        double[] means = new double[values.length];
        for (int rung = 0; rung < means.length; rung++) {
            double sum = 0;
            for (double replication : replications) {
                sum += values[rung][(int) replication];
            }
            means[rung] = sum / replications.length;
        }
        return means;
    }
}
