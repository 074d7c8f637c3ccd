package stalesim.model.profile.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.SharedFiles;
import tools.jackson.databind.JsonNode;

class HogwildBoundTest {

    /** With delta = 1, K = Omega: the formula's argument, whole or not. */
    private static HogwildBound ofK(double k, double rho) {
        return new HogwildBound(k, 1, rho);
    }

    @Test
    void kIsOmegaTimesTheRootOfDelta() {
        assertThat(new HogwildBound(14, 0.25, 0.5).k()).isEqualTo(7);
    }

    @Test
    void equalsTheReference() {
        for (JsonNode row : SharedFiles.json("reference/reference-values.json").at("/hogwild_mmax/rows")) {
            HogwildBound bound = ofK(row.get("K=Omega*delta^0.5").asDouble(), 0);
            assertThat(bound.limit()).isCloseTo(row.get("1/(6K) (=m_max, exclusive)").asDouble(), within(1e-12));
            assertThat(bound.optimum()).isCloseTo(row.get("1/sqrt(6K)").asDouble(), within(1e-12));
            assertThat(bound.bestWorkers()).hasValue(row.get("m_opt=argmin f").asLong());
            JsonNode most = row.get("largest integer m>1 with f(m)<f(1)");
            assertThat(bound.mostWorkers().isEmpty()).isEqualTo(most.isNull());
            bound.mostWorkers().ifPresent(workers -> assertThat(workers).isEqualTo(most.asLong()));
            assertThat(bound.speedup(bound.bestWorkers().orElseThrow()))
                    .isCloseTo(row.get("speedup at m_opt (rho=0) f(1)/f(m_opt)").asDouble(), within(1e-12));
            HogwildBound sharing = ofK(bound.k(), 0.01);
            assertThat(sharing.speedup(sharing.bestWorkers().orElseThrow()))
                    .isCloseTo(row.get("with rho=0.01: (1+6rho+6K)/(f+6rho)").asDouble(), within(1e-12));
        }
    }

    /** Whole numbers of workers by trying them all; K = 1/60 puts m_max on a whole limit, which is excluded. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-5, 3e-4, 0.00501, 1.0 / 60, 1.0 / 36, 0.04, 0.083, 0.17, 2, 30})
    void wholeNumbersAreThoseOfASearch(double k) {
        int best = 1;
        int most = 1;
        double slack = 1e-12; // equal costs count as equal
        for (int m = 2; m < 40_000; m++) {
            best = 1.0 / m + 6 * m * k < 1.0 / best + 6 * best * k - slack ? m : best;
            most = 1.0 / m + 6 * m * k < 1 + 6 * k - slack ? m : most;
        }
        assertThat(ofK(k, 0).bestWorkers()).hasValue(best);
        assertThat(ofK(k, 0).mostWorkers().orElse(1)).isEqualTo(most);
    }

    @Test
    void noConflictsNoLimit() {
        HogwildBound bound = new HogwildBound(0, 0, 0);
        assertThat(bound.optimum()).isInfinite();
        assertThat(bound.bestWorkers()).isEmpty();
        assertThat(bound.mostWorkers()).isEmpty();
        assertThat(bound.speedup(50)).isCloseTo(50, within(1e-12));
    }

    @Test
    void checksItsRanges() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HogwildBound(-1, 0.5, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new HogwildBound(1, 1.5, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new HogwildBound(1, 0.5, Double.NaN));
    }
}
