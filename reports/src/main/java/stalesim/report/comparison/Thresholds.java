package stalesim.report.comparison;

/**
 * How small a gap must be to count as a hit.
 *
 * @param throughputError largest |predicted - measured| / measured, &gt; 0
 * @param totalVariation largest total variation between the staleness distributions, in (0, 1]
 */
public record Thresholds(double throughputError, double totalVariation) {

    /** Ten per cent of throughput, a total variation of a tenth. */
    public static final Thresholds DEFAULT = new Thresholds(0.10, 0.10);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Thresholds {
        if (!(throughputError > 0)) {
            throw new IllegalArgumentException("throughputError must be > 0: throughputError=" + throughputError);
        }
        if (!(totalVariation > 0 && totalVariation <= 1)) {
            throw new IllegalArgumentException("totalVariation must be in (0, 1]: totalVariation=" + totalVariation);
        }
    }
}
