package stalesim.model.sensitivity;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import stalesim.model.statistics.Quantiles;
import stalesim.model.statistics.Summary;

/**
 * How large mu* is where a factor does nothing and answers are noisy.
 *
 * <p>Without an effect the mean of R replications of an elementary effect is normal with mean 0 and variance
 * s^2 = (1/r) sum_t Var_j(EE_tj) / R, and mu* is distributed as (s/r) sum_t |sqrt(rho) T + sqrt(1 - rho) Z_t|, where T
 * has Student's law with R - 1 degrees of freedom (a common part is known from R replications alone) and Z_t are
 * normal. rho, the correlation between trajectories, is 0 for independent noise; with common random numbers a
 * replication may tilt the answer everywhere alike, up to rho = 1, and taking that for independent would set the floor
 * at half its height. It is estimated from the variance v of (1/r) sum_t EE_tj over replications, rho = (r v / (R s^2) -
 * 1) / (r - 1), at least 0 and at most 1.
 *
 * <p>Approximate: s^2 is one for all trajectories, rho one for all pairs.
 *
 * @param deviation s
 * @param correlation rho
 * @param trajectories r
 * @param replications R
 */
record NoiseFloor(double deviation, double correlation, int trajectories, int replications) {

    /** Mean values of mu* drawn: the floor is known to about 2 % at level 0.95. */
    private static final int DRAWS = 4_000;

    /**
     * The noise in elementary effects.
     *
     * @param effects EE_tj: r &gt;= 1 trajectories of R &gt;= 2 replications
     */
    static NoiseFloor of(double[][] effects) {
        int r = effects.length;
        int replications = effects[0].length;
        double variance = Arrays.stream(effects).mapToDouble(NoiseFloor::variance).sum() / r;
        double ratio = r * variance(meanOfTrajectories(effects)) / variance;
        double correlation = variance == 0 || r == 1 ? 0 : Math.max(0, Math.min(1, (ratio - 1) / (r - 1)));
        return new NoiseFloor(Math.sqrt(variance / replications), correlation, r, replications);
    }

    private static double[] meanOfTrajectories(double[][] effects) {
        double[] means = new double[effects[0].length];
        for (double[] ofTrajectory : effects) {
            for (int replication = 0; replication < means.length; replication++) {
                means[replication] += ofTrajectory[replication] / effects.length;
            }
        }
        return means;
    }

    private static double variance(double[] values) {
        double deviation = Summary.of(values).standardDeviation();
        return deviation * deviation;
    }

    /** The quantile of mu* by noise alone. */
    double ofMuStar(double level, UniformRandomProvider random) {
        NormalizedGaussianSampler normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[] draws = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            draws[draw] = deviation * draw(normal);
        }
        return Quantiles.quantile(draws, level);
    }

    private double draw(NormalizedGaussianSampler normal) {
        double common = Math.sqrt(correlation) * student(normal);
        double sum = 0;
        for (int trajectory = 0; trajectory < trajectories; trajectory++) {
            sum += Math.abs(common + Math.sqrt(1 - correlation) * normal.sample());
        }
        return sum / trajectories;
    }

    private double student(NormalizedGaussianSampler normal) {
        double squares = 0;
        for (int freedom = 1; freedom < replications; freedom++) {
            double z = normal.sample();
            squares += z * z;
        }
        return normal.sample() / Math.sqrt(squares / (replications - 1));
    }
}
