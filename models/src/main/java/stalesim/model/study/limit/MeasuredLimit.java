package stalesim.model.study.limit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.statistics.Bootstrap;
import stalesim.model.statistics.Interval;

/**
 * A limit as runs show it, with the percentile interval of the bootstrap: paired replications are drawn with
 * replacement, and the limit is read off their means.
 *
 * @param limit which
 * @param interval around the limit of all replications; unbounded for a single one
 * @param open whether more workers than were run might gain, too: the limit is no smaller than the interval says
 * @param floor what limit is possible below the interval, given that not every number of workers was run
 * @param ceiling likewise above; infinite if open
 */
public record MeasuredLimit(Limit limit, Interval interval, boolean open, double floor, double ceiling) {

    private static final int RESAMPLES = 2000;

    /**
     * Reads a limit off.
     *
     * @param ladder the runs
     * @param limit which
     * @param level of the interval, 0 &lt; level &lt; 1
     * @return the limit; empty if with no number of workers all runs reached the wanted loss, throughput is 0, or there
     *     is a single number of workers, which nothing is less or more than
     */
    public static Optional<MeasuredLimit> of(Ladder ladder, Limit limit, double level) {
        GainSheet sheet = GainSheet.of(ladder, limit.gain(), OptionalLong.empty());
        boolean known = IntStream.range(0, ladder.rungs().size()).anyMatch(sheet::known);
        double[] all = IntStream.range(0, ladder.replications()).asDoubleStream().toArray();
        double[] means = known ? sheet.means(all) : new double[1];
        boolean single = ladder.rungs().size() < 2;
        if (single || !known || (limit.gain() == Gain.RATE && !(means[0] > 0))) {
            return Optional.empty();
        }
        List<Integer> workers = ladder.workers();
        Interval interval = interval(sheet, limit, all, level);
        boolean open = limit.open(workers, means, high(interval));
        return Optional.of(enclosed(limit, interval, open, workers));
    }

    private static Interval interval(GainSheet sheet, Limit limit, double[] all, double level) {
        List<Integer> workers = sheet.ladder().workers();
        if (all.length < 2) {
            double only = limit.of(workers, sheet.means(all));
            return new Interval(Double.NaN, only, Double.NaN, level);
        }
        long seed = sheet.ladder().rungs().get(0).runs().get(0).seed();
        UniformRandomProvider random =
                new RandomStreams(seed, 0).stream(RandomStreams.WHOLE_RUN, Purpose.RESAMPLING);
        Interval drawn = new Bootstrap(random, RESAMPLES)
                .percentile(all, some -> limit.of(workers, sheet.means(some)), level);
        if (!limit.onGrid()) {
            return drawn;
        }
        double low = onGridBelow(workers, drawn.low());
        return new Interval(low, drawn.centre(), onGridAbove(workers, drawn.high()), level);
    }

    private static MeasuredLimit enclosed(Limit limit, Interval interval, boolean open, List<Integer> workers) {
        double low = Double.isNaN(interval.low()) ? interval.centre() : interval.low();
        double high = high(interval);
        if (!limit.onGrid()) {
            return new MeasuredLimit(limit, interval, open, low, open ? Double.POSITIVE_INFINITY : high);
        }
        double floor = onGridBelow(workers, Math.nextDown(low));
        double ceiling = open ? Double.POSITIVE_INFINITY : onGridAbove(workers, Math.nextUp(high));
        return new MeasuredLimit(limit, interval, open, floor, ceiling);
    }

    private static double high(Interval interval) {
        return Double.isNaN(interval.high()) ? interval.centre() : interval.high();
    }

    /** The largest number of workers that is not above a value; the smallest if there is none. */
    private static double onGridBelow(List<Integer> workers, double value) {
        return workers.stream().filter(m -> m <= value).mapToInt(m -> m).max().orElse(workers.get(0));
    }

    private static double onGridAbove(List<Integer> workers, double value) {
        return workers.stream().filter(m -> m >= value).mapToInt(m -> m).min().orElse(workers.get(workers.size() - 1));
    }
}
