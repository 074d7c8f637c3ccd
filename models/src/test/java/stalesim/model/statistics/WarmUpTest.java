package stalesim.model.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void agreesWithHandWorkedNumbers() {
        // batch means 4 1 0 1 0 1 ... (20 of them). g(0): mean 14/20, squares 26 - 9.8 = 16.2, / 400 = 0.0405
        double[] values = new double[100];
        Arrays.fill(values, 0, 5, 4);
        for (int batch = 1; batch < 20; batch += 2) {
            Arrays.fill(values, 5 * batch, 5 * batch + 5, 1);
        }
        // g(1): 10 ones of 19, 10 - 100/19 = 4.737, / 361 = 0.01312; g(2): 9 of 18, 4.5 / 324 = 0.01389; g(3): 9 of 17,
        // 4.235 / 289 = 0.01465; and so on, about 1 / (4 count)
        assertThat(WarmUp.length(values)).hasValue(5);
    }

    @Test
    void findsTheEndOfAStep() {
        // a step of 5 standard deviations; up to a few batches more go by chance (bounds seen over these seeds)
        for (int seed = 0; seed < 50; seed++) {
            double[] values = Processes.normal(seed, 2_000);
            for (int i = 0; i < 300; i++) {
                values[i] += 5;
            }
            assertThat(WarmUp.length(values).orElseThrow()).isBetween(300, 1_000);
        }
    }

    @Test
    void removesTheBiasOfAnEmptyStart() {
        // an exponential approach from 10 with time constant 100: the first 500 hold 10 * 100 / 5000 = 0.2 of bias
        double[] values = Processes.normal(1, 5_000);
        for (int i = 0; i < values.length; i++) {
            values[i] += 10 * Math.exp(-i / 100.0);
        }
        int length = WarmUp.length(values).orElseThrow();
        double[] rest = Arrays.copyOfRange(values, length, values.length);
        // mean of >= 2500 values: standard error <= 0.02; 4.9 of them: false alarm 1e-6
        assertThat(Math.abs(Summary.of(rest).mean())).isLessThan(4.9 * 0.02);
        assertThat(Summary.of(values).mean()).isGreaterThan(0.1);
    }

    @Test
    void nothingIsLeftOutWhereNothingChanges() {
        assertThat(WarmUp.length(new double[100])).hasValue(0);
    }

    @Test
    void tellsThatARunHasNotSettled() {
        double[] ramp = IntStream.range(0, 1_000).mapToDouble(i -> i).toArray();
        assertThat(WarmUp.length(ramp)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> WarmUp.length(new double[49]));
    }
}
