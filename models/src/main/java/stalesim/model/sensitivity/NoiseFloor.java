package stalesim.model.sensitivity;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import stalesim.model.statistics.Quantiles;
import stalesim.model.statistics.Summary;

/**
 * How large mu* is where a factor does nothing and answers are noisy.
 *
 * <p>Without an effect the mean of R replications of an elementary effect is normal with mean 0. With
 * s^2 = (1/r) sum_t Var_j(EE_tj) / R the estimate of its variance, nu its degrees of freedom and rho the correlation
 * between trajectories, mu* is distributed as s sqrt(nu / chi^2_nu) (1/r) sum_t |sqrt(rho) Z_0 + sqrt(1 - rho) Z_t|
 * with normal Z, and nu = r (R - 1) / (1 + (r - 1) rho^2) by Satterthwaite's rule.
 *
 * <p>rho is 0 for independent noise; with common random numbers a replication may tilt the answer everywhere alike, up
 * to rho = 1, and taking that for independent would set the floor at half its height. It is estimated from the
 * variance v of (1/r) sum_t EE_tj over replications: rho = (r v / (R s^2) - 1) / (r - 1), at least 0 and at most 1.
 *
 * <p>Approximate: s^2 is one for all trajectories, rho one for all pairs.
 *
 * @param deviation s
 * @param correlation rho
 * @param trajectories r
 * @param replications R
 */
record NoiseFloor(double deviation, double correlation, int trajectories, int replications) {

    /** Values of mu* drawn: for 8 trajectories of 4 replications the floor of level 0.95 is known to about 1 %. */
    private static final int DRAWS = 2_000;

    /**
     * The noise in elementary effects.
     *
     * @param effects EE_tj: r &gt;= 1 trajectories of R &gt;= 2 replications
     */
    static NoiseFloor of(double[][] effects) {
        int r = effects.length;
        int replications = effects[0].length;
        double variance = Arrays.stream(effects).mapToDouble(values -> Summary.of(values).variance()).sum() / r;
        double ratio = r * Summary.of(meanOfTrajectories(effects)).variance() / variance;
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

    /** The quantile of mu* by noise alone. */
    double ofMuStar(double level, UniformRandomProvider random) {
        ContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(random);
        ContinuousSampler squares = AhrensDieterMarsagliaTsangGammaSampler.of(random, freedom() / 2, 2);
        double[] draws = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            draws[draw] = deviation * Math.sqrt(freedom() / squares.sample()) * meanSize(normal);
        }
        return Quantiles.quantile(draws, level);
    }

    private double freedom() {
        return trajectories * (replications - 1.0) / (1 + (trajectories - 1) * correlation * correlation);
    }

    private double meanSize(ContinuousSampler normal) {
        double common = Math.sqrt(correlation) * normal.sample();
        double own = Math.sqrt(1 - correlation);
        double sum = 0;
        for (int trajectory = 0; trajectory < trajectories; trajectory++) {
            sum += Math.abs(common + own * normal.sample());
        }
        return sum / trajectories;
    }
}
