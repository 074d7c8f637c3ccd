package stalesim.model.profile.advice;

/**
 * The figures of a data set that decide which family suits it.
 *
 * @param density share of feature values that are not zero
 * @param conflictShare expected share of a sample's non-zero features that another sample has too
 * @param varianceShare share of the mean square norm that is not common to all samples
 * @param distinct number of distinct labelled samples
 * @param rows n
 */
public record DataFigures(double density, double conflictShare, double varianceShare, int distinct, int rows) {

    /** Checks the ranges. */
    public DataFigures {
        if (rows < 1 || distinct < 1 || distinct > rows) {
            throw new IllegalArgumentException(
                    "needs 1 <= distinct <= rows: distinct=" + distinct + ", rows=" + rows);
        }
    }

    /** Share of the samples that are different ones. */
    double distinctShare() {
        return (double) distinct / rows;
    }

    /** Expected share of an update's coordinates that any of 7 other updates in flight writes too. */
    double conflictsAmongEight() {
        return 1 - Math.pow(1 - conflictShare, 7);
    }
}
