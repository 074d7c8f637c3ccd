package stalesim.model.statistics;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/** Random sequences whose mean and correlation are known, each from a stream named by its seed. */
final class Processes {

    private Processes() {}

    static UniformRandomProvider random(int seed) {
        return new RandomStreams(seed, 0).stream(RandomStreams.WHOLE_RUN, Purpose.RESAMPLING);
    }

    /** Independent, mean 0, variance 1. */
    static double[] normal(int seed, int n) {
        return ZigguratSampler.NormalizedGaussian.of(random(seed)).samples(n).toArray();
    }

    /** x_t = phi x_{t-1} + sqrt(1-phi^2) z_t, stationary: mean 0, variance 1, rho_k = phi^k, tau = (1+phi)/(1-phi). */
    static double[] autoregressive(int seed, int n, double phi) {
        double[] values = normal(seed, n);
        double innovation = Math.sqrt(1 - phi * phi);
        for (int i = 1; i < n; i++) {
            values[i] = phi * values[i - 1] + innovation * values[i];
        }
        return values;
    }

    /**
     * Times that customers of an M/M/1 queue wait before service of mean 1, by Lindley's recursion from the
     * stationary law (0 with probability 1 - rho, otherwise exponential of mean 1 / (1 - rho)): mean rho / (1 - rho).
     */
    static double[] waits(int seed, int n, double rho) {
        UniformRandomProvider random = random(seed);
        ContinuousSampler exponential = ZigguratSampler.Exponential.of(random);
        double[] waits = new double[n];
        waits[0] = random.nextDouble() < rho ? exponential.sample() / (1 - rho) : 0;
        for (int i = 1; i < n; i++) {
            waits[i] = Math.max(0, waits[i - 1] + exponential.sample() - exponential.sample() / rho);
        }
        return waits;
    }
}
