package stalesim.model.bound.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AmdahlFitTest {

    private static List<Measurement> measured(double serial, double... factors) {
        return Stream.of(1, 2, 4, 8)
                .map(m -> new Measurement(m, 50 * new Amdahl(serial, m).value() * factors[m % factors.length]))
                .toList();
    }

    @Test
    void theLawIsRecovered() {
        AmdahlFit fit = AmdahlFit.of(measured(0.08, 1), 0.95);
        assertThat(fit.alone()).isCloseTo(50, within(1e-9));
        assertThat(fit.serial().centre()).isCloseTo(0.08, within(1e-12));
        assertThat(fit.limit()).isCloseTo(12.5, within(1e-9));
        assertThat(fit.at(8)).isCloseTo(50 * new Amdahl(0.08, 8).value(), within(1e-9));
    }

    /** One worker 2 % faster than the law says: s is off, and its interval knows. */
    @Test
    void theIntervalEnclosesTheTruth() {
        AmdahlFit fit = AmdahlFit.of(measured(0.08, 1, 1.02), 0.95);
        assertThat(fit.serial().centre()).isNotCloseTo(0.08, within(1e-4));
        assertThat(fit.serial().low()).isLessThan(0.08);
        assertThat(fit.serial().high()).isGreaterThan(0.08);
    }

    @Test
    void workersThatHelpEachOtherHaveNoLimit() {
        List<Measurement> better = List.of(new Measurement(1, 10), new Measurement(2, 21), new Measurement(4, 44));
        assertThat(AmdahlFit.of(better, 0.95).limit()).isInfinite();
    }

    @Test
    void tooFewMeasurementsAreRefused() {
        assertThatThrownBy(() -> AmdahlFit.of(List.of(new Measurement(1, 1), new Measurement(2, 2)), 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("n=2");
    }
}
