package stalesim.model.objective.dual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DualLossTest {

    private static final double[] BETAS = {0, 1e-9, 0.1, 0.5, 0.93, 1};
    private static final double[] MARGINS = {-30, -2, -0.1, 0, 0.7, 5, 40};
    private static final double[] CURVATURES = {0, 1e-3, 0.25, 1, 17, 2_000};

    /**
     * Both solvers find u with an error of a few 1e-14 (of u, where that is above 1), and b has a slope of at most 1/4.
     */
    @Test
    void theLogisticStepIsThatOfASolverOfTheSameEquation() {
        for (double beta : BETAS) {
            for (double margin : MARGINS) {
                for (double curvature : CURVATURES) {
                    double expected = beta + new LogisticDualStep(beta, 1, margin, curvature).exact();
                    assertThat(new LogisticDual().best(beta, margin, curvature))
                            .as(beta + " " + margin + " " + curvature)
                            .isCloseTo(expected, within(1e-12));
                }
            }
        }
    }

    /** The best of 20,001 values on a grid is at most half a step from the best of all: the function is concave. */
    @ParameterizedTest
    @CsvSource({"0, 0.3, 2", "0.5, -1, 0.5", "0.9, 1.4, 3", "1, 5, 0.1", "0.2, 1, 4", "0.4, 0.99, 0", "0.4, 1.01, 0"})
    void noDualVariableIsBetter(double beta, double margin, double curvature) {
        for (DualLoss loss : new DualLoss[] {new HingeDual(), new LogisticDual()}) {
            double best = 0;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i <= 20_000; i++) {
                double b = i / 20_000.0;
                double value = loss.value(b) - margin * (b - beta) - curvature / 2 * (b - beta) * (b - beta);
                if (value > most) {
                    most = value;
                    best = b;
                }
            }
            assertThat(loss.best(beta, margin, curvature)).isCloseTo(best, within(1.0 / 20_000));
        }
    }

    /**
     * phi(u) = max over b of -phi*(-b) - b u, at b = best for no curvature; both sides by different formulas, 1e-12.
     */
    @Test
    void valuesAreConjugate() {
        for (double u : new double[] {-3, -0.2, 0, 0.6, 4}) {
            double b = new LogisticDual().best(0.5, u, 0);
            assertThat(new LogisticDual().value(b) - b * u).isCloseTo(Math.log1p(Math.exp(-u)), within(1e-12));
            double h = new HingeDual().best(0.5, u, 0);
            assertThat(new HingeDual().value(h) - h * u).isCloseTo(Math.max(0, 1 - u), within(1e-12));
        }
        assertThat(new LogisticDual().value(0)).isZero();
        assertThat(new LogisticDual().value(1)).isZero();
        assertThat(new HingeDual().best(0.3, 1, 0)).isEqualTo(0.3);
    }
}
