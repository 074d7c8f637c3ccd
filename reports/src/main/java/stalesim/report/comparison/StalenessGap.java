package stalesim.report.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import stalesim.model.result.RunResult;
import stalesim.model.staleness.Distances;
import stalesim.model.staleness.StalenessHistogram;

/**
 * How far the simulated staleness distribution lies from the real one.
 *
 * @param totalVariation half the sum of |p - q| between the merged histograms, 0 to 1
 * @param bhattacharyya -ln sum sqrt(p q) between them, &gt;= 0; infinite where they have no staleness in common
 * @param noise mean total variation of each real repetition against the other ones merged; empty for a single one
 */
public record StalenessGap(double totalVariation, double bhattacharyya, OptionalDouble noise) {

    /**
     * Between runs of both clocks.
     *
     * @param simulated merged counts of the simulated runs
     * @param real the real runs
     * @return the gap; empty if a side has no updates
     */
    public static Optional<StalenessGap> between(StalenessHistogram simulated, List<RunResult> real) {
        StalenessHistogram measured = Side.merge(real);
        if (simulated.total() == 0 || measured.total() == 0) {
            return Optional.empty();
        }
        return Optional.of(new StalenessGap(
                Distances.totalVariation(simulated, measured),
                Distances.bhattacharyya(simulated, measured),
                noise(real)));
    }

    private static OptionalDouble noise(List<RunResult> real) {
        List<RunResult> counted =
                real.stream().filter(run -> run.staleness().total() > 0).toList();
        if (counted.size() < 2) {
            return OptionalDouble.empty();
        }
        return IntStream.range(0, counted.size())
                .mapToDouble(index -> fromOthers(index, counted))
                .average();
    }

    private static double fromOthers(int index, List<RunResult> all) {
        List<RunResult> others = new ArrayList<>(all);
        RunResult run = others.remove(index);
        return Distances.totalVariation(run.staleness(), Side.merge(others));
    }
}
