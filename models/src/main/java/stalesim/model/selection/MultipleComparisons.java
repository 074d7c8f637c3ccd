package stalesim.model.selection;

import java.util.Comparator;
import java.util.List;

/**
 * Multiple comparisons with the best, under common random numbers: which system is chosen, who else may be the best
 * one, and what the choice may cost.
 *
 * <p>With D_il the mean of the paired differences of systems i and l over the n replications that both have, s_il
 * their standard deviation and w_il = t(1 - alpha / (k - 1); n - 1) s_il / sqrt(n), Bonferroni's inequality gives, with
 * probability 1 - alpha or more and b the best system, mu_l - mu_b &lt;= D_lb + w_lb for all l at once. Hence
 * <ul>
 *   <li>contenders: b is in G = {i : D_il &lt;= w_il for all l};
 *   <li>regret: mu_i - mu_b &lt;= max(0, max over l in G of D_il + w_il), for every i, so for the chosen one too;
 *   <li>lead: mu_b - min over l of mu_l &gt;= max over l of D_bl - w_bl.
 * </ul>
 *
 * <p>Exact for normal differences of any correlation and variance; conservative, since Bonferroni's inequality is, for
 * many systems. Numbers of replications that elimination has made unequal depend on the answers: then the level is
 * approximate.
 *
 * @param chosen name of the system with the least max over l of D_il, which is the one with the least mean where all
 *     have as many replications; the first in the order given where several have it
 * @param systems every eligible system, in the order given
 * @param level 1 - alpha, of all statements together
 * @see "Hsu (1984), Constrained simultaneous confidence intervals for multiple comparisons with the best"
 * @see "Nelson, Matejcik (1995), Using common random numbers for indifference-zone selection and multiple comparisons
 *     in simulation"
 */
public record MultipleComparisons(String chosen, List<ToBestOther> systems, double level) {

    /** Takes an immutable copy. */
    public MultipleComparisons {
        systems = List.copyOf(systems);
    }

    /**
     * Compares the eligible ones of these candidates.
     *
     * @param candidates at least one of them eligible, each eligible one with n &gt;= 2 replications
     * @param level 1 - alpha, 0.5 &lt; level &lt; 1
     * @return the comparisons; of a single eligible system the difference is minus infinite and the regret 0
     * @throws IllegalArgumentException if names are equal, none is eligible, one has less than 2 replications, or the
     *     level is out of range
     */
    public static MultipleComparisons of(List<Candidate> candidates, double level) {
        if (!(level > 0.5 && level < 1)) {
            throw new IllegalArgumentException("level must be > 0.5 and < 1: level=" + level);
        }
        List<ToBestOther> systems =
                new PairwiseBounds(Eligibility.of(candidates).eligible(), level).toBestOthers();
        String chosen = systems.stream()
                .min(Comparator.comparingDouble(system -> system.difference().centre()))
                .map(ToBestOther::name)
                .orElseThrow(() -> new IllegalArgumentException("no candidate reached the goal in every replication"));
        return new MultipleComparisons(chosen, systems, level);
    }

    /**
     * The systems that cannot be excluded: the best one is among them with probability {@link #level} or more.
     *
     * @return their names, in the order given
     */
    public List<String> contenders() {
        return systems.stream().filter(ToBestOther::contender).map(ToBestOther::name).toList();
    }

    /**
     * What the choice may cost.
     *
     * @return upper confidence bound of mean of the chosen - mean of the best, &gt;= 0
     */
    public double regret() {
        return systems.stream()
                .filter(system -> system.name().equals(chosen))
                .findFirst()
                .orElseThrow()
                .regret();
    }

    /**
     * Whether the chosen system is the best one, or as good as that.
     *
     * @param indifference differences that do not matter, &gt;= 0; 0 asks whether all others are significantly worse
     * @return true if the regret is at most the indifference
     */
    public boolean decided(double indifference) {
        return regret() <= indifference;
    }
}
