package stalesim.report.comparison;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import stalesim.model.result.RunResult;

/**
 * Prediction against measurement in one cell. Relative errors are (predicted - measured mean) / measured mean.
 *
 * @param throughputError relative error of throughput; empty where undefined
 * @param meanStalenessError relative error of the mean staleness; 0 where both are 0; empty where undefined
 * @param staleness distance of the distributions; empty if a side has no updates
 * @param finalLossError relative error of the last loss; empty where undefined
 * @param waitShareDifference predicted minus measured share of time spent blocked; empty where undefined
 */
public record Gap(
        OptionalDouble throughputError,
        OptionalDouble meanStalenessError,
        Optional<StalenessGap> staleness,
        OptionalDouble finalLossError,
        OptionalDouble waitShareDifference) {

    static Gap between(Side simulated, Side real, List<RunResult> realRuns) {
        return new Gap(
                relativeError(simulated.throughput(), real.throughput()),
                relativeError(simulated.meanStaleness(), real.meanStaleness()),
                StalenessGap.between(simulated.staleness(), realRuns),
                relativeError(simulated.finalLoss(), real.finalLoss()),
                difference(simulated.waitShare(), real.waitShare()));
    }

    private static OptionalDouble relativeError(Optional<Spread> predicted, Optional<Spread> measured) {
        OptionalDouble difference = difference(predicted, measured);
        if (difference.isEmpty() || difference.getAsDouble() == 0) {
            return difference;
        }
        double mean = measured.orElseThrow().mean();
        return mean == 0 ? OptionalDouble.empty() : OptionalDouble.of(difference.getAsDouble() / mean);
    }

    private static OptionalDouble difference(Optional<Spread> predicted, Optional<Spread> measured) {
        return predicted.isEmpty() || measured.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(predicted.get().mean() - measured.get().mean());
    }
}
