package stalesim.model.neural.layer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TanhTest {

    /**
     * Ten roundings of 2^-24 = 6e-8 each, of which the doublings amplify none, and the convergent's own error at 2.26
     * below 1e-8.
     */
    @Test
    void isAccurateToFloatRounding() {
        for (float x = 1e-6f; x < 30; x *= 1.0001f) {
            double exact = Math.tanh(x);
            assertThat(Math.abs(Tanh.tanh(x) - exact)).as("x = %s", x).isLessThan(6e-7 * exact);
            assertThat(Tanh.tanh(-x)).isEqualTo(-Tanh.tanh(x));
            assertThat(Tanh.tanh(x)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void keepsTheEndsOfTheRange() {
        assertThat(Tanh.tanh(0)).isZero();
        assertThat(Tanh.tanh(Float.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Tanh.tanh(Float.NaN)).isNaN();
    }
}
