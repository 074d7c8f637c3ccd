package stalesim.model.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SerialCorrelationTest {

    @Test
    void agreesWithHandWorkedNumbers() {
        // sum of squared steps 7, of squared deviations 42: C = 1 - 7/84; standardised
        // 11/12 sqrt(63/6) = 2.9704
        SerialCorrelation test = SerialCorrelation.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8});
        assertThat(test.correlation()).isCloseTo(11.0 / 12, within(1e-15));
        assertThat(test.pValue()).isCloseTo(0.002974, within(2e-6));
    }

    @Test
    void rejectsIndependentValuesAsOftenAsItSays() {
        // 4000 tests at level 0.05: binomial standard error 0.0034, 4.9 of them: false alarm 1e-6; plus 0.01 for n = 20
        int rejected = 0;
        for (int seed = 0; seed < 4_000; seed++) {
            rejected += SerialCorrelation.of(Processes.normal(seed, 20)).pValue() < 0.05 ? 1 : 0;
        }
        assertThat(rejected / 4_000.0).isCloseTo(0.05, within(4.9 * Math.sqrt(0.05 * 0.95 / 4_000) + 0.01));
    }

    @Test
    void findsCorrelationOfEitherSign() {
        // expected standardised value 0.3 sqrt(1000) = 9.5: a p above 1e-6 (4.9) has probability 2e-6
        SerialCorrelation positive = SerialCorrelation.of(Processes.autoregressive(1, 1_000, 0.3));
        SerialCorrelation negative = SerialCorrelation.of(Processes.autoregressive(1, 1_000, -0.3));
        assertThat(positive.pValue()).isLessThan(1e-6);
        assertThat(positive.correlation()).isPositive();
        assertThat(negative.pValue()).isLessThan(1e-6);
        assertThat(negative.correlation()).isNegative();
    }

    @Test
    void equalValuesShowNothing() {
        assertThat(SerialCorrelation.of(new double[8]).pValue()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> SerialCorrelation.of(new double[7]));
    }
}
