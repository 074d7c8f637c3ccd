package stalesim.model.study.effect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import stalesim.model.result.RunResult;
import stalesim.model.statistics.Interval;
import stalesim.model.statistics.PairedDifferences;
import stalesim.model.statistics.PairedRatio;
import stalesim.model.statistics.Summary;
import stalesim.model.study.WantedLoss;
import stalesim.model.study.WhatIf;

/**
 * A change of the scenario, seen on one algorithm with one number of workers.
 *
 * @param change what is different
 * @param asIs what is compared
 * @param changed with what: usually the same, but for changes of algorithms or workers
 * @param pairs runs of the same replication, in their order, at least one
 * @param epsilon wanted loss of the scenario as it is; NaN if there is none
 */
public record Comparison(WhatIf.Change change, Subject asIs, Subject changed, List<RunPair> pairs, double epsilon) {

    /** Makes the list immutable. */
    public Comparison {
        pairs = List.copyOf(pairs);
    }

    /**
     * How the change moves a figure.
     *
     * @param measure the figure
     * @param level confidence level of the intervals
     * @return the effect; empty unless every run of both sides has the figure
     */
    public Optional<Effect> effect(Measure measure, double level) {
        double[] before = values(RunPair::asIs, measure, epsilon);
        double[] after = values(RunPair::changed, measure, changedEpsilon());
        if (before.length < pairs.size() || after.length < pairs.size()) {
            return Optional.empty();
        }
        double mean = Summary.of(before).mean();
        Optional<Interval> ratio = mean == 0 ? Optional.empty() : Optional.of(PairedRatio.of(after, before, level));
        return Optional.of(new Effect(
                measure, mean, Summary.of(after).mean(), PairedDifferences.of(after, before, level), ratio));
    }

    /**
     * Share of the runs as they are that have a figure.
     *
     * @param measure the figure
     * @return between 0 and 1
     */
    public double shareAsIs(Measure measure) {
        return (double) values(RunPair::asIs, measure, epsilon).length / pairs.size();
    }

    /**
     * Share of the changed runs that have a figure.
     *
     * @param measure the figure
     * @return between 0 and 1
     */
    public double shareChanged(Measure measure) {
        return (double) values(RunPair::changed, measure, changedEpsilon()).length / pairs.size();
    }

    private double changedEpsilon() {
        return WantedLoss.at(change.settings(), epsilon);
    }

    private double[] values(Function<RunPair, RunResult> side, Measure measure, double wanted) {
        return pairs.stream()
                .map(side)
                .map(run -> measure.of(run, wanted))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
    }
}
