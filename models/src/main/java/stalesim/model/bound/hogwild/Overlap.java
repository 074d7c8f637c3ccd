package stalesim.model.bound.hogwild;

import java.util.List;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * How much the gradients of samples collide: Omega, delta and rho of paper 000.
 *
 * @param maxSupport Omega &gt;= 1, the most non-zero features of a sample
 * @param maxFrequency delta, 0 &lt; delta &lt;= 1, share of samples that have the most frequent feature
 * @param collision rho, 0 &lt;= rho &lt;= 1, probability that two samples share a feature
 */
public record Overlap(double maxSupport, double maxFrequency, double collision) {

    /** Checks the ranges. */
    public Overlap {
        Ranges.positive("maxSupport", maxSupport);
        Ranges.positive("maxFrequency", maxFrequency);
        Ranges.notNegative("collision", collision);
        if (maxFrequency > 1 || collision > 1) {
            throw new IllegalArgumentException("maxFrequency and collision must be <= 1: maxFrequency=" + maxFrequency
                    + ", collision=" + collision);
        }
    }

    /**
     * The number that decides how many workers help.
     *
     * @return K = Omega delta^(1/2)
     */
    public double product() {
        return product(maxSupport, maxFrequency);
    }

    /**
     * The same from two figures of the data, which may be 0.
     *
     * @param maxSupport Omega
     * @param maxFrequency delta
     * @return K
     */
    public static double product(double maxSupport, double maxFrequency) {
        return maxSupport * Math.sqrt(maxFrequency);
    }

    /** Omega, delta and rho. */
    List<Symbol> symbols() {
        return List.of(
                Symbol.number("Omega", "most non-zero features of a sample", maxSupport),
                Symbol.number("delta", "share of samples that have the most frequent feature", maxFrequency),
                Symbol.number("rho", "probability that two samples share a feature", collision));
    }
}
