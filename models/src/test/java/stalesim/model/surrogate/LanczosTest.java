package stalesim.model.surrogate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealLinearOperator;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

/** On H = diag(1, 4, 9, ..., d^2) / d^2 everything is known. Rounding is 1e-16 times a few hundred operations. */
class LanczosTest {

    private static final int D = 30;

    /** A diagonal operator. */
    static RealLinearOperator diagonal(RealVector values) {
        return new RealLinearOperator() {
            @Override
            public int getRowDimension() {
                return values.getDimension();
            }

            @Override
            public int getColumnDimension() {
                return values.getDimension();
            }

            @Override
            public RealVector operate(RealVector v) {
                return v.ebeMultiply(values);
            }
        };
    }

    private static RealVector squares() {
        RealVector values = new ArrayRealVector(D);
        for (int k = 0; k < D; k++) {
            values.setEntry(k, (k + 1.0) * (k + 1.0) / (D * D));
        }
        return values;
    }

    private static RealVector start() {
        RealVector start = new ArrayRealVector(D);
        for (int k = 0; k < D; k++) {
            start.setEntry(k, 1 + Math.sin(k));
        }
        return start;
    }

    @Test
    void allStepsGiveAllEigenpairs() {
        RealVector values = squares();
        Lanczos lanczos = new Lanczos(diagonal(values), start(), D);
        assertThat(lanczos.size()).isEqualTo(D);
        for (int j = 0; j < D; j++) {
            int k = D - 1 - j;
            assertThat(lanczos.value(j)).isCloseTo(values.getEntry(k), within(1e-12));
            assertThat(Math.abs(lanczos.vector(j).getEntry(k))).isCloseTo(1, within(1e-9));
            assertThat(lanczos.weight(j)).isCloseTo(Math.pow(start().getEntry(k), 2), within(1e-9));
        }
    }

    /** v' H^q v for q = 0 ... 2 k - 1; the next power is not exact, or the test could not fail. */
    @Test
    void theQuadratureIsExactForPolynomials() {
        RealVector values = squares();
        int steps = 6;
        Lanczos lanczos = new Lanczos(diagonal(values), start(), steps);
        RealVector image = start();
        for (int power = 0; power <= 2 * steps; power++) {
            double sum = 0;
            for (int j = 0; j < lanczos.size(); j++) {
                sum += lanczos.weight(j) * Math.pow(lanczos.value(j), power);
            }
            double exact = start().dotProduct(image);
            if (power < 2 * steps) {
                assertThat(sum).isCloseTo(exact, within(1e-12 * exact));
            } else {
                assertThat(Math.abs(sum - exact)).isGreaterThan(1e-10 * exact);
            }
            image = image.ebeMultiply(values);
        }
    }

    /** |H u - theta u| from the process equals that of the vectors. */
    @Test
    void residualsAreThoseOfTheRitzPairs() {
        RealVector values = squares();
        int steps = 18;
        Lanczos lanczos = new Lanczos(diagonal(values), start(), steps);
        for (int j = 0; j < steps; j++) {
            RealVector u = lanczos.vector(j);
            double distance = u.ebeMultiply(values).subtract(u.mapMultiply(lanczos.value(j))).getNorm();
            assertThat(lanczos.residual(j)).isCloseTo(distance, within(1e-13));
        }
        Eigenpairs pairs = Eigenpairs.converged(lanczos);
        assertThat(pairs.size()).isBetween(1, steps - 1);
        // an eigenvalue is off by at most residual^2 / gap
        double gap = values.getEntry(D - 1) - values.getEntry(D - 2);
        assertThat(pairs.value(0)).isCloseTo(1, within(Math.pow(Eigenpairs.ACCURACY, 2) / gap));
    }

    /** A start inside an invariant space of dimension 3 ends after 3 products. */
    @Test
    void anInvariantSpaceEndsIt() {
        RealVector start = new ArrayRealVector(D);
        start.setEntry(2, 1);
        start.setEntry(7, -1);
        start.setEntry(20, 0.5);
        Lanczos lanczos = new Lanczos(diagonal(squares()), start, 10);
        assertThat(lanczos.size()).isEqualTo(3);
        assertThat(lanczos.value(0)).isCloseTo(21.0 * 21 / (D * D), within(1e-12));
        assertThat(lanczos.weight(0)).isCloseTo(0.25, within(1e-12));
    }
}
