package stalesim.model.study.choice;

import java.util.List;
import java.util.OptionalLong;
import stalesim.model.result.Crossing;
import stalesim.model.result.RunResult;
import stalesim.model.study.Criterion;

/**
 * How well the crossing of the wanted loss can be read off the curves of an entrant's runs, which show the loss only
 * now and then. Repetitions tell the random part of a reading's error; this is the part that all of them share.
 *
 * @param error share of the mean number of updates by which it may be off; 0 where every update is shown
 * @param every mean number of updates between the points on both sides of the crossing
 * @param updates mean number of updates to the crossing
 */
public record Reading(double error, double every, double updates) {

    /** What needs no reading. */
    private static final Reading EXACT = new Reading(0, 0, 0);

    /**
     * Of an entrant.
     *
     * @param entrant with runs that reached the loss, and perhaps others
     * @param criterion what counts
     * @param epsilon wanted loss
     * @return the reading; exact where the criterion does not ask for it
     */
    public static Reading of(Entrant entrant, Criterion criterion, double epsilon) {
        if (!criterion.needsTarget()) {
            return EXACT;
        }
        List<Crossing> crossings = entrant.runs().stream()
                .map(RunResult::curve)
                .flatMap(curve -> Crossing.of(curve, epsilon).stream())
                .toList();
        double updates = crossings.stream().mapToLong(Crossing::update).average().orElse(0);
        double shift = crossings.stream().mapToDouble(Crossing::shift).average().orElse(0);
        double every = crossings.stream().mapToLong(Crossing::every).average().orElse(0);
        return updates == 0 ? EXACT : new Reading(Math.abs(shift) / updates, every, updates);
    }

    /**
     * How many times as many points of the curve are enough, whatever its shape.
     *
     * @param indifference share of the updates that does not matter, &gt; 0
     * @return so many that the error is below it or every update is shown; empty where it already is
     */
    public OptionalLong finer(double indifference) {
        return error <= indifference
                ? OptionalLong.empty()
                : OptionalLong.of((long) Math.ceil(Math.min(every, every / (indifference * updates))));
    }
}
