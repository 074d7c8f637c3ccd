package stalesim.model.study.choice;

import java.util.List;
import java.util.stream.Collectors;
import stalesim.model.selection.MultipleComparisons;
import stalesim.model.selection.ToBestOther;
import stalesim.model.study.Criterion;

/**
 * What was chosen, and how sure that is.
 *
 * @param criterion what counted
 * @param chosen the best one, or the one with the least mean as long as it is not decided
 * @param decided whether it is the best one, or as good, at the wanted confidence
 * @param contenders those that may still be the best; the chosen one alone if it is decided
 * @param comparisons of all that reached the goal
 */
public record Choice(
        Criterion criterion,
        Entrant chosen,
        boolean decided,
        List<Entrant> contenders,
        MultipleComparisons comparisons) {

    /** Makes the list immutable. */
    public Choice {
        contenders = List.copyOf(contenders);
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
     * @param indifference share of their own mean by which they may be worse, &gt;= 0
     * @return those whose regret is within it, in the order given
     */
    public List<Entrant> asGood(List<Entrant> entrants, double indifference) {
        return entrants.stream()
                .filter(entrant -> comparisons.systems().stream()
                        .filter(system -> system.name().equals(entrant.alternative().name()))
                        .anyMatch(system -> system.regret() <= indifference * Math.abs(system.mean())))
                .collect(Collectors.toList());
    }

    private ToBestOther standing(Entrant entrant) {
        return comparisons.systems().stream()
                .filter(system -> system.name().equals(entrant.alternative().name()))
                .findFirst()
                .orElseThrow();
    }
}
