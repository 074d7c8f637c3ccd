package stalesim.model.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SequentialStoppingTest {

    @Test
    void looksAtFixedCheckpointsOnly() {
        assertThat(new SequentialStopping(10, 60, 0.02, 0.95).checkpoints()).containsExactly(10, 15, 22, 33, 49, 60);
        assertThat(new SequentialStopping(5, 5, 0.02, 0.95).checkpoints()).containsExactly(5);
    }

    @Test
    void stopsWhereTheIntervalIsNarrowEnough() {
        // t(0.975, 2) = 4.3027, s = 1, n = 3: half-width 2.4841 of a mean of 100
        double[] values = {99, 100, 101};
        assertThat(new SequentialStopping(3, 9, 0.02485, 0.95).preciseEnough(values)).isTrue();
        assertThat(new SequentialStopping(3, 9, 0.02483, 0.95).preciseEnough(values)).isFalse();
        assertThat(new SequentialStopping(3, 9, 0.02, 0.95).preciseEnough(new double[] {7})).isFalse();
        assertThat(new SequentialStopping(3, 9, 0.02, 0.95).preciseEnough(new double[] {-1, 1})).isFalse();
    }

    @Test
    void forecastsWithinItsRange() {
        double[] values = {99, 100, 101};
        // 3 (0.024841 / w)^2: 18.5 for w = 0.01
        assertThat(new SequentialStopping(3, 90, 0.01, 0.95).forecast(values)).hasValue(19);
        assertThat(new SequentialStopping(3, 9, 0.01, 0.95).forecast(values)).hasValue(9);
        assertThat(new SequentialStopping(3, 9, 0.5, 0.95).forecast(values)).hasValue(3);
        assertThat(new SequentialStopping(3, 9, 0.5, 0.95).forecast(new double[] {7})).isEmpty();
        assertThat(new SequentialStopping(3, 9, 0.5, 0.95).forecast(new double[] {-1, 1})).isEmpty();
    }

    @Test
    void reachesThePrecisionInTheMean() {
        // cv 0.2, w = 0.05: (1.96 * 0.2 / 0.05)^2 = 61.5 values are needed; checkpoints 49 and 73 are next to it
        SequentialStopping rule = new SequentialStopping(10, 200, 0.05, 0.95);
        double sum = 0;
        for (int seed = 0; seed < 500; seed++) {
            sum += stoppedAt(rule, values(seed, rule));
        }
        assertThat(sum / 500).isBetween(49.0, 80.0);
    }

    /** Normal with mean 5 and deviation 1. */
    static double[] values(int seed, SequentialStopping rule) {
        return Arrays.stream(Processes.normal(seed, rule.max())).map(z -> 5 + z).toArray();
    }

    static int stoppedAt(SequentialStopping rule, double[] values) {
        return rule.checkpoints().stream()
                .filter(n -> rule.preciseEnough(Arrays.copyOf(values, n)))
                .findFirst()
                .orElse(rule.max());
    }

    @Test
    void refusesWhatIsNoRule() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SequentialStopping(0, 5, 0.1, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> new SequentialStopping(6, 5, 0.1, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> new SequentialStopping(2, 5, 0, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> new SequentialStopping(2, 5, 0.1, 1));
    }
}
