package stalesim.model.surrogate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import stalesim.model.data.DataSet;
import stalesim.model.data.SyntheticData;
import stalesim.model.data.SyntheticShape;
import stalesim.model.objective.LeastSquares;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.objective.NoisyQuadratic.Mode;
import stalesim.model.objective.Objective;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.staleness.Geometric;
import stalesim.model.step.Constant;

class SurrogateFittingTest {

    private static UniformRandomProvider random() {
        return new RandomStreams(2, 0).stream(RandomStreams.WHOLE_RUN, Purpose.RESAMPLING);
    }

    private static NoisyQuadratic quadratic() {
        List<Mode> modes = new ArrayList<>();
        for (int k = 1; k <= 40; k++) {
            modes.add(new Mode(1.0 / (k * k), Math.sin(k), 0, 1.0 / k));
        }
        return new NoisyQuadratic(modes, 0.5);
    }

    /**
     * Gradients are off by float rounding, about 1e-7 of the largest; curvatures by as much over a step of length about
     * 1; the smallest curvature is 6e-4.
     */
    @Test
    void findsANoisyQuadraticAgain() {
        NoisyQuadratic original = quadratic();
        SurrogateFit fit = new SurrogateFitting(original, FitEffort.standard(), random()).fit(new float[40]);
        assertThat(fit.quadratic().minimum()).isCloseTo(0.5, within(1e-9));
        assertThat(fit.resolved()).isEqualTo(40);
        assertThat(fit.largestCurvature()).isCloseTo(1, within(1e-5));
        assertThat(fit.lowestCurvature()).isCloseTo(1.0 / 1600, within(1e-5));
        assertThat(fit.resolvedNoise()).isCloseTo(fit.noise(), within(1e-6));
        for (int k = 0; k < 40; k++) {
            Mode fitted = fit.quadratic().modes().get(k);
            Mode mode = original.modes().get(k);
            assertThat(fitted.curvature()).isCloseTo(mode.curvature(), within(1e-5));
            assertThat(fitted.start()).isZero();
            assertThat(Math.abs(fitted.offset())).isCloseTo(Math.abs(mode.offset()), within(1e-2));
            assertThat(fitted.deviation()).isCloseTo(mode.deviation(), within(1e-2));
        }
    }
}
