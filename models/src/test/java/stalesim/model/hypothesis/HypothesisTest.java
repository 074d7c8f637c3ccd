package stalesim.model.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.statistics.Interval;
import stalesim.model.statistics.Summary;

/** Against values of textbooks, counting by hand, and enumeration. */
class HypothesisTest {

    private static UniformRandomProvider random() {
        return new RandomStreams(7, 0).stream(RandomStreams.WHOLE_RUN, Purpose.RESAMPLING);
    }

    /** Darwin's maize, differences of cross- and self-fertilised plants in eighths of an inch: V = 96, p = 0.0413. */
    @Test
    void signedRanksOfDarwinsMaize() {
        WilcoxonSignedRank test =
                WilcoxonSignedRank.of(49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48);
        assertThat(test.statistic()).isEqualTo(96);
        assertThat(2 * test.greater()).isCloseTo(0.04126, within(5e-6));
        assertThat(test.effect()).isCloseTo((96 - 24) / 120.0, within(1e-15));
    }

    /** Sets of distinct ranks of a sum of 0 to 8: 1 1 1 2 2 3 4 5 6, together 25 of 2^10. */
    @Test
    void signedRanksByCounting() {
        WilcoxonSignedRank test = WilcoxonSignedRank.of(-1, -2, 3, -4, 5, -6, -7, -8, -9, -10);
        assertThat(test.statistic()).isEqualTo(8);
        assertThat(test.less()).isEqualTo(25 / 1024.0);
    }

    /**
     * Three equal sizes have the rank 2 each: W+ = 4 or more needs two positive ones, 4 of 8 cases. Zeros are left out.
     */
    @Test
    void signedRanksWithTiesAndZeros() {
        WilcoxonSignedRank test = WilcoxonSignedRank.of(1, 1, -1, 0);
        assertThat(test.n()).isEqualTo(3);
        assertThat(test.greater()).isEqualTo(0.5);
        assertThat(WilcoxonSignedRank.of(0, 0).greater()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> WilcoxonSignedRank.of(1, Double.NaN));
    }

    /** Beyond the exact range the normal law takes over: one pair more, of the least rank, hardly changes p. */
    @Test
    void theNormalLawContinuesTheExactOne() {
        double[] differences = new double[101];
        for (int i = 0; i < 100; i++) {
            differences[i] = (i % 5 < 2 ? -1 : 1) * (i + 1.0);
        }
        differences[100] = 0.5;
        double exact = WilcoxonSignedRank.of(Arrays.copyOf(differences, 100)).greater();
        double normal = WilcoxonSignedRank.of(differences).greater();
        // all ranks grow by one, which adds 10 to the excess of W+ of about 500 and 1.5 % to its deviation of 290
        assertThat(normal / exact).isBetween(0.85, 1.15);
    }

    @Test
    void holmByHand() {
        assertThat(Holm.adjust(0.01, 0.04, 0.03, 0.005))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-15));
        assertThat(Holm.adjust(0.6, 0.7)).containsExactly(1, 1);
        assertThat(Holm.adjust()).isEmpty();
    }

    @Test
    void equalValuesHaveNoTrend() {
        double[] group = {0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3};
        JonckheereTerpstra test = JonckheereTerpstra.of(List.of(group, group, group, group));
        assertThat(test.z()).isZero();
        assertThat(test.rising()).isEqualTo(0.5);
        assertThat(test.falling()).isEqualTo(0.5);
        assertThat(test.effect()).isZero();
    }

    /** Hollander and Wolfe (1973), example 6.2, effect of knowledge of performance: J = 79. */
    @Test
    void trendOfHollanderAndWolfe() {
        JonckheereTerpstra test = JonckheereTerpstra.of(List.of(
                new double[] {40, 35, 38, 43, 44, 41},
                new double[] {38, 40, 47, 44, 40, 42},
                new double[] {48, 40, 45, 43, 46, 44}));
        assertThat(test.statistic()).isEqualTo(79);
        // (79 - 54)/sqrt(153) without ties, which make the variance smaller by less than 2 %
        assertThat(test.z()).isBetween(25 / Math.sqrt(153), 25 / Math.sqrt(150));
        assertThat(test.rising() + test.falling()).isCloseTo(1, within(1e-12));
        assertThat(test.effect()).isCloseTo(50 / 108.0, within(1e-15));
    }

    /** Mean and variance of J over all 720 orders of six values with ties, in groups of 1, 2 and 3. */
    @Test
    void theVarianceOfTrendsIsThatOfAllOrders() {
        double[] values = {1, 2, 2, 3, 3, 3};
        List<double[]> orders = new ArrayList<>();
        permute(values, 0, orders);
        double[] statistics = orders.stream()
                .mapToDouble(order -> test(order).statistic())
                .toArray();
        double mean = Summary.of(statistics).mean();
        double squares = 0;
        for (double statistic : statistics) {
            squares += (statistic - mean) * (statistic - mean) / statistics.length;
        }
        assertThat(mean).isCloseTo(11 / 2.0, within(1e-12));
        JonckheereTerpstra extreme = test(values);
        assertThat((extreme.statistic() - mean) / Math.sqrt(squares)).isCloseTo(extreme.z(), within(1e-12));
    }

    private static JonckheereTerpstra test(double... v) {
        return JonckheereTerpstra.of(
                List.of(new double[] {v[0]}, new double[] {v[1], v[2]}, new double[] {v[3], v[4], v[5]}));
    }

    private static void permute(double[] values, int from, List<double[]> orders) {
        if (from == values.length) {
            orders.add(values.clone());
        }
        for (int i = from; i < values.length; i++) {
            double[] next = values.clone();
            next[from] = values[i];
            next[i] = values[from];
            permute(next, from + 1, orders);
        }
    }

    /** Ranks 1 2 3 in four blocks: L = 4 * 14, mean 48, and the variance of one block over its 6 orders is 2. */
    @Test
    void pageByCounting() {
        double[] up = {0.1, 0.5, 7};
        PageTrend test = PageTrend.of(List.of(up, up, up, up));
        assertThat(test.statistic()).isEqualTo(56);
        assertThat(test.z()).isCloseTo(8 / Math.sqrt(8), within(1e-12));
        assertThat(test.effect()).isCloseTo(1, within(1e-12));
        assertThat(PageTrend.of(List.of(new double[] {3, 2, 1})).effect()).isCloseTo(-1, within(1e-12));
        assertThatIllegalArgumentException().isThrownBy(() -> PageTrend.of(List.of(new double[] {1, 2})));
    }

    /**
     * 0 1 2 has mean 1 and standard error 1/sqrt(3); the 0.95 quantile of Student's law with 2 degrees is 2.9199856.
     */
    @Test
    void equivalenceAtTheEdge() {
        double margin = 2.9199856 / Math.sqrt(3);
        Equivalence test = Equivalence.of(new double[] {0, 1, 2}, 1, margin);
        assertThat(test.p()).isCloseTo(0.05, within(1e-7));
        assertThat(Equivalence.of(new double[] {0, 1, 2}, 100, margin).different()).isLessThan(0.001);
        assertThat(Equivalence.of(new double[] {1, 1}, 1, 0.1).p()).isZero();
    }

    /** t = -sqrt(6) with 4 degrees of freedom, whose law is elementary: p = 0.0704840. */
    @Test
    void welchOfEqualSpreads() {
        Welch test = Welch.of(Summary.of(0, 1, 2), Welch.printed(3, 3, 1));
        assertThat(test.t()).isCloseTo(-Math.sqrt(6), within(1e-12));
        assertThat(test.freedom()).isCloseTo(4, within(1e-12));
        assertThat(test.twoSided()).isCloseTo(0.0704840, within(1e-6));
    }

    /** The lady tasting tea: 3 of 4 against 1 of 4 is 17/70. */
    @Test
    void fishersLady() {
        FisherExact test = FisherExact.of(new FisherExact.Count(3, 4), new FisherExact.Count(1, 4));
        assertThat(test.greater()).isCloseTo(17 / 70.0, within(1e-12));
        assertThat(test.less()).isCloseTo(69 / 70.0, within(1e-12));
        assertThat(test.effect()).isEqualTo(0.5);
    }

    /**
     * Samples of 20 normal values around the least detectable mean are found in four of five cases: of 4000, a standard
     * error of 0.0063; 4 of them and 0.01 for the approximation.
     */
    @Test
    void theLeastDetectableIsFoundInFourOfFiveCases() {
        var normal = ZigguratSampler.NormalizedGaussian.of(random());
        double mean = LeastDetectable.ofMean(1, 20, 0.05);
        int found = 0;
        for (int sample = 0; sample < 4_000; sample++) {
            double[] values = new double[20];
            for (int i = 0; i < values.length; i++) {
                values[i] = mean + normal.sample();
            }
            // mean > 0 at one-sided 5 %: the lower end of the 90 % interval
            found += Interval.ofMean(values, 0.9).low() > 0 ? 1 : 0;
        }
        assertThat(found / 4_000.0).isCloseTo(LeastDetectable.POWER, within(0.035));
        assertThat(LeastDetectable.ofMean(1, 1, 0.05)).isNaN();
    }

    @Test
    void slopeOfAPower() {
        assertThat(LogLog.slope(new double[] {1, 2, 4, 8}, new double[] {3, 12, 48, 192})).isCloseTo(2, within(1e-12));
    }
}
