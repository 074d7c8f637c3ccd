package stalesim.model.selection;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/**
 * Fields of systems with normal answers of variance 1: answer j of system i is mean_i + sqrt(rho) z_j +
 * sqrt(1 - rho) z_ij, so any two systems are correlated by rho.
 */
final class Fields {

    private final double rho;
    private final double[] means;

    Fields(double rho, double... means) {
        this.rho = rho;
        this.means = means;
    }

    /** Answers of every system in n replications, drawn from streams that the seed names. */
    List<Candidate> draw(int seed, int n) {
        double[] shared = normal(seed, RandomStreams.WHOLE_RUN, n);
        List<Candidate> field = new ArrayList<>();
        for (int i = 0; i < means.length; i++) {
            double[] answers = normal(seed, i, n);
            for (int j = 0; j < n; j++) {
                answers[j] = means[i] + Math.sqrt(rho) * shared[j] + Math.sqrt(1 - rho) * answers[j];
            }
            field.add(new Candidate("s" + i, answers));
        }
        return field;
    }

    private static double[] normal(int seed, int system, int n) {
        return ZigguratSampler.NormalizedGaussian.of(new RandomStreams(seed, 0).stream(system, Purpose.DATA))
                .samples(n)
                .toArray();
    }
}
