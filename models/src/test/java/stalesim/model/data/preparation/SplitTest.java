package stalesim.model.data.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import stalesim.model.data.DataException;
import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.data.preparation.Split.TestSize;

class SplitTest {

    /** Samples whose one feature is their number. */
    private static DataSet numbered(float... labels) {
        float[] numbers = new float[labels.length];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = row;
        }
        return new DenseData("set", 1, numbers, labels);
    }

    private static int[] numbers(DataSet data) {
        int[] numbers = new int[data.rows()];
        for (int row = 0; row < numbers.length; row++) {
            int current = row;
            data.forEach(row, (feature, value) -> numbers[current] = (int) value);
        }
        return numbers;
    }

    private static int[] both(Split.Halves halves) {
        return IntStream.concat(
                        IntStream.of(numbers(halves.training())), IntStream.of(numbers(halves.test())))
                .sorted()
                .toArray();
    }

    private static int count(DataSet data, float label) {
        return (int) IntStream.range(0, data.rows()).filter(row -> data.label(row) == label).count();
    }

    @Test
    void partsAreDisjointCoverEverythingAndKeepTheOrder() {
        float[] labels = new float[101];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = row % 3;
        }
        for (boolean stratified : new boolean[] {false, true}) {
            Split.Halves halves = new Split(new TestSize.Share(0.2), stratified).of(numbered(labels), 1);
            assertThat(halves.test().rows()).isEqualTo(20);
            assertThat(both(halves)).containsExactly(IntStream.range(0, 101).toArray());
            assertThat(numbers(halves.training())).isSorted();
            assertThat(numbers(halves.test())).isSorted();
            assertThat(halves.training().name()).isEqualTo("set (training part)");
            for (int row = 0; row < 20; row++) {
                assertThat(halves.test().label(row)).isEqualTo(numbers(halves.test())[row] % 3);
            }
        }
    }

    @Test
    void aCountIsMetExactly() {
        float[] labels = new float[50];
        assertThat(new Split(new TestSize.Count(7), false).of(numbered(labels), 1).test().rows()).isEqualTo(7);
        assertThat(new Split(new TestSize.Count(7), true).of(numbered(labels), 1).test().rows()).isEqualTo(7);
    }

    /** 60, 30, 10 and 1 samples, t = 20: quotas 20 (n_c - 1) / 97 = 12.16, 5.98, 1.86 and 0. */
    @Test
    void stratifiedPartsKeepTheSharesAndEveryLabel() {
        float[] labels = new float[101];
        Arrays.fill(labels, 60, 90, 1);
        Arrays.fill(labels, 90, 100, 2);
        labels[100] = 3;
        for (int seed = 0; seed < 20; seed++) {
            Split.Halves halves = new Split(new TestSize.Count(20), true).of(numbered(labels), seed);
            assertThat(count(halves.test(), 0)).isEqualTo(12);
            assertThat(count(halves.test(), 1)).isEqualTo(6);
            assertThat(count(halves.test(), 2)).isEqualTo(2);
            assertThat(count(halves.test(), 3)).isZero();
        }
        Split.Halves largest = new Split(new TestSize.Count(97), true).of(numbered(labels), 1);
        for (int label = 0; label < 4; label++) {
            assertThat(count(largest.training(), label)).isEqualTo(1);
        }
    }

    @Test
    void theSeedAloneDecides() {
        DataSet data = numbered(new float[200]);
        Split split = new Split(new TestSize.Share(0.5), false);
        assertThat(numbers(split.of(data, 3).test())).isEqualTo(numbers(split.of(data, 3).test()));
        assertThat(numbers(split.of(data, 3).test())).isNotEqualTo(numbers(split.of(data, 4).test()));
    }

    /**
     * Over N = 4000 seeds, sample i is held out c_i times, binomial with p = 5/20; the c_i have the covariance
     * -N p (1 - p) / 19, so sum (c_i - N p)^2 19 / (20 N p (1 - p)) is chi-square with 19 degrees of freedom. False
     * alarm 1e-6.
     */
    @Test
    void everySampleIsHeldOutEquallyOften() {
        DataSet data = numbered(new float[20]);
        int[] held = new int[20];
        for (int seed = 0; seed < 4000; seed++) {
            for (int row : numbers(new Split(new TestSize.Count(5), false).of(data, seed).test())) {
                held[row]++;
            }
        }
        double squares = IntStream.of(held).mapToDouble(count -> (count - 1000.0) * (count - 1000.0)).sum();
        assertThat(squares * 19 / (20 * 4000 * 0.25 * 0.75))
                .isLessThan(new ChiSquaredDistribution(null, 19).inverseCumulativeProbability(1 - 1e-6));
    }

    private static void fails(TestSize size, boolean stratified, String message) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> new Split(size, stratified).of(numbered(1, 2, 3, 3), 1))
                .withMessageStartingWith(message);
    }

    @Test
    void refusesSizesThatLeaveAPartEmpty() {
        fails(new TestSize.Count(4), false, "set: a test part of 4 samples leaves 0 of 4 for training");
        fails(new TestSize.Count(5), false, "set: a test part of 5 samples leaves -1 of 4");
        fails(new TestSize.Share(0.1), false, "set: a test part of 0 samples");
        fails(new TestSize.Count(2), true, "set: a stratified test part of 2 samples leaves less than one of each of"
                + " the 3 labels");
        assertThatIllegalArgumentException().isThrownBy(() -> new TestSize.Share(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new TestSize.Share(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new TestSize.Count(0));
    }
}
