package stalesim.model.staleness;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import org.apache.commons.rng.sampling.distribution.GuideTableDiscreteSampler;

/** Draws of staleness by table: every law has few probabilities that count. */
final class LawSampler {

    private static final double NEGLIGIBLE = 1e-18;

    private LawSampler() {}

    /** Leaves out what lies before the first staleness that counts, where the law is far from 0. */
    static DiscreteSampler of(StalenessLaw law, UniformRandomProvider random) {
        int last = law.maxSupport();
        int first = 0;
        while (first < last && law.pmf(first) < NEGLIGIBLE) {
            first++;
        }
        double[] probabilities = new double[last - first + 1];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = law.pmf(first + i);
        }
        DiscreteSampler table = GuideTableDiscreteSampler.of(random, probabilities);
        int offset = first;
        return () -> offset + table.sample();
    }
}
