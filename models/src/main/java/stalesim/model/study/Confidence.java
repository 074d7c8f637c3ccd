package stalesim.model.study;

/**
 * How sure a choice has to be.
 *
 * @param level probability that a choice that is called the best is it, 0.5 &lt; level &lt; 1
 * @param indifference difference that does not matter, in proportion to the value chosen, &gt; 0
 * @param mostReplications simulated repetitions at most; contenders are repeated until the choice is clear or there
 *     are so many
 */
public record Confidence(double level, double indifference, int mostReplications) {

    /** 95 %, 2 %, a hundred repetitions. */
    public static final Confidence DEFAULT = new Confidence(0.95, 0.02, 100);

    /** Checks the ranges. */
    public Confidence {
        if (!(level > 0.5 && level < 1)) {
            throw new IllegalArgumentException("level must be > 0.5 and < 1: level=" + level);
        }
        if (!(indifference > 0)) {
            throw new IllegalArgumentException("indifference must be > 0: indifference=" + indifference);
        }
        if (mostReplications < 2) {
            throw new IllegalArgumentException("mostReplications must be >= 2: mostReplications=" + mostReplications);
        }
    }

    /**
     * Level of each look at the results: with as many looks as there can be, that all of them are right has the wanted
     * level by Bonferroni's inequality. Repetitions grow by half from look to look, from 2 at the least.
     *
     * @return above {@link #level}, &lt; 1
     */
    public double levelOfLook() {
        int looks = 1;
        for (int count = 2; count < mostReplications; count += count / 2) {
            looks++;
        }
        return 1 - (1 - level) / looks;
    }
}
