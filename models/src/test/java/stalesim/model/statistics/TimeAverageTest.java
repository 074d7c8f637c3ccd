package stalesim.model.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TimeAverageTest {

    @Test
    void weighsByTime() {
        // 0 from 100 to 110, 2 until 130, 1 until 150: 40 + 20 over 50
        TimeAverage present = new TimeAverage(100);
        present.add(2, 110);
        present.add(-1, 130);
        assertThat(present.integralNs(150)).isEqualTo(60);
        assertThat(present.mean(150)).isEqualTo(1.2);
        assertThat(present.value()).isEqualTo(1);
        assertThat(new TimeAverage(5).mean(5)).isNaN();
    }

    @Test
    void refusesTimeThatRunsBackwardsAndSumsThatOverflow() {
        TimeAverage present = new TimeAverage(0);
        present.add(4, 10);
        assertThatIllegalArgumentException().isThrownBy(() -> present.add(1, 9));
        assertThatThrownBy(() -> present.integralNs(Long.MAX_VALUE / 2)).isInstanceOf(ArithmeticException.class);
    }
}
