package stalesim.model.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static stalesim.model.data.synthetic.GeneratorContractTest.features;
import static stalesim.model.data.synthetic.GeneratorContractTest.rows;

import java.util.HashSet;
import java.util.List;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.data.SparseData;
import stalesim.model.objective.Gradient;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.objective.Objective;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/** The data sets of papers 000 and 001 against their descriptions. */
class PaperGeneratorsTest {

    private static final RandomStreams STREAMS = new RandomStreams(7, 0);

    /** 4.9 standard deviations of a normal law: two-sided false alarm 1e-6. */
    private static final double Z = 4.9;

    /** n d = 200,000 entries of density q: binomial. The claim asks for 3 standard deviations, false alarm 0.27 %. */
    @ParameterizedTest
    @ValueSource(doubles = {0.0024, 0.03, 0.7})
    void theDensityIsBinomial(double density) {
        DataSet data = RulerSamples.sparse(200, 1_000, density).generate(STREAMS);
        assertThat(data.density()).isCloseTo(density, within(3 * Math.sqrt(density * (1 - density) / 200_000)));
    }

    @Test
    void theUpperBoundDataHaveSevenInTen() {
        assertThat(RulerSamples.upperBound(10, 100)).isEqualTo(RulerSamples.sparse(10, 100, 0.7));
    }

    /** Mean and variance of U(-4, 3) are -1/2 and 49/12, its fourth central moment 7^4/80. */
    @Test
    void denseFeaturesAreUniformOnTheRangeOfHiggs() {
        DenseData data = (DenseData) RulerSamples.dense(5_000, 28).generate(STREAMS);
        SummaryStatistics values = new SummaryStatistics();
        float[] ruler = SyntheticData.ruler(28);
        for (int row = 0; row < data.rows(); row++) {
            assertThat(data.label(row)).isEqualTo(data.dot(row, ruler) >= 0 ? 1 : -1);
            for (int k = 0; k < 28; k++) {
                values.addValue(data.value(row, k));
            }
        }
        assertThat(values.getMin()).isBetween(-4.0, -3.99);
        assertThat(values.getMax()).isBetween(2.99, 3.0);
        assertThat(values.getMean()).isCloseTo(-0.5, within(Z * Math.sqrt(49 / 12.0 / 140_000)));
        double fourth = 2401 / 80.0 - Math.pow(49 / 12.0, 2);
        assertThat(values.getVariance()).isCloseTo(49 / 12.0, within(Z * Math.sqrt(fourth / 140_000)));
    }

    private static int differences(DataSet data, int row) {
        double[] one = features(data, row);
        double[] next = features(data, row + 1);
        int count = 0;
        for (int k = 0; k < one.length; k++) {
            count += one[k] != next[k] ? 1 : 0;
        }
        return count;
    }

    /**
     * Neighbours differ in exactly c features, but where the same of 2^24 values is drawn again: 900 c values in all,
     * of which on average fewer than 0.002 are; three with probability 1e-9.
     */
    @ParameterizedTest
    @CsvSource({"0.1, 3", "0.9, 25", "0, 0", "1, 28"})
    void denseNeighboursDifferInTheirShareOfFeatures(double changed, int count) {
        var sequence = new LocalSimilaritySequence(RulerSamples.dense(901, 28).shape(), changed);
        assertThat(sequence.changedFeatures()).isEqualTo(count);
        DataSet data = sequence.generate(STREAMS);
        long sum = 0;
        for (int row = 0; row < 900; row++) {
            sum += differences(data, row);
        }
        assertThat(sum).isBetween(900L * count - 2, 900L * count);
    }

    /** c chosen, H of them among the s non-zeros: the expectation of {@link LocalSimilaritySequence}, over H. */
    private static double expectedDifferences(int features, int nonZeros, int chosen) {
        var law = new HypergeometricDistribution(null, features, nonZeros, chosen);
        double sum = 0;
        for (int h = law.getSupportLowerBound(); h <= law.getSupportUpperBound(); h++) {
            double kept = nonZeros / (double) (nonZeros - h + chosen);
            sum += law.probability(h) * (h + (chosen - h) * kept + (nonZeros - h) * (1 - kept));
        }
        return sum;
    }

    /** Steps are independent: the mean of 1500 has a normal law, 4.9 standard errors. */
    @ParameterizedTest
    @ValueSource(doubles = {LocalSimilaritySequence.SMALL, LocalSimilaritySequence.LARGE})
    void sparseNeighboursDifferAsTheirFormulaSays(double changed) {
        int features = 200;
        int nonZeros = 6;
        var shape = new SyntheticShape(1_501, features, new RowPattern.FixedCount(nonZeros), ValueRange.UNIT, false);
        var sequence = new LocalSimilaritySequence(shape, changed);
        SparseData data = (SparseData) sequence.generate(STREAMS);
        SummaryStatistics counts = new SummaryStatistics();
        for (int row = 0; row < 1_500; row++) {
            assertThat(data.start(row + 1) - data.start(row)).isEqualTo(nonZeros);
            counts.addValue(differences(data, row));
        }
        double expected = expectedDifferences(features, nonZeros, sequence.changedFeatures());
        double error = counts.getStandardDeviation() / Math.sqrt(1_500);
        assertThat(counts.getMean()).isCloseTo(expected, within(Z * error));
        // and small and large are told apart: 9.3 and 11.8 here
        double other = expectedDifferences(features, nonZeros, (int) Math.round(features * (1 - changed)));
        assertThat(Math.abs(other - expected)).isGreaterThan(2 * Z * error);
    }

    @ParameterizedTest
    @CsvSource({"1, 40", "2, 20", "4, 10"})
    void reducedDiversityHasFewerDistinctSamples(int copies, int distinct) {
        for (Generator source : List.of(RulerSamples.dense(43, 5), RulerSamples.upperBound(43, 20))) {
            List<String> original = rows(source.generate(STREAMS));
            List<String> reduced = rows(new ReducedDiversity(source, copies).generate(STREAMS));
            assertThat(reduced).hasSize(40);
            assertThat(new HashSet<>(reduced)).hasSize(distinct);
            for (int row = 0; row < 40; row++) {
                assertThat(reduced.get(row)).isEqualTo(original.get(row / 10 / copies * 10 + row % 10));
            }
        }
    }

    /** Any batch has the full gradient, up to the rounding of sums of 7 and 30 floats. */
    @Test
    void oneSampleHasOneGradient() {
        DataSet data = new OneSample(30, RulerSamples.upperBound(1, 20)).generate(STREAMS);
        assertThat(new HashSet<>(rows(data))).hasSize(1);
        Objective objective = new LogisticRegression(data, 0);
        Gradient full = new Gradient(20);
        Gradient part = new Gradient(20);
        int[] all = new int[30];
        for (int row = 0; row < 30; row++) {
            all[row] = row;
        }
        objective.evaluator().gradient(new float[20], all, 30, full);
        objective.evaluator().gradient(new float[20], new int[] {3, 9, 9, 1, 29, 0, 17}, 7, part);
        for (int k = 0; k < 20; k++) {
            assertThat(part.get(k)).isCloseTo(full.get(k), within(37 * 0x1p-24f));
        }
    }

    @Test
    void analogLabelsFollowTheText() {
        assertThat(AnalogData.separator(9)).containsExactly(-1, 2, -3, 0, -1, 2, -3, 0, -1);
        SparseData data = (SparseData) new AnalogData(6_000, 100_000).generate(STREAMS);
        int[] sizes = new int[11];
        int positive = 0;
        for (int row = 0; row < data.rows(); row++) {
            sizes[data.start(row + 1) - data.start(row)]++;
            double y = 0;
            double squares = 0;
            for (int e = data.start(row); e < data.start(row + 1); e++) {
                int i = data.index(e) + 1;
                y += data.value(e) * (i % 4) * Math.pow(-1, i);
                squares += (double) data.value(e) * data.value(e);
                assertThat(data.value(e)).isPositive();
            }
            assertThat(data.label(row)).isEqualTo(y > 0 ? 1 : -1);
            // values rounded by 2^-24 relative, doubled in squares
            assertThat(squares).isCloseTo(1, within(0x1p-22));
            positive += y > 0 ? 1 : 0;
        }
        // binomial(6000, 1/6): standard deviation 29; six counts: false alarm 6e-6
        for (int size = 5; size <= 10; size++) {
            assertThat(sizes[size]).isBetween(1_000 - 142, 1_000 + 142);
        }
        assertThat(positive).isBetween(600, 5_400);
    }

    /** 10 sets of two of five, 20,000 draws: chi-square with 9 degrees exceeds 45.1 with probability 1e-6. */
    @Test
    void everySetOfFeaturesIsEquallyLikely() {
        var random = STREAMS.stream(0, Purpose.DATA);
        int[] counts = new int[32];
        int[] chosen = new int[5];
        for (int i = 0; i < 20_000; i++) {
            assertThat(new RowPattern.CountBetween(2, 2).draw(random, chosen)).isEqualTo(2);
            assertThat(chosen[0]).isLessThan(chosen[1]);
            counts[(1 << chosen[0]) + (1 << chosen[1])]++;
        }
        double statistic = 0;
        for (int count : counts) {
            statistic += count == 0 ? 0 : (count - 2_000) * (count - 2_000) / 2_000.0;
        }
        assertThat(statistic).isLessThan(45.1);
        assertThat(new RowPattern.CountBetween(5, 5).draw(random, chosen)).isEqualTo(5);
        assertThat(chosen).containsExactly(0, 1, 2, 3, 4);
    }

    /** Means of n / K = 3000 standard normal numbers each; class counts binomial. */
    @Test
    void blobsLieWhereTheyShould() {
        DenseData data = (DenseData) new GaussianBlobs(9_000, 4, 3, 2.5).generate(STREAMS);
        int[] counts = new int[3];
        double[][] sums = new double[3][4];
        double squares = 0;
        for (int row = 0; row < data.rows(); row++) {
            int label = (int) data.label(row);
            counts[label]++;
            for (int k = 0; k < 4; k++) {
                sums[label][k] += data.value(row, k);
                squares += Math.pow(data.value(row, k) - (k == label ? 2.5 : 0), 2);
            }
        }
        for (int c = 0; c < 3; c++) {
            assertThat(counts[c]).isCloseTo(3_000, within((int) (Z * Math.sqrt(9_000 * 2 / 9.0))));
            for (int k = 0; k < 4; k++) {
                assertThat(sums[c][k] / counts[c]).isCloseTo(k == c ? 2.5 : 0, within(Z / Math.sqrt(counts[c])));
            }
        }
        assertThat(squares / 36_000).isCloseTo(1, within(Z * Math.sqrt(2.0 / 36_000)));
    }

    @Test
    void refusesWhatItCannotGenerate() {
        Generator source = RulerSamples.dense(3, 2);
        SyntheticShape unit = new SyntheticShape(3, 2, new RowPattern.Full(), true);
        assertThatIllegalArgumentException().isThrownBy(() -> new ReducedDiversity(source, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReducedDiversity(source, 2).generate(STREAMS));
        assertThatIllegalArgumentException().isThrownBy(() -> new OneSample(0, source));
        assertThatIllegalArgumentException().isThrownBy(() -> new AnalogData(10, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> new GaussianBlobs(10, 2, 3, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new GaussianBlobs(10, 3, 3, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new LocalSimilaritySequence(unit, 0.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LocalSimilaritySequence(SyntheticShape.dense(3, 2), 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RowPattern.CountBetween(0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new RowPattern.CountBetween(4, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new ValueRange(1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ValueRange(0, Float.POSITIVE_INFINITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RulerSamples(SyntheticShape.dense(3, 2), 1.5));
    }

    @Test
    void namesTellWhatWasGenerated() {
        assertThat(RulerSamples.dense(3, 2).generate(STREAMS).name())
                .isEqualTo("synthetic-classification-3x2-from-4to3");
        assertThat(new AnalogData(3, 20).generate(STREAMS).name()).isEqualTo("analog-3x20-nnz5to10-from0to1-unit");
        assertThat(new ReducedDiversity(new GaussianBlobs(9, 3, 2, 1), 2).generate(STREAMS).name())
                .isEqualTo("blobs-9x3-classes2-copies2");
    }
}
