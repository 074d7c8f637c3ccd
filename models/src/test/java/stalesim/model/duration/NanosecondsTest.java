package stalesim.model.duration;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NanosecondsTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, 0.5, 1.5, 2.5, 1e9 + 0.5, 1L << 52, (1L << 52) - 0.5, 1e18, 1e300, 1.0 / 0})
    void theNearestIsThatOfTheJdk(double ns) {
        assertThat(Nanoseconds.nearest(ns)).isEqualTo(Math.round(ns));
    }

    @Test
    void theNearestOfDrawnNumbersIsThatOfTheJdk() {
        var random = RandomSource.XO_RO_SHI_RO_128_PP.create(1);
        for (int draw = 0; draw < 100_000; draw++) {
            double ns = Math.exp(55 * random.nextDouble() - 20);
            assertThat(Nanoseconds.nearest(ns)).isEqualTo(Math.round(ns));
        }
    }
}
