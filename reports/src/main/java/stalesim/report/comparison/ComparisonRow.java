package stalesim.report.comparison;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import stalesim.model.result.Clock;
import stalesim.model.result.RunResult;

/**
 * One cell with what was predicted and what was measured there.
 *
 * @param cell mode, algorithm, workers
 * @param simulated figures of the simulated runs; empty if there are none
 * @param real figures of the real runs; empty if there are none
 * @param gap between them; empty if one is missing
 */
public record ComparisonRow(Cell cell, Optional<Side> simulated, Optional<Side> real, Optional<Gap> gap) {

    static ComparisonRow of(Cell cell, List<RunResult> runs, ComparisonSettings settings) {
        List<RunResult> simulatedRuns = of(Clock.SIMULATED, runs);
        List<RunResult> realRuns = of(Clock.REAL, runs);
        Optional<Side> simulated = side(simulatedRuns, settings);
        Optional<Side> real = side(realRuns, settings);
        Optional<Gap> gap = simulated.flatMap(
                predicted -> real.map(measured -> Gap.between(predicted, measured, realRuns)));
        return new ComparisonRow(cell, simulated, real, gap);
    }

    /**
     * The sides that have runs.
     *
     * @return simulated, then real
     */
    public List<Side> sides() {
        return Stream.of(simulated, real).flatMap(Optional::stream).toList();
    }

    /**
     * Judges the throughput. A gap above the threshold is noise where the predicted mean lies between the slowest and
     * the fastest of at least two real runs.
     *
     * @param thresholds what counts as a hit
     * @return the judgement
     */
    public Judgement throughput(Thresholds thresholds) {
        OptionalDouble error = gap.map(Gap::throughputError).orElse(OptionalDouble.empty());
        if (error.isEmpty()) {
            return Judgement.UNKNOWN;
        }
        if (Math.abs(error.getAsDouble()) <= thresholds.throughputError()) {
            return Judgement.WITHIN;
        }
        Spread measured = real.flatMap(Side::throughput).orElseThrow();
        double predicted = simulated.flatMap(Side::throughput).orElseThrow().mean();
        boolean covered = measured.count() > 1 && predicted >= measured.min() && predicted <= measured.max();
        return covered ? Judgement.NOISE : Judgement.MISS;
    }

    /**
     * Judges the staleness distribution. A total variation above the threshold is noise where it is no larger than the
     * mean one between real runs.
     *
     * @param thresholds what counts as a hit
     * @return the judgement
     */
    public Judgement staleness(Thresholds thresholds) {
        Optional<StalenessGap> distance = gap.flatMap(Gap::staleness);
        if (distance.isEmpty()) {
            return Judgement.UNKNOWN;
        }
        double variation = distance.get().totalVariation();
        if (variation <= thresholds.totalVariation()) {
            return Judgement.WITHIN;
        }
        return variation <= distance.get().noise().orElse(0) ? Judgement.NOISE : Judgement.MISS;
    }

    /**
     * Judges throughput and staleness together.
     *
     * @param thresholds what counts as a hit
     * @return the graver of both judgements
     */
    public Judgement verdict(Thresholds thresholds) {
        return throughput(thresholds).and(staleness(thresholds));
    }

    private static List<RunResult> of(Clock clock, List<RunResult> runs) {
        return runs.stream().filter(run -> run.clock() == clock).toList();
    }

    private static Optional<Side> side(List<RunResult> runs, ComparisonSettings settings) {
        return runs.isEmpty() ? Optional.empty() : Optional.of(Side.of(runs, settings));
    }
}
