package stalesim.model.study.choice;

import java.util.List;
import java.util.stream.Stream;
import stalesim.model.selection.MultipleComparisons;
import stalesim.model.selection.ToBestOther;
import stalesim.model.study.Criterion;

/**
 * What was chosen, and how sure that is.
 *
 * @param criterion what counted
 * @param chosen the one with the least mean
 * @param contenders those that may be the best
 * @param comparisons of all that reached the goal
 * @param doubted the same with the chosen one as late and the others as early as the points of their loss curves leave
 *     open
 * @param indifference share of its mean by which the chosen one may be worse than the best
 */
public record Choice(
        Criterion criterion,
        Entrant chosen,
        List<Entrant> contenders,
        MultipleComparisons comparisons,
        MultipleComparisons doubted,
        double indifference) {

    /** Makes the list immutable. */
    public Choice {
        contenders = List.copyOf(contenders);
    }

    /**
     * Whether further repetitions are of no use: the chosen one is the best, or as good as that, if its time to the
     * wanted loss is read off the loss curve rightly.
     *
     * @return true if the regret that repetitions leave is within the indifference
     */
    public boolean decided() {
        return standing(chosen, comparisons).regret() <= within();
    }

    /**
     * Whether the chosen one is the best, or as good as that, even if it was read off too early and the others too
     * late.
     *
     * @return true if the regret is within the indifference
     */
    public boolean sure() {
        return regret() <= within();
    }

    /**
     * What the choice costs at most if it is not the best.
     *
     * @return upper confidence bound of mean of the chosen - least mean, in the unit of the criterion, &gt;= 0; what
     *     may be read off wrongly is included
     */
    public double regret() {
        return Math.max(
                standing(chosen, comparisons).regret(), standing(chosen, doubted).regret());
    }

    /**
     * Those that may be the best, be it that repetitions are too few or points of their loss curves.
     *
     * @param entrants of the contest
     * @return the contenders among them, in the order given
     */
    public List<Entrant> possible(List<Entrant> entrants) {
        List<String> names =
                Stream.concat(comparisons.contenders().stream(), doubted.contenders().stream()).toList();
        return entrants.stream()
                .filter(entrant -> names.contains(entrant.alternative().name()))
                .toList();
    }

    private double within() {
        return indifference * Math.abs(mean());
    }

    /**
     * Mean of the chosen.
     *
     * @return in the unit of the criterion
     */
    public double mean() {
        return standing(chosen, comparisons).mean();
    }

    /**
     * Those that are as good as the best one.
     *
     * @param entrants of the contest
     * @return those whose regret is within the indifference, in the order given
     */
    public List<Entrant> asGood(List<Entrant> entrants) {
        return entrants.stream()
                .filter(entrant -> comparisons.systems().stream()
                        .filter(system -> system.name().equals(entrant.alternative().name()))
                        .anyMatch(system -> system.regret() <= indifference * Math.abs(system.mean())))
                .toList();
    }

    private static ToBestOther standing(Entrant entrant, MultipleComparisons among) {
        return among.systems().stream()
                .filter(system -> system.name().equals(entrant.alternative().name()))
                .findFirst()
                .orElseThrow();
    }
}
