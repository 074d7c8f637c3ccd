package stalesim.model.study.limit;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stalesim.model.study.Trial;
import stalesim.model.study.UpperBound;

/**
 * What is measured and predicted of one ladder.
 *
 * @param ladder the runs
 * @param measured limits that can be read off
 * @param half fits to the smaller half of the numbers of workers; empty where there are too few
 * @param predictions of bounds that have not seen the larger half
 */
public record LadderLimits(
        Ladder ladder, Map<Limit, MeasuredLimit> measured, Optional<LowerHalf> half, Predictions predictions) {

    /** Makes the map immutable. */
    public LadderLimits {
        measured = Collections.unmodifiableMap(new EnumMap<>(measured));
    }

    /**
     * Works out everything.
     *
     * @param study the question
     * @param premises of everything that was run
     * @param trials all runs, in any order
     * @return one a premise and clock that has runs
     */
    public static List<LadderLimits> of(UpperBound study, List<Premise> premises, List<Trial> trials) {
        return Ladder.of(premises, trials).stream()
                .map(ladder -> of(study, ladder))
                .toList();
    }

    private static LadderLimits of(UpperBound study, Ladder ladder) {
        Map<Limit, MeasuredLimit> measured = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            MeasuredLimit.of(ladder, limit, study.level()).ifPresent(found -> measured.put(limit, found));
        }
        Optional<LowerHalf> half = LowerHalf.of(ladder, study.level());
        return new LadderLimits(ladder, measured, half, Predictions.of(ladder, half));
    }

    /**
     * What paper 000 calls the upper bound: situation 1 of synchronous, situation 2 of asynchronous training.
     *
     * @return {@link Limit#LEAST_TIME} or {@link Limit#LEAST_COST}
     */
    public Limit situation() {
        return ladder.premise().synchronous() ? Limit.LEAST_TIME : Limit.LEAST_COST;
    }

    /**
     * A limit.
     *
     * @param limit which
     * @return as measured; empty where it cannot be read off
     */
    public Optional<MeasuredLimit> measured(Limit limit) {
        return Optional.ofNullable(measured.get(limit));
    }

    /**
     * How a bound does.
     *
     * @param rule which
     * @return the verdict; empty where it does not apply or its limit is not known
     */
    public Optional<Verdict> verdict(Rule rule) {
        return predictions.of(rule).isEmpty()
                ? Optional.empty()
                : measured(rule.limit())
                        .map(limit -> Verdict.of(predictions.of(rule).getAsDouble(), limit));
    }
}
