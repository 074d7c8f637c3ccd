package stalesim.model.study.effect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All comparisons of a study. By Bonferroni's inequality the intervals of one figure hold together, over all changes,
 * algorithms and numbers of workers, at the level of the study: each of k at 1 - (1 - level) / k. A difference is
 * significant if its interval does not hold 0, so that the family of a figure has one false alarm or more with
 * probability 1 - level at most.
 *
 * @param comparisons by change
 * @param level of all statements on one figure together, 0 &lt; level &lt; 1
 */
public record Effects(List<Comparison> comparisons, double level) {

    /** Makes the list immutable. */
    public Effects {
        comparisons = List.copyOf(comparisons);
    }

    /**
     * The effects on one figure.
     *
     * @param measure the figure
     * @return by comparison; those whose runs do not all have the figure are left out
     */
    public Map<Comparison, Effect> of(Measure measure) {
        long family = comparisons.stream()
                .filter(comparison -> comparison.effect(measure, level).isPresent())
                .count();
        Map<Comparison, Effect> effects = new LinkedHashMap<>();
        comparisons.forEach(comparison ->
                comparison.effect(measure, each(family)).ifPresent(effect -> effects.put(comparison, effect)));
        return effects;
    }

    /**
     * Where the time went.
     *
     * @return by comparison, the intervals of all categories that take any time and of all comparisons together at the
     *     level; those whose runs do not tell are left out
     */
    public Map<Comparison, TimeShift> time() {
        long family = comparisons.stream()
                .flatMap(comparison -> TimeShift.of(comparison.pairs(), level).stream())
                .mapToLong(shift -> shift.difference().keySet().stream()
                        .filter(category -> Stream.of(shift.asIs(), shift.changed())
                                .anyMatch(side -> side.get(category) > 0))
                        .count())
                .sum();
        Map<Comparison, TimeShift> shifts = new LinkedHashMap<>();
        for (Comparison comparison : comparisons) {
            Optional<TimeShift> shift = TimeShift.of(comparison.pairs(), each(family));
            shift.ifPresent(told -> shifts.put(comparison, told));
        }
        return shifts;
    }

    private double each(long family) {
        return 1 - ((1 - level) / Math.max(1, family));
    }
}
