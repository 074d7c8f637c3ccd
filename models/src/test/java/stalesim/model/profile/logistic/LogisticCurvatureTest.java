package stalesim.model.profile.logistic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stalesim.model.objective.LargestEigenvalue;

class LogisticCurvatureTest {

    @Test
    void logisticConstantsFollow() {
        var curvature = new LogisticCurvature(0.5, new LargestEigenvalue(6, 0, 1), 20, 8);
        assertThat(curvature.smoothness()).isEqualTo(2);
        assertThat(curvature.sampleSmoothness()).isEqualTo(5.5);
        assertThat(curvature.strongConvexity()).isEqualTo(0.5);
        assertThat(curvature.conditionNumber()).isEqualTo(4);
        assertThat(curvature.noiseAtZero()).isEqualTo(2);
    }
}
