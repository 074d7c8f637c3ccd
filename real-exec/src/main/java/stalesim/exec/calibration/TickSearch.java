package stalesim.exec.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * Looks for the beat of the operating system's clock in moments: those at which slices end, most of them at a tick.
 *
 * <p>Moments of a beat of period T gather at one angle of a circle on which T goes round once. How closely they do is
 * the length of their mean there, |sum of exp(2 pi i t / T)| / n: 1 if all are ticks, near 0 if they have nothing to do
 * with T. Of the periods in use the longest is taken at which they gather: the moments of a beat gather at every period
 * that goes into its own. When the ticks come is the median of the moments near that mean.
 */
final class TickSearch {

    /** Linux is built for 100, 250, 300 or 1000 ticks a second. */
    private static final List<Long> PERIODS_NS = List.of(10_000_000L, 4_000_000L, 3_333_333L, 1_000_000L);

    /** Moments of no beat come that close once in e^(0.64 n) times. */
    private static final double GATHERED = 0.8;

    /** Fewer moments may gather by chance. */
    private static final int LEAST_MOMENTS = 30;

    /** Of the period: a moment that is no farther from a tick is at it. */
    private static final double AT_TICK = 0.05;

    private static final double PRECISE_NS = 30_000;

    /**
     * A beat that was found.
     *
     * @param periodNs from one tick to the next
     * @param phaseNs when there was one, 0 to {@code periodNs}
     */
    record Beat(long periodNs, double phaseNs) {

        /** Whether there was a tick at a moment or just before or after. */
        boolean isAt(long ns) {
            return Math.abs(sinceNearestNs(ns)) <= AT_TICK * periodNs;
        }

        /** Whether there was a tick at a moment, as precisely as threads can tell. */
        boolean isRightAt(long ns) {
            return Math.abs(sinceNearestNs(ns)) <= PRECISE_NS;
        }

        /** How many ticks there were from a moment on and before another one. */
        long ticksBetween(long fromNs, long toNs) {
            return (long) (Math.ceil((toNs - phaseNs) / periodNs) - Math.ceil((fromNs - phaseNs) / periodNs));
        }

        private double sinceNearestNs(long ns) {
            return Math.IEEEremainder(ns - phaseNs, (double) periodNs);
        }

        private Beat sharpened(long[] momentsNs) {
            double[] near = Arrays.stream(momentsNs)
                    .filter(this::isAt)
                    .mapToDouble(this::sinceNearestNs)
                    .toArray();
            double sharper = phaseNs + new Median().evaluate(near);
            return new Beat(periodNs, sharper - Math.floor(sharper / periodNs) * periodNs);
        }
    }

    private TickSearch() {}

    /** The beat of some moments of one clock, in any order; none if they gather nowhere or are too few. */
    static Optional<Beat> in(long[] momentsNs) {
        if (momentsNs.length < LEAST_MOMENTS) {
            return Optional.empty();
        }
        return PERIODS_NS.stream()
                .flatMap(period -> beat(momentsNs, period).stream())
                .findFirst();
    }

    private static Optional<Beat> beat(long[] momentsNs, long periodNs) {
        double cosine = angles(momentsNs, periodNs).map(Math::cos).average().orElse(0);
        double sine = angles(momentsNs, periodNs).map(Math::sin).average().orElse(0);
        if (Math.hypot(cosine, sine) < GATHERED) {
            return Optional.empty();
        }
        double turns = Math.atan2(sine, cosine) / (2 * Math.PI);
        return Optional.of(new Beat(periodNs, (turns - Math.floor(turns)) * periodNs).sharpened(momentsNs));
    }

    private static DoubleStream angles(long[] momentsNs, long periodNs) {
        return Arrays.stream(momentsNs).mapToDouble(ns -> 2 * Math.PI * Math.floorMod(ns, periodNs) / periodNs);
    }
}
