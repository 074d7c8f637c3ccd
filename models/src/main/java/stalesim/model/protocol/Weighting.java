package stalesim.model.protocol;

/** How much each member's vector counts in an {@link Operation.Exchange}. */
@FunctionalInterface
public interface Weighting {

    /** The mean: all count the same. */
    Weighting EQUAL = member -> 1;

    /** The sum. */
    Weighting SUM = new Weighting() {

        @Override
        public double of(WorkerState member) {
            return 1;
        }

        @Override
        public boolean normalised() {
            return false;
        }
    };

    /**
     * The weight of one member's vector.
     *
     * @param member who has arrived and waits
     * @return weight, &gt;= 0; not 0 for all members
     */
    double of(WorkerState member);

    /**
     * Whether weights are divided by their sum, so that they sum to one.
     *
     * @return true unless vectors are added as they are
     */
    default boolean normalised() {
        return true;
    }
}
