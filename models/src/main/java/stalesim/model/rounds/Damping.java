package stalesim.model.rounds;

/**
 * The function gamma(z) by which lemma 3 of paper 002 lowers a power-law delay.
 *
 * <p>The lemma needs gamma &gt;= 1 and gamma &gt;= z gamma' g/(g-1) for all z &gt;= 0; only the literal one fails it.
 */
public enum Damping {

    /** gamma = 1: lemma 1. */
    NONE {
        @Override
        public double at(double z) {
            return 1;
        }
    },

    /** gamma = 4 ln max(z, e^2): for strongly convex problems, repaired below e^2. */
    LOGARITHM {
        @Override
        public double at(double z) {
            return 4 * Math.max(2, Math.log(z));
        }
    },

    /** gamma = 4 ln z as printed: below 1 for z &lt; e^(1/4), falling too fast for z &lt; e^2, 0 at z = 1. */
    LOGARITHM_LITERAL {
        @Override
        public double at(double z) {
            return 4 * Math.log(z);
        }
    };

    /**
     * The function.
     *
     * @param z &gt;= 0
     * @return gamma(z)
     */
    public abstract double at(double z);
}
