package stalesim.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

class ApportionmentTest {

    /** Quotas 2.5, 1.25, 1.25: the rest goes to the largest remainder; 3 x 1/3: to the earlier. */
    @Test
    void restsGoToTheLargestRemainders() {
        assertThat(Apportionment.of(5, new double[] {2, 1, 1})).containsExactly(3, 1, 1);
        assertThat(Apportionment.of(4, new double[] {1, 1, 1})).containsExactly(2, 1, 1);
        assertThat(Apportionment.of(0, new double[] {1, 2})).containsExactly(0, 0);
        assertThat(Apportionment.of(7, new double[] {0, 1, 0})).containsExactly(0, 7, 0);
    }

    /** Both hold by definition of the method; 1e-9 is far above the rounding of a quota below 1000. */
    @Test
    void countsAddUpAndStayNextToTheirQuotas() {
        UniformRandomProvider random = new RandomStreams(5, 0).stream(0, Purpose.RESAMPLING);
        for (int trial = 0; trial < 500; trial++) {
            double[] weights = random.doubles(1 + random.nextInt(20)).toArray();
            int total = random.nextInt(1000);
            int[] counts = Apportionment.of(total, weights);
            double sum = 0;
            for (double weight : weights) {
                sum += weight;
            }
            assertThat(IntStream.of(counts).sum()).isEqualTo(total);
            for (int i = 0; i < counts.length; i++) {
                assertThat(Math.abs(counts[i] - total * weights[i] / sum)).isLessThan(1 + 1e-9);
            }
        }
    }

    @Test
    void zerosAreFilledFromTheLargest() {
        int[] counts = {0, 3, 5, 0, 5, 0};
        Apportionment.fillZeros(counts);
        assertThat(counts).containsExactly(1, 3, 3, 1, 4, 1); // from 2 (5 to 4), from 4 (5 to 4), from 2 again
        int[] justEnough = {0, 3, 0};
        Apportionment.fillZeros(justEnough);
        assertThat(justEnough).containsExactly(1, 1, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.fillZeros(new int[] {1, 0}));
    }

    @Test
    void refusesWeightsOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.of(1, new double[] {0, 0}));
        assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.of(1, new double[] {-1, 2}));
        assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.of(1, new double[] {Double.NaN}));
        assertThatIllegalArgumentException().isThrownBy(() -> Apportionment.of(-1, new double[] {1}));
    }
}
