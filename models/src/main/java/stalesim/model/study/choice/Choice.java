package stalesim.model.study.choice;

import java.util.List;
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
 * @param indifference share of its mean by which the chosen one may be worse than the best
 */
public record Choice(
        Criterion criterion,
        Entrant chosen,
        List<Entrant> contenders,
        MultipleComparisons comparisons,
        double indifference) {

    /** Makes the list immutable. */
    public Choice {
        contenders = List.copyOf(contenders);
    }

    /**
     * Whether the chosen one is the best, or as good as that.
     *
     * @return true if the regret is within the indifference
     */
    public boolean decided() {
        return regret() <= indifference * Math.abs(mean());
    }

    /**
     * What the choice costs at most if it is not the best.
     *
     * @return upper confidence bound of mean of the chosen - least mean, in the unit of the criterion, &gt;= 0
     */
    public double regret() {
        return standing(chosen).regret();
    }

    /**
     * Mean of the chosen.
     *
     * @return in the unit of the criterion
     */
    public double mean() {
        return standing(chosen).mean();
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

    private ToBestOther standing(Entrant entrant) {
        return comparisons.systems().stream()
                .filter(system -> system.name().equals(entrant.alternative().name()))
                .findFirst()
                .orElseThrow();
    }
}
