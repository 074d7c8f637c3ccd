package stalesim.sim.fitting;

import java.util.List;
import stalesim.model.machine.Stragglers;
import stalesim.model.measured.ImportedRun;
import stalesim.model.staleness.StalenessHistogram;

/**
 * Stragglers, read off the tail of measured staleness.
 *
 * <p>A gradient that takes f times as long as others sees about f (m - 1) updates. So the share of updates whose
 * staleness lies beyond {@value #BEYOND} (m - 1) is the probability p of straggling, and their mean staleness over m -
 * 1 is f. One more than m - 1 is what any small delay makes, so that it does not count, however few workers there are.
 * Runs in which workers share cores are left out: there the slower ones have such a staleness all the time. So are runs
 * of one worker, in which nothing is stale.
 */
final class Tail {

    private static final double BEYOND = 1.25;

    /** Rarer stragglers are not told from the noise of single updates. */
    private static final double LEAST_PROBABILITY = 1e-4;

    private Tail() {}

    static Stragglers stragglers(List<ImportedRun> all) {
        List<ImportedRun> runs = all.stream().filter(run -> run.threads() > 1).toList();
        double probability = 0;
        double factor = 0;
        for (ImportedRun run : runs) {
            StalenessHistogram staleness = run.staleness();
            double limit = Math.max(BEYOND * (run.threads() - 1), run.threads());
            double count = 0;
            double excess = 0;
            long[] counts = staleness.toArray();
            for (int tau = 0; tau < counts.length; tau++) {
                if (tau > limit) {
                    count += counts[tau];
                    excess += (double) tau * counts[tau] / (run.threads() - 1);
                }
            }
            probability += count / staleness.total() / runs.size();
            factor += excess / staleness.total() / runs.size();
        }
        return probability < LEAST_PROBABILITY
                ? Stragglers.NONE
                : new Stragglers(probability, Math.max(1, factor / probability));
    }
}
