package stalesim.model.staleness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.SharedFiles;
import tools.jackson.databind.JsonNode;

class ConwayMaxwellPoissonTest {

    private static final double RELATIVE = 1e-10;

    /** Values of 50-digit arithmetic. */
    @TestFactory
    List<DynamicTest> equalsTheReferenceValues() {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode reference : SharedFiles.json("reference/reference-values.json").get("cmp")) {
            double logLambda = reference.get("log_lambda").asDouble();
            double nu = reference.get("nu").asDouble();
            tests.add(DynamicTest.dynamicTest(
                    "ln lambda " + logLambda + ", nu " + nu,
                    () -> compare(new ConwayMaxwellPoisson(logLambda, nu), reference)));
        }
        assertThat(tests).hasSizeGreaterThan(20);
        return tests;
    }

    private static void compare(ConwayMaxwellPoisson law, JsonNode reference) {
        near(law.logNormaliser(), reference.get("log_Z").asDouble());
        near(law.mean(), reference.get("mean").asDouble());
        near(law.variance(), reference.get("variance").asDouble());
        List<Integer> modes = new ArrayList<>();
        reference.get("modes_exact").forEach(mode -> modes.add(mode.asInt()));
        assertThat(law.mode()).isEqualTo(modes.get(modes.size() - 1));
        if (modes.size() == 2) {
            near(law.pmf(modes.get(0)), law.pmf(modes.get(1)));
        }
        reference.get("log_pmf").properties().forEach(entry ->
                near(law.logPmf(Integer.parseInt(entry.getKey())), entry.getValue().asDouble()));
        reference.get("cdf").properties().forEach(entry ->
                near(law.cdf(Integer.parseInt(entry.getKey())), entry.getValue().asDouble()));
        near(sumOfPowers(law, 2), reference.get("sum_p2").asDouble());
        near(sumOfPowers(law, 3), reference.get("sum_p3").asDouble());
        reference.get("pmf").properties().forEach(entry ->
                near(law.pmf(Integer.parseInt(entry.getKey())), entry.getValue().asDouble()));
    }

    private static double sumOfPowers(StalenessLaw law, int power) {
        return IntStream.rangeClosed(0, law.maxSupport())
                .mapToDouble(tau -> Math.pow(law.pmf(tau), power))
                .sum();
    }

    private static void near(double actual, double expected) {
        if (expected == 0) {
            // the reference file writes numbers below 1e-100 as 0
            assertThat(actual).isBetween(0.0, 1e-100);
            return;
        }
        assertThat(actual).isCloseTo(expected, within(RELATIVE * Math.abs(expected)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 1, 3.5, 32, 800})
    void isPoissonForNuOne(double lambda) {
        ConwayMaxwellPoisson law = new ConwayMaxwellPoisson(Math.log(lambda), 1);
        Poisson poisson = new Poisson(lambda);
        assertThat(law.mean()).isCloseTo(lambda, within(1e-12 * (1 + lambda)));
        assertThat(law.variance()).isCloseTo(lambda, within(1e-11 * (1 + lambda)));
        assertThat(law.logNormaliser()).isCloseTo(lambda, within(1e-11 * (1 + lambda)));
        for (int tau = 0; tau <= 2 * lambda + 30; tau++) {
            assertThat(law.logPmf(tau)).isCloseTo(poisson.logPmf(tau), within(1e-10));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.5, 0.99})
    void isGeometricForNuZero(double lambda) {
        ConwayMaxwellPoisson law = new ConwayMaxwellPoisson(Math.log(lambda), 0);
        Geometric geometric = new Geometric(1 - lambda);
        for (int tau = 0; tau <= geometric.maxSupport(); tau++) {
            assertThat(law.logPmf(tau)).isCloseTo(geometric.logPmf(tau), within(1e-11));
        }
    }

    /** p(m) / p(m-1) = lambda / m^nu = 1. */
    @ParameterizedTest
    @CsvSource({"1, 2", "2, 6.28", "3, 0.1", "8, 4.18", "10, 1", "32, 0.87", "1000, 7", "1000, 0.39", "999, 7"})
    void tiedParametersHaveTwoModes(int workers, double nu) {
        ConwayMaxwellPoisson law = ConwayMaxwellPoisson.tied(workers, nu);
        assertThat(law.mode()).isEqualTo(workers);
        assertThat(law.pmf(workers - 1)).isCloseTo(law.pmf(workers), within(1e-12));
        assertThat(law.pmf(workers)).isGreaterThan(law.pmf(workers + 1));
        if (workers > 1) {
            assertThat(law.pmf(workers)).isGreaterThan(law.pmf(workers - 2));
        }
    }

    /** Asymptotics lambda^(1/nu) - (nu-1)/(2 nu) and lambda^(1/nu)/nu; the next terms are of order 1/m. */
    @Test
    void largeParametersAreSafe() {
        ConwayMaxwellPoisson law = ConwayMaxwellPoisson.tied(1000, 7);
        assertThat(law.mean()).isCloseTo(1000 - 6 / 14.0, within(1e-3));
        assertThat(law.variance()).isCloseTo(1000 / 7.0, within(1e-2));
        assertThat(law.logPmf(0)).isFinite().isLessThan(-5000);
        assertThat(law.pmf(0)).isZero();
        assertThat(law.logPmf(5000)).isFinite().isLessThan(-5000);
    }

    /** The formulas inside and outside the summed window must agree where they meet. */
    @Test
    void isContinuousAcrossTheEndsOfTheWindow() {
        for (double nu : new double[] {0.39, 1, 7}) {
            ConwayMaxwellPoisson law = ConwayMaxwellPoisson.tied(1000, nu);
            int last = law.maxSupport();
            double ratio = law.logPmf(last + 1) - law.logPmf(last);
            assertThat(ratio).isCloseTo(law.logLambda() - nu * Math.log(last + 1.0), within(1e-9));
        }
    }

    @Test
    void refusesWhatHasNoSum() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConwayMaxwellPoisson(0, 0))
                .withMessageContaining("diverges");
        assertThatIllegalArgumentException().isThrownBy(() -> new ConwayMaxwellPoisson(1, -0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConwayMaxwellPoisson(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConwayMaxwellPoisson(1, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConwayMaxwellPoisson(1, 0.001))
                .withMessageContaining("too large");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConwayMaxwellPoisson(-1e-9, 0))
                .withMessageContaining("too large");
        assertThatIllegalArgumentException().isThrownBy(() -> ConwayMaxwellPoisson.tied(0, 1));
    }
}
