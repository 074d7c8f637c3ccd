package stalesim.model.bound.statement;

/** An inequality from which something follows; its value is the margin by which it holds. */
public interface Condition extends Bound {

    /**
     * By how much the condition holds.
     *
     * @return the larger side less the smaller one; negative where it does not hold
     */
    @Override
    double value();

    /**
     * Whether it holds.
     *
     * @return true if the margin is positive; where the inequality is not strict also if it is 0
     */
    default boolean holds() {
        return value() > 0;
    }
}
