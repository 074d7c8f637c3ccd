package stalesim.model.surrogate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import stalesim.model.result.CurvePoint;

class SurrogateErrorTest {

    private static List<CurvePoint> curve(double... losses) {
        return List.of(new CurvePoint(0, 0, losses[0]), new CurvePoint(2, 5, losses[1]));
    }

    /** Two runs: mean 3 above the minimum, half a width of t_0.975 with one degree of freedom, 12.706, times 1. */
    @Test
    void countsFromTheMinimum() {
        double[] expected = {7, 6, 4.9};
        List<SurrogateError> errors = SurrogateError.along(1, expected, List.of(curve(6, 3), curve(6, 5)));
        assertThat(errors).hasSize(2);
        assertThat(errors.get(0).relative()).isCloseTo(0.2, within(1e-15));
        assertThat(errors.get(0).sampling()).isZero();
        assertThat(errors.get(0).significant()).isTrue();
        assertThat(errors.get(1).update()).isEqualTo(2);
        assertThat(errors.get(1).relative()).isCloseTo(0.3, within(1e-12));
        assertThat(errors.get(1).sampling()).isCloseTo(12.7062 / 3, within(1e-4));
        assertThat(errors.get(1).significant()).isFalse();
    }

    @Test
    void oneRunKnowsNotItsOwnSpread() {
        SurrogateError error =
                SurrogateError.along(0, new double[] {1, 1, 1}, List.of(curve(2, 2))).get(1);
        assertThat(error.relative()).isEqualTo(-0.5);
        assertThat(error.sampling()).isNaN();
        assertThat(error.significant()).isFalse();
    }

    @Test
    void refusesCurvesThatDoNotFit() {
        double[] expected = {1, 1, 1};
        assertThatIllegalArgumentException().isThrownBy(() -> SurrogateError.along(0, expected, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurrogateError.along(0, new double[] {1, 1}, List.of(curve(1, 1))))
                .withMessage("the expected curve ends before the runs: update=2, last expected=1");
        List<CurvePoint> other = List.of(new CurvePoint(0, 0, 1), new CurvePoint(1, 0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurrogateError.along(0, expected, List.of(curve(1, 1), other)));
    }
}
