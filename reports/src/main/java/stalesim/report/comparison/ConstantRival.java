package stalesim.report.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import stalesim.model.algorithm.Elastic;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;

/**
 * The constant number of workers that an elastic run is compared with: of the algorithm that was made elastic, in the
 * same mode and under the same clock, the one that reaches epsilon fastest in the mean. Only numbers of workers with
 * which every run gets there count.
 *
 * @param cells runs of all cells
 * @param epsilon wanted loss
 * @see "Paper 003 (thesis), section D.6, selecting challenging baselines"
 */
public record ConstantRival(Map<Cell, List<RunResult>> cells, double epsilon) {

    /**
     * Finds the number of workers.
     *
     * @param elastic cell of an elastic algorithm
     * @param clock which
     * @return m_S; empty if the algorithm is not elastic or nobody gets there
     */
    public Optional<Integer> of(Cell elastic, Clock clock) {
        return Elastic.constantForm(elastic.algorithm()).flatMap(name -> fastest(elastic.mode(), name, clock));
    }

    private Optional<Integer> fastest(Mode mode, String algorithm, Clock clock) {
        Map<Integer, Double> times = cells.entrySet().stream()
                .filter(entry -> entry.getKey().mode() == mode && entry.getKey().algorithm().equals(algorithm))
                .collect(Collectors.toMap(entry -> entry.getKey().workers(), entry -> time(entry.getValue(), clock)));
        return times.entrySet().stream()
                .filter(entry -> Double.isFinite(entry.getValue()))
                .min(Comparator.comparingDouble((Map.Entry<Integer, Double> entry) -> entry.getValue())
                        .thenComparingInt(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    /** Mean seconds to epsilon; NaN if a run does not get there or there is none. */
    private double time(List<RunResult> runs, Clock clock) {
        return runs.stream()
                .filter(run -> run.clock() == clock)
                .mapToDouble(run -> run.secondsTo(epsilon).orElse(Double.NaN))
                .average()
                .orElse(Double.NaN);
    }
}
