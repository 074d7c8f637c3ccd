package stalesim.model.study.choice;

import java.util.List;
import java.util.Optional;
import stalesim.model.result.RunResult;
import stalesim.model.selection.Candidate;
import stalesim.model.statistics.Interval;
import stalesim.model.study.Criterion;
import stalesim.model.study.Prices;

/**
 * An alternative with its repetitions.
 *
 * @param alternative what is repeated
 * @param runs one a replication, in their order
 */
public record Entrant(Alternative alternative, List<RunResult> runs) {

    /** Makes the list immutable. */
    public Entrant {
        runs = List.copyOf(runs);
    }

    /**
     * The figures by which it is judged.
     *
     * @param criterion what counts
     * @param epsilon wanted loss; NaN if there is none
     * @param prices what time costs
     * @return one a replication, NaN where it has none
     */
    public double[] values(Criterion criterion, double epsilon, Prices prices) {
        return runs.stream()
                .mapToDouble(run -> criterion.of(run, epsilon, prices).orElse(Double.NaN))
                .toArray();
    }

    /**
     * The mean of the figures.
     *
     * @param criterion what counts
     * @param epsilon wanted loss; NaN if there is none
     * @param prices what time costs
     * @param level confidence level, in (0, 1)
     * @return with Student's interval, wider by what may be off in {@link Reading}; empty unless every replication has
     *     the figure
     */
    public Optional<Interval> mean(Criterion criterion, double epsilon, Prices prices, double level) {
        Candidate candidate = candidate(criterion, epsilon, prices);
        if (!candidate.eligible()) {
            return Optional.empty();
        }
        Interval random = Interval.ofMean(candidate.first(candidate.replications()), level);
        double off = Reading.of(this, criterion, epsilon).error() * Math.abs(random.centre());
        return Optional.of(new Interval(random.low() - off, random.centre(), random.high() + off, level));
    }

    Candidate candidate(Criterion criterion, double epsilon, Prices prices) {
        return new Candidate(alternative.name(), values(criterion, epsilon, prices));
    }
}
