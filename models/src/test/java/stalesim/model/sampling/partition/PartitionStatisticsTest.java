package stalesim.model.sampling.partition;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

class PartitionStatisticsTest {

    private static final int WORKERS = 5;
    private static final int PER_LABEL = 1000;
    private static final int REPETITIONS = 1000;

    private static UniformRandomProvider random(int seed) {
        return new RandomStreams(seed, 0).stream(RandomStreams.WHOLE_RUN, Purpose.PARTITION);
    }

    /** Share of label 0, of two alternating ones, that worker 2 gets, in independent partitions. */
    private static double[] shares(Partition partition) {
        float[] labels = new float[2 * PER_LABEL];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 2;
        }
        double[] shares = new double[REPETITIONS];
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            for (int position : partition.divide(labels, WORKERS, random(repetition)).positions(2)) {
                shares[repetition] += labels[position] == 0 ? 1.0 / PER_LABEL : 0;
            }
        }
        return shares;
    }

    /**
     * A share is Beta(alpha, (m-1) alpha) up to a rounding of 1/1000, of mean mu = 1/m and variance s^2 =
     * mu (1 - mu) / (m alpha + 1). The mean of N is normal with deviation s / sqrt(N); the sample variance about mu has
     * deviation sqrt((mu_4 - s^4) / N), mu_4 taken from the sample. Both two-sided at 1e-6, plus what rounding may do:
     * 1/1000 to a mean, 2/1000 |x - mu| < 2 s / 1000 to a variance.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 1, 10})
    void dirichletSharesHaveTheirMeanAndVariance(double alpha) {
        double[] shares = shares(new Dirichlet(alpha));
        double mu = 1.0 / WORKERS;
        double variance = mu * (1 - mu) / (WORKERS * alpha + 1);
        double sum = 0;
        double squares = 0;
        double fourths = 0;
        for (double share : shares) {
            double square = (share - mu) * (share - mu);
            sum += share - mu;
            squares += square;
            fourths += square * square;
        }
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - 5e-7);
        double spread = Math.sqrt((fourths / REPETITIONS - variance * variance) / REPETITIONS);
        assertThat(Math.abs(sum / REPETITIONS)).isLessThan(z * Math.sqrt(variance / REPETITIONS) + 1e-3);
        assertThat(Math.abs(squares / REPETITIONS - variance))
                .isLessThan(z * spread + 2e-3 * Math.sqrt(variance));
    }

    /** Kolmogorov-Smirnov against Beta(2, 8), whose density is below 3.6 so that rounding moves it by 0.004; 1e-6. */
    @Test
    void dirichletSharesAreBeta() {
        double distance = new KolmogorovSmirnovTest()
                .kolmogorovSmirnovStatistic(new BetaDistribution(null, 2, 8), shares(new Dirichlet(2)));
        double critical = Math.sqrt(Math.log(2 / 1e-6) / 2 / REPETITIONS);
        assertThat(distance).isLessThan(critical + 0.004);
    }

    /**
     * Of n = 2000 samples, half with label 0, a worker gets 400 at random: the count K of label 0 is hypergeometric
     * with mean 200 and variance 400 x 1/4 x 1600/1999 = 80.04. The sum of (K - 200)^2 / 80.04 over N partitions is
     * nearly chi-square with N degrees of freedom (its excess kurtosis is of the order of 1/400). Two-sided, false
     * alarm 1e-6.
     */
    @Test
    void iidSharesAreHypergeometric() {
        double sum = 0;
        for (double share : shares(new Iid(new Sizes.Equal()))) {
            double deviation = share * PER_LABEL - 200;
            sum += deviation * deviation / (400 * 0.25 * 1600 / 1999);
        }
        ChiSquaredDistribution law = new ChiSquaredDistribution(null, REPETITIONS);
        assertThat(sum).isBetween(law.inverseCumulativeProbability(5e-7), law.inverseCumulativeProbability(1 - 5e-7));
    }

    /** One block a worker of five, two labels: worker 2 has label 0 alone in 2, both in 1, none in 2 of 5 cases. */
    @Test
    void blocksByLabelAreDealtAtRandom() {
        int[] counts = new int[3];
        for (double share : shares(new ByLabel(1))) {
            counts[(int) Math.round(share * 5)]++; // 0, 0.2 (half of the middle block) or 0.4
        }
        double[] expected = {0.4 * REPETITIONS, 0.2 * REPETITIONS, 0.4 * REPETITIONS};
        double chiSquare = 0;
        for (int i = 0; i < 3; i++) {
            chiSquare += (counts[i] - expected[i]) * (counts[i] - expected[i]) / expected[i];
        }
        assertThat(chiSquare)
                .isLessThan(new ChiSquaredDistribution(null, 2).inverseCumulativeProbability(1 - 1e-6));
    }
}
