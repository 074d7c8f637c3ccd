package stalesim.model.staleness.court;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import stalesim.model.staleness.StalenessHistogram;

/**
 * Observed staleness of one system.
 *
 * @param replicates one histogram a run, at least one, each with updates; the runs are independent of each other
 * @param workers m &gt;= 1, where it is known; by the sum rule it is otherwise taken as the mean rounded, plus 1
 * @param effectiveUpdates for a single histogram, how many independent updates it is worth, for instance its updates
 *     after thinning to one in 3m; &gt; 0. Unknown if empty
 */
public record Observations(
        List<StalenessHistogram> replicates, OptionalInt workers, OptionalDouble effectiveUpdates) {

    /** Checks the ranges and copies the list. */
    public Observations {
        replicates = List.copyOf(replicates);
        if (replicates.isEmpty() || replicates.stream().anyMatch(histogram -> histogram.total() == 0)) {
            throw new IllegalArgumentException("observations need at least one histogram, each with updates");
        }
        if (workers.isPresent() && workers.getAsInt() < 1) {
            throw new IllegalArgumentException("workers must be >= 1: workers=" + workers.getAsInt());
        }
        if (effectiveUpdates.isPresent() && !(effectiveUpdates.getAsDouble() > 0)) {
            throw new IllegalArgumentException(
                    "effective updates must be > 0: effectiveUpdates=" + effectiveUpdates.getAsDouble());
        }
        if (effectiveUpdates.isPresent() && replicates.size() > 1) {
            throw new IllegalArgumentException("effective updates are for a single histogram: " + replicates.size()
                    + " replicates show by themselves what they are worth");
        }
    }

    /**
     * Of repeated runs.
     *
     * @param replicates one histogram a run
     * @return observations of an unknown number of workers
     * @throws IllegalArgumentException if there is none, or one without updates
     */
    public static Observations of(List<StalenessHistogram> replicates) {
        return new Observations(replicates, OptionalInt.empty(), OptionalDouble.empty());
    }

    /**
     * All updates of all replicates.
     *
     * @return a new histogram
     */
    public StalenessHistogram merged() {
        StalenessHistogram merged = new StalenessHistogram();
        replicates.forEach(merged::addAll);
        return merged;
    }

    /**
     * The number of workers, known or by the sum rule.
     *
     * @return m &gt;= 1
     */
    public int workersOrMeanPlusOne() {
        return workers.orElseGet(() -> 1 + (int) Math.round(merged().mean()));
    }
}
