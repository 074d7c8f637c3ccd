package stalesim.model.study;

/**
 * How sure a choice has to be.
 *
 * @param level probability that a choice that is called the best is it, 0 &lt; level &lt; 1
 * @param indifference difference that does not matter, in proportion to the value chosen, &gt; 0
 * @param mostReplications simulated repetitions at most; contenders are repeated until the choice is clear or there
 *     are so many
 */
public record Confidence(double level, double indifference, int mostReplications) {

    /** 95 %, 2 %, a hundred repetitions. */
    public static final Confidence DEFAULT = new Confidence(0.95, 0.02, 100);

    /** Checks the ranges. */
    public Confidence {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be > 0 and < 1: level=" + level);
        }
        if (!(indifference > 0)) {
            throw new IllegalArgumentException("indifference must be > 0: indifference=" + indifference);
        }
        if (mostReplications < 2) {
            throw new IllegalArgumentException("mostReplications must be >= 2: mostReplications=" + mostReplications);
        }
    }
}
