package stalesim.model.selection;

import java.util.List;
import stalesim.model.range.Ranges;

/**
 * Selection of the best system, fully sequential, with an indifference zone: replicate all systems, drop those that
 * are clearly worse than another one, go on with the survivors until one is left.
 *
 * <p>With S_il^2 the variance of the paired differences of the first n_0 replications,
 * eta = ((2 alpha / (k - 1))^(-2 / (n_0 - 1)) - 1) / 2 and h^2 = 2 eta (n_0 - 1), system i is out after r replications
 * if X_i(r) - X_l(r) &gt; max(0, h^2 S_il^2 / (2 delta r) - delta / 2) for another survivor l, X(r) being means of r.
 * It ends at the latest with r &gt;= h^2 S_il^2 / delta^2 for all pairs left.
 *
 * <p>The best system is selected with probability {@code level} or more if its mean is below all others by
 * {@code indifference} or more, for normal answers of any correlation. Where others are nearer than that, one of these
 * may be selected; what that costs is bounded by {@link MultipleComparisons#regret}.
 *
 * <p>The decision is a function of the answers alone. All decisions are taken again from the first replication on, at
 * every r, so it neither matters how many replications were run at a time nor in which order candidates are given
 * (save that of equal means the first is chosen). Of a system's replications after its elimination only
 * misses of the goal count.
 *
 * <p>Beyond the paper: who missed the goal in any replication is set apart, and everything decided without it from the
 * first replication on, since it may have eliminated others. These then are back, with fewer replications than the
 * rest. k remains the number of all candidates.
 *
 * @param level 1 - alpha, probability of selecting the best system, 0.5 &lt; level &lt; 1
 * @param indifference delta, the smallest difference of means that matters, in the unit of the answers, &gt; 0
 * @param firstStage n_0, replications before the first elimination, &gt;= 2; by 10 the cost of not knowing the
 *     variance is small
 * @see "Kim, Nelson (2001), A fully sequential procedure for indifference-zone selection in simulation, with c = 1"
 */
public record KimNelson(double level, double indifference, int firstStage) {

    /** Checks the ranges. */
    public KimNelson {
        if (!(level > 0.5 && level < 1)) {
            throw new IllegalArgumentException("level must be > 0.5 and < 1: level=" + level);
        }
        Ranges.positive("indifference", indifference);
        if (firstStage < 2) {
            throw new IllegalArgumentException("firstStage must be >= 2: firstStage=" + firstStage);
        }
    }

    /**
     * Decides on the answers so far.
     *
     * @param candidates k &gt;= 1 with different names, each survivor with as many replications as the others; where
     *     one has fewer, nothing beyond these is decided; not changed
     * @return who survives, and whether one is chosen
     * @throws IllegalArgumentException if there are no candidates or two have the same name
     */
    public Screening screen(List<Candidate> candidates) {
        Ranges.atLeastOne("candidates", candidates.size());
        Eligibility eligibility = Eligibility.of(candidates);
        EliminationRace race =
                new EliminationRace(this, squaredConstant(candidates.size()), eligibility.eligible());
        race.run();
        return race.screening(eligibility.apart());
    }

    /** h^2 for k systems. */
    private double squaredConstant(int k) {
        int freedom = firstStage - 1;
        return freedom * (Math.pow(2 * (1 - level) / (k - 1), -2.0 / freedom) - 1);
    }
}
