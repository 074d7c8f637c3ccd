package stalesim.model.staleness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.staleness.TiedConwayMaxwellPoisson.Tie;

/** What every law must satisfy. Sums have up to 10^5 terms of size below 1, each right to about 1e-14. */
class StalenessLawContractTest {

    static Stream<StalenessLaw> laws() {
        return Stream.of(
                new Geometric(1),
                new Geometric(0.125),
                new Geometric(0.001),
                new Poisson(0),
                new Poisson(0.3),
                new Poisson(7),
                new Poisson(1000),
                new ConwayMaxwellPoisson(Math.log(0.9), 0),
                new ConwayMaxwellPoisson(Math.log(0.5), 0.1),
                new ConwayMaxwellPoisson(-50, 40),
                new ConwayMaxwellPoisson(0.01, 0.002),
                ConwayMaxwellPoisson.tied(1, 3),
                ConwayMaxwellPoisson.tied(28, 0.39),
                ConwayMaxwellPoisson.tied(1000, 7),
                ConwayMaxwellPoisson.tied(1000, 0.39),
                new ConwayMaxwellPoisson(0.05 * Math.log(2), 0.05),
                ConwayMaxwellPoisson.withMean(7, 3.3),
                new TiedConwayMaxwellPoisson(Tie.MODE, 8, 4.18),
                new TiedConwayMaxwellPoisson(Tie.MEAN, 8, 4.18),
                new TiedConwayMaxwellPoisson(Tie.MEAN, 1, 1.5),
                new NegativeBinomial(1, 0),
                new NegativeBinomial(0.3, 2),
                new NegativeBinomial(12.5, 40),
                new NegativeBinomial(1e8, 7),
                new DiscretisedNormal(7, 1.5),
                new DiscretisedNormal(-4, 5),
                new DiscretisedNormal(31.3, 0.1),
                new DiscretisedNormal(1023, 60),
                new Mixture(0.25, new Poisson(3), new Poisson(30)),
                new Mixture(0.6, ConwayMaxwellPoisson.tied(36, 5), ConwayMaxwellPoisson.tied(72, 5)),
                new Mixture(1, new Geometric(0.5), new BoundedUniform(4)),
                new TabulatedLaw("table", new double[] {1, 0, 2, 5, 0, 4, 0}),
                new BoundedUniform(0),
                new BoundedUniform(11),
                new EmpiricalLaw(new StalenessHistogram(new long[] {0, 3, 5, 0, 5, 1})));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void probabilitiesSumToOne(StalenessLaw law) {
        double sum = 0;
        for (int tau = 0; tau <= law.maxSupport(); tau++) {
            assertThat(law.pmf(tau)).isBetween(0.0, 1.0).isEqualTo(Math.exp(law.logPmf(tau)), within(1e-15));
            sum += law.pmf(tau);
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void nothingIsBeyondTheSupport(StalenessLaw law) {
        assertThat(law.pmf(-1)).isZero();
        assertThat(law.logPmf(-1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(law.pmf(law.maxSupport() + 1)).isLessThan(1e-17);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void meanAndVarianceAreThoseOfTheProbabilities(StalenessLaw law) {
        double mean = 0;
        for (int tau = 0; tau <= law.maxSupport(); tau++) {
            mean += tau * law.pmf(tau);
        }
        double variance = 0;
        for (int tau = 0; tau <= law.maxSupport(); tau++) {
            variance += (tau - mean) * (tau - mean) * law.pmf(tau);
        }
        assertThat(law.mean()).isCloseTo(mean, within(1e-11 * (1 + mean)));
        assertThat(law.variance()).isCloseTo(variance, within(1e-10 * (1 + variance)));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void nothingIsMoreProbableThanTheMode(StalenessLaw law) {
        double most = law.pmf(law.mode());
        for (int tau = 0; tau <= law.maxSupport(); tau++) {
            assertThat(law.pmf(tau)).isLessThanOrEqualTo(most * (1 + 1e-11));
        }
    }

    @ParameterizedTest
    @MethodSource("laws")
    void nameIsLowerHyphen(StalenessLaw law) {
        assertThat(law.name()).matches("[a-z]+(-[a-z]+)*");
        assertThat(law.parameters().keySet()).allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
assertThat(law.freeParameters()).isNotNegative();
    }

    /** The inverse of the distribution function, and both of its sides, against sums of the probabilities. */
    @ParameterizedTest
    @MethodSource("laws")
    void distributionFunctionAndQuantilesAreSums(StalenessLaw law) {
        double sum = 0;
        int stride = 1 + law.maxSupport() / 30;
        for (int tau = 0; tau <= law.maxSupport(); tau++) {
            double before = sum;
            sum += law.pmf(tau);
            if (tau % stride != 0) {
                continue;
            }
            assertThat(law.cdf(tau)).isCloseTo(sum, within(1e-11 * Math.max(1e-3, sum)));
            assertThat(law.survival(tau)).isCloseTo(1 - sum, within(1e-11));
            double middle = (before + sum) / 2;
            if (sum - before > 1e-9) {
                assertThat(law.quantile(middle)).isEqualTo(tau);
            }
        }
        assertThat(law.cdf(-1)).isZero();
        assertThat(law.survival(-1)).isEqualTo(1);
        assertThat(law.quantile(0)).isZero();
        assertThat(law.quantile(1)).isLessThanOrEqualTo(law.maxSupport());
        assertThatIllegalArgumentException().isThrownBy(() -> law.quantile(1.1)).withMessageContaining("share=1.1");
        assertThatIllegalArgumentException().isThrownBy(() -> law.quantile(Double.NaN));
    }

    /**
     * Chi-square test of 20000 draws, in classes with at least 10 expected ones, at a false-alarm rate of 1e-6 a law.
     */
    @ParameterizedTest
    @MethodSource("laws")
    void samplesFollowTheLaw(StalenessLaw law) {
        int draws = 20_000;
        DiscreteSampler sampler = law.sampler(new RandomStreams(5, 0).stream(0, Purpose.RESAMPLING));
        long[] counts = new long[law.maxSupport() + 1];
        for (int i = 0; i < draws; i++) {
            counts[sampler.sample()]++;
        }
        List<Double> expected = new ArrayList<>();
        List<Long> observed = new ArrayList<>();
        double inside = 0;
        long seen = 0;
        for (int tau = 0; tau < counts.length; tau++) {
            inside += draws * law.pmf(tau);
            seen += counts[tau];
            if (inside >= 10 || tau == counts.length - 1) {
                expected.add(inside);
                observed.add(seen);
                inside = 0;
                seen = 0;
            }
        }
        if (expected.size() == 1) {
            assertThat(observed).containsExactly((long) draws);
            return;
        }
        double p = new ChiSquareTest()
                .chiSquareTest(
                        expected.stream().mapToDouble(value -> value + 1e-9).toArray(),
                        observed.stream().mapToLong(Long::longValue).toArray());
        assertThat(p).isGreaterThan(1e-6);
    }

    /** Staleness is an int: the ends are ceil(42 / -ln(1 - p)) and that of Bernstein's bound, both below 2^31. */
    @Test
    void lawsThatEndBeyondAllStalenessAreRefused() {
        assertThat(new Geometric(2e-8).maxSupport()).isEqualTo(2_099_999_979);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Geometric(1e-10))
                .withMessageEndingWith("below a staleness of 2^31: p=1.0E-10");
        assertThat(new Poisson(2.1e9).mode()).isEqualTo(2_100_000_000);
        assertThat(new Poisson(2.1e9).maxSupport()).isGreaterThan(2_100_000_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Poisson(3e9))
                .withMessageEndingWith("below a staleness of 2^31: lambda=3.0E9");
    }
}
