package stalesim.model.hypothesis;

import org.apache.commons.math3.distribution.HypergeometricDistribution;
import stalesim.model.range.Ranges;

/**
 * Fisher's exact test: whether one of two shares of successes is the larger.
 *
 * @param greater p-value against "the first share is not larger"
 * @param less p-value against "the first share is not smaller"
 * @param effect first share - second share
 * @see "Fisher (1922), On the interpretation of chi-square from contingency tables"
 */
public record FisherExact(double greater, double less, double effect) {

    /**
     * Successes out of trials.
     *
     * @param successes 0 to trials
     * @param trials &gt;= 1
     */
    public record Count(int successes, int trials) {

        /** Checks the ranges. */
        public Count {
            Ranges.atLeastOne("trials", trials);
            Ranges.between("successes", successes, trials);
        }
    }

    /**
     * Of two counts.
     *
     * @param first of one side
     * @param second of the other
     * @return the test
     */
    public static FisherExact of(Count first, Count second) {
        int trials = first.trials() + second.trials();
        int successes = first.successes() + second.successes();
        var law = new HypergeometricDistribution(null, trials, successes, first.trials());
        double effect = (double) first.successes() / first.trials() - (double) second.successes() / second.trials();
        return new FisherExact(
                law.upperCumulativeProbability(first.successes()),
                law.cumulativeProbability(first.successes()),
                effect);
    }
}
