package stalesim.model.staleness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
        assertThat(law.freeParameters()).isGreaterThanOrEqualTo(law.parameters().size());
    }
}
