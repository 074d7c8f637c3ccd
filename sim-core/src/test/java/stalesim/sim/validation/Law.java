package stalesim.sim.validation;

import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import stalesim.model.statistics.Interval;

/**
 * A closed form and how the simulator is asked for the same number.
 *
 * @param name system and quantity
 * @param formula the closed form in words and symbols
 * @param expected its value
 * @param bias how far the simulated system is from that of the formula by its construction, &gt;= 0
 * @param measured runs the simulator; the interval is at {@link #LEVEL}
 */
record Law(String name, String formula, double expected, double bias, Supplier<Interval> measured) {

    /** A true law is refused once in 10,000 choices of seeds. */
    static final double LEVEL = 0.9999;

    /** Independent replications of each measurement, for Student's law with 49 degrees of freedom. */
    private static final int REPLICATIONS = 50;

    /** Widest interval allowed, to either side in proportion to the value: twice this is as good as found. */
    static final double WIDEST = 0.06;

    /** A law of a mean over independent replications of the simulator, named by their numbers. */
    static Law of(String name, String formula, double expected, IntToDoubleFunction replication) {
        return new Law(name, formula, expected, 0, () -> Interval.ofMean(
                IntStream.range(0, REPLICATIONS).mapToDouble(replication).toArray(), LEVEL));
    }

    Law withBias(double allowed) {
        return new Law(name, formula, expected, allowed, measured);
    }

    boolean holds(Interval interval) {
        return interval.low() - bias <= expected && expected <= interval.high() + bias;
    }

    @Override
    public String toString() {
        return name;
    }
}
