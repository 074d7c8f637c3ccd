package stalesim.model.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutocorrelationTest {

    @Test
    void agreesWithHandWorkedNumbers() {
        // deviations -1.5 -0.5 0.5 1.5: c_0 = 5/4, c_1 = (0.75 - 0.25 + 0.75)/4, c_2 = (-0.75 - 0.75)/4, c_3 = -2.25/4
        Autocorrelation correlation = new Autocorrelation(new double[] {1, 2, 3, 4});
        assertThat(correlation.at(0)).isEqualTo(1);
        assertThat(correlation.at(1)).isCloseTo(0.25, within(1e-15));
        assertThat(correlation.at(2)).isCloseTo(-0.3, within(1e-15));
        assertThat(correlation.at(3)).isCloseTo(-0.45, within(1e-15));
    }

    @Test
    void decaysAsAnAutoregressiveProcessDoes() {
        // Bartlett: variance of rho_k is at most tau/n = 3/40000; 4.9 standard errors of 0.0087: false alarm 1e-6
        Autocorrelation correlation = new Autocorrelation(Processes.autoregressive(1, 40_000, 0.5));
        for (int lag = 1; lag <= 5; lag++) {
            assertThat(correlation.at(lag)).isCloseTo(Math.pow(0.5, lag), within(4.9 * Math.sqrt(3.0 / 40_000)));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, 0, 0.5, 0.9})
    void integratedTimeIsThatOfTheProcess(double phi) {
        int n = 200_000;
        double tau = (1 + phi) / (1 - phi);
        double window = 5 * Math.max(2, tau);
        // Sokal: relative standard error sqrt(2 (2M + 1) / n), for tau >= 1; 4.9 of them: false alarm 1e-6.
        // For phi = -0.5 what the window of 10 leaves out is 2 * 0.5^11 / 1.5 = 0.0007; the error is below that of 0
        double tolerance = 4.9 * Math.max(1, tau) * Math.sqrt(2 * (2 * window + 1) / n) + 0.001;
        Autocorrelation correlation = new Autocorrelation(Processes.autoregressive(2, n, phi));
        assertThat(correlation.integratedTime().orElseThrow()).isCloseTo(tau, within(tolerance));
        assertThat(correlation.effectiveSize().orElseThrow() * correlation.integratedTime().orElseThrow())
                .isCloseTo(n, within(1e-6));
    }

    @Test
    void valuesThatCompensateEachOtherAreWorthMoreThanTheirNumber() {
        // x_i = z_i - z_{i-1}: rho_1 = -1/2, tau = 0 with standard error below sqrt(2 * 21 / n) = 0.02; 4.9 of them
        double[] values = Processes.normal(4, 100_000);
        for (int i = values.length - 1; i > 0; i--) {
            values[i] -= values[i - 1];
        }
        Autocorrelation correlation = new Autocorrelation(values);
        assertThat(correlation.integratedTime().orElseThrow()).isLessThan(0.1);
        assertThat(correlation.effectiveSize().orElseThrow()).isGreaterThan(10 * 100_000.0);
    }

    @Test
    void tellsThatARunIsTooShort() {
        // tau = 199: 1000 values are 5 of them
        assertThat(new Autocorrelation(Processes.autoregressive(3, 1_000, 0.99)).integratedTime()).isEmpty();
        assertThat(new Autocorrelation(Processes.normal(3, 99)).integratedTime()).isEmpty();
        assertThat(new Autocorrelation(Processes.normal(3, 100)).integratedTime()).isPresent();
        assertThat(new Autocorrelation(new double[200]).effectiveSize()).isEmpty();
    }

    @Test
    void refusesLagsThatItDoesNotHave() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Autocorrelation(new double[] {1, 2}).at(2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Autocorrelation(new double[] {1, 2}).at(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Autocorrelation(new double[0]));
    }
}
