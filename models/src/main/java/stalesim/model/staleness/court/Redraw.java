package stalesim.model.staleness.court;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import stalesim.model.staleness.StalenessLaw;

/**
 * Draws histograms as a law would give them: independent Poisson counts with mean n p(tau), which given their sum are
 * those of n independent updates.
 */
final class Redraw {

    /** Leaves out staleness that would occur once in a million histograms. */
    private static final double NEGLIGIBLE = 1e-6;

    private static final double MOST = 1e9;

    private final int first;
    private final List<DiscreteSampler> counts = new ArrayList<>();

    /**
     * Of a law.
     *
     * @param law any
     * @param updates n &gt; 0; at most 10^9 are drawn
     * @param random the stream to consume
     */
    Redraw(StalenessLaw law, double updates, UniformRandomProvider random) {
        double drawn = Math.min(MOST, updates);
        int last = law.maxSupport();
        int from = 0;
        while (from < last && drawn * law.pmf(from) < NEGLIGIBLE) {
            from++;
        }
        while (last > from && drawn * law.pmf(last) < NEGLIGIBLE) {
            last--;
        }
        first = from;
        for (int tau = from; tau <= last; tau++) {
            double mean = drawn * law.pmf(tau);
            counts.add(mean < NEGLIGIBLE ? () -> 0 : PoissonSampler.of(random, mean));
        }
    }

    /** Counts by staleness; at least one update. */
    double[] draw() {
        double[] drawn = new double[first + counts.size()];
        double sum = 0;
        while (sum == 0) {
            for (int i = 0; i < counts.size(); i++) {
                drawn[first + i] = counts.get(i).sample();
                sum += drawn[first + i];
            }
        }
        return drawn;
    }
}
