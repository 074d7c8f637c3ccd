package stalesim.model.measured;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stalesim.model.staleness.StalenessHistogram;

/**
 * A run that somebody measured on another machine.
 *
 * <p>Where each update stood in time is not known: only when epochs ended, and how many updates had which staleness
 * over the whole run, its beginning included. The number of counted updates need not be that of the epochs; programs
 * go on counting after the last entry, or stop before.
 *
 * @param algorithm name in the catalogue
 * @param threads m &gt;= 1, workers
 * @param epochs when the epochs ended
 * @param staleness counts of at least one update; a worker's own update excluded
 * @param losses training loss at the end of each epoch, as many as epochs, or none; NaN or infinite where the run
 *     had diverged
 * @param description what else is known, name to value: architecture, data set, batch, machine, source ...; the
 *     order is kept
 */
public record ImportedRun(
        String algorithm,
        int threads,
        EpochTimes epochs,
        StalenessHistogram staleness,
        List<Double> losses,
        Map<String, String> description) {

    /**
     * Copies the collections and checks the ranges.
     *
     * @throws IllegalArgumentException if there are fewer than one thread, no counted update, or a number of losses
     *     that is neither that of the epochs nor 0
     */
    public ImportedRun {
        staleness = new StalenessHistogram(staleness.toArray());
        losses = List.copyOf(losses);
        description = Collections.unmodifiableMap(new LinkedHashMap<>(description));
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be >= 1: threads=" + threads);
        }
        if (staleness.total() == 0) {
            throw new IllegalArgumentException("the staleness of at least one update must be counted");
        }
        if (!losses.isEmpty() && losses.size() != epochs.count()) {
            throw new IllegalArgumentException(
                    "losses must be as many as epochs: losses=" + losses.size() + ", epochs=" + epochs.count());
        }
    }

    /**
     * Throughput of the steady part.
     *
     * @return {@link EpochTimes#rate()}
     */
    public MeasuredRate rate() {
        return epochs.rate();
    }
}
