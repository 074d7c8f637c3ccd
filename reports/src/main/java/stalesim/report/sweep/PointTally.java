package stalesim.report.sweep;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import stalesim.model.result.Clock;
import stalesim.model.result.Outcome;
import stalesim.model.result.RunResult;
import stalesim.model.statistics.Interval;
import stalesim.report.comparison.Cell;
import stalesim.report.comparison.Spread;

/** Takes the runs of one cell at one point together, and forgets each at once but for a few numbers. */
final class PointTally {

    /** Of a hundred thousand cells most have few repetitions. */
    private static final int FEW = 2;

    private final Map<String, String> point;
    private final OptionalDouble target;
    private final List<Double> throughput = new ArrayList<>(FEW);
    private final List<Double> staleness = new ArrayList<>(FEW);
    private final List<Double> loss = new ArrayList<>(FEW);
    private final List<Double> updates = new ArrayList<>(FEW);
    private final List<Double> times = new ArrayList<>(FEW);
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

    PointTally(Map<String, String> point, OptionalDouble target) {
        this.point = point;
        this.target = target;
    }

    void add(RunResult run) {
        throughput.add(run.throughput().orElse(Double.NaN));
        staleness.add(run.staleness().mean());
        loss.add(run.lastLoss().orElse(Double.NaN));
        target.ifPresent(epsilon -> {
            run.updatesTo(epsilon).ifPresent(count -> updates.add((double) count));
            run.timeNsTo(epsilon).ifPresent(time -> times.add((double) time));
        });
        outcomes.merge(run.outcome(), 1, Integer::sum);
    }

    PointRow row(Clock clock, Cell cell, double level) {
        double[] finite = throughput.stream().mapToDouble(Double::doubleValue).filter(Double::isFinite).toArray();
        return new PointRow(
                point,
                clock,
                cell,
                spread(throughput),
                finite.length < 2 ? Optional.empty() : Optional.of(Interval.ofMean(finite, level)),
                spread(staleness),
                spread(loss),
                spread(updates),
                spread(times),
                outcomes);
    }

    private static Optional<Spread> spread(List<Double> values) {
        return Spread.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
