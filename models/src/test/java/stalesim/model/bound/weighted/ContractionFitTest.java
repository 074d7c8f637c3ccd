package stalesim.model.bound.weighted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.paper.Reading;

class ContractionFitTest {

    private static List<ContractionFit.Point> curve(double length, DoubleUnaryOperator loss) {
        List<ContractionFit.Point> curve = new ArrayList<>();
        for (int i = 0; i <= 40; i++) {
            double t = length * i / 40;
            curve.add(new ContractionFit.Point(t, loss.applyAsDouble(t)));
        }
        return curve;
    }

    /**
     * Gradient descent on (h/2) x^2 + 3 from x = 2: x_t = 2 (1 - eta h)^t, so r = 1 - eta h is known. The sum of
     * squares is flat at its minimum: a relative error e of the exponent changes it by e^2, which doubles resolve to
     * 1e-8.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.01, 0.002})
    void findsTheRateOfAQuadratic(double loss) {
        List<ContractionFit.Point> curve = curve(500, t -> 3 + 2 * Math.pow(1 - loss, 2 * t));
        ContractionFit fit = ContractionFit.of(curve, Reading.CORRECTED);
        assertThat(fit.rate().loss()).isCloseTo(loss, within(1e-6 * loss));
        assertThat(fit.floor()).isCloseTo(3, within(1e-6));
        assertThat(fit.determination()).isCloseTo(1, within(1e-12));
    }

    /** Figure 3 draws the loss itself as r^t: r is then the square. */
    @Test
    void theLiteralRateIsTheSquare() {
        List<ContractionFit.Point> curve = curve(500, t -> 12_000 * Math.pow(0.99, t));
        double corrected = ContractionFit.of(curve, Reading.CORRECTED).rate().rate();
        double literal = ContractionFit.of(curve, Reading.LITERAL).rate().rate();
        assertThat(literal).isCloseTo(0.99, within(1e-8)).isCloseTo(corrected * corrected, within(1e-15));
    }

    @Test
    void whatDoesNotFallLikeAnExponentialHasNoRate() {
        assertThatThrownBy(() -> ContractionFit.of(curve(100, t -> 1 - t / 200), Reading.CORRECTED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 1.0 to 0.5 after 100.0 updates");
        assertThatThrownBy(() -> ContractionFit.of(curve(100, t -> 1 - Math.pow(0.9, t)), Reading.CORRECTED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ContractionFit.of(curve(100, t -> 1).subList(0, 3), Reading.CORRECTED))
                .hasMessageContaining("points=3");
    }
}
