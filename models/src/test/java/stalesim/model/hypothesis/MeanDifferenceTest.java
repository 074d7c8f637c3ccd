package stalesim.model.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.stat.inference.TTest;
import org.junit.jupiter.api.Test;

class MeanDifferenceTest {

    private static final double[] FIRST = {3.1, 2.9, 4.2, 3.7, 3.3};
    private static final double[] SECOND = {2.8, 2.7, 3.6, 3.8, 2.9};

    /** Commons Math computes the p-values another way. */
    @Test
    void pValuesAreStudents() {
        assertThat(MeanDifference.paired(FIRST, SECOND, 0.95).twoSided())
                .isCloseTo(new TTest().pairedTTest(FIRST, SECOND), within(1e-12));
        assertThat(MeanDifference.independent(FIRST, SECOND, 0.95).twoSided())
                .isCloseTo(new TTest().tTest(FIRST, SECOND), within(1e-12));
    }

    /** An interval of level 1 - p ends at 0. */
    @Test
    void intervalsAndPValuesAgree() {
        double paired = MeanDifference.paired(FIRST, SECOND, 0.95).twoSided();
        assertThat(MeanDifference.paired(FIRST, SECOND, 1 - paired).interval().low()).isCloseTo(0, within(1e-9));
        double independent = MeanDifference.independent(FIRST, SECOND, 0.95).twoSided();
        assertThat(MeanDifference.independent(FIRST, SECOND, 1 - independent).interval().low())
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void withoutSpreadThereIsNoDoubt() {
        double[] twos = {2, 2, 2};
        double[] threes = {3, 3, 3};
        assertThat(MeanDifference.paired(twos, twos, 0.95).twoSided()).isOne();
        assertThat(MeanDifference.paired(threes, twos, 0.95).twoSided()).isZero();
        assertThat(MeanDifference.independent(threes, twos, 0.95).twoSided()).isZero();
        assertThat(MeanDifference.independent(threes, twos, 0.95).interval().low()).isOne();
    }

    @Test
    void singleValuesSayNothing() {
        assertThat(MeanDifference.paired(new double[] {1}, new double[] {2}, 0.95).twoSided()).isNaN();
        assertThat(MeanDifference.independent(new double[] {1}, FIRST, 0.95).interval().low()).isNaN();
    }
}
