package stalesim.model.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ThinningTest {

    @Test
    void keepsEveryKthValue() {
        double[] values = {0, 1, 2, 3, 4, 5, 6};
        assertThat(Thinning.oneIn(values, 3)).containsExactly(0, 3, 6);
        assertThat(Thinning.oneIn(values, 1)).containsExactly(values);
        assertThat(Thinning.oneIn(values, 9)).containsExactly(0);
        assertThatIllegalArgumentException().isThrownBy(() -> Thinning.oneIn(values, 0));
    }

    @Test
    void findsTheDistanceAtWhichCorrelationHasGone() {
        // phi = 0.9, 20000 values: one in k has correlation 0.9^k and standard error sqrt(k / 20000). k = 8 shows 0.43,
        // 22 errors: never passed; k = 64 shows 0.0012. k = 16 and 32 (0.185, 0.034: 6.5 and 0.9 errors) may go either
        // way, and so may, now and then, 64 and 128 at a level of 0.05 each
        int near = 0;
        for (int seed = 0; seed < 200; seed++) {
            int k = Thinning.distance(Processes.autoregressive(seed, 20_000, 0.9)).orElseThrow();
            assertThat(k).isGreaterThanOrEqualTo(16);
            near += k <= 64 ? 1 : 0;
        }
        assertThat(near).isGreaterThan(150);
    }

    @Test
    void independentValuesAreMostlyKeptAsTheyAre() {
        // passed at k = 1 with probability about 0.9; 200 of them: standard error 4.2, 4.9 of them: false alarm 1e-6
        int kept = 0;
        for (int seed = 0; seed < 200; seed++) {
            kept += Thinning.distance(Processes.normal(seed, 1_000)).orElse(0) == 1 ? 1 : 0;
        }
        assertThat(kept).isGreaterThan(180 - 21);
    }

    @Test
    void tellsThatARunIsTooShort() {
        double[] ramp = new double[64];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = i;
        }
        assertThat(Thinning.distance(ramp)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Thinning.distance(new double[7]));
    }
}
