package stalesim.model.study;

import java.util.OptionalDouble;

/**
 * How many workers: which m has the greatest throughput, needs the least time to the wanted loss, the fewest
 * worker-seconds, the least money and the least energy; which is the cheapest in time and the fastest in budget.
 *
 * @param prices what time costs
 * @param withinSeconds time in which the wanted loss has to be reached; empty if there is no hurry
 * @param budget price that must not be exceeded; empty if money does not matter
 * @param confidence how sure the choice has to be
 */
public record HowMany(Prices prices, OptionalDouble withinSeconds, OptionalDouble budget, Confidence confidence)
        implements Study {

    @Override
    public String kind() {
        return "how-many";
    }

    @Override
    public String question() {
        return "How many workers?";
    }
}
