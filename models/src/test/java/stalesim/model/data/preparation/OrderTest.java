package stalesim.model.data.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.SharedFiles;
import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.data.Labels;
import stalesim.model.data.RowCollector;
import stalesim.model.data.format.DataFile;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import tools.jackson.databind.JsonNode;

class OrderTest {

    static Stream<Order> orders() {
        return Stream.concat(Arrays.stream(Orders.values()), Arrays.stream(SimilarityOrder.values()));
    }

    /** Rows of zeros and ones, feature k present with probability shares[k]. */
    private static DataSet presences(int rows, double... shares) {
        UniformRandomProvider random = new RandomStreams(4, 0).stream(0, Purpose.RESAMPLING);
        RowCollector collector = new RowCollector("presences", shares.length);
        for (int row = 0; row < rows; row++) {
            collector.begin(random.nextInt(3));
            for (int k = 0; k < shares.length; k++) {
                collector.add(k, random.nextDouble() < shares[k] ? 1 : 0);
            }
            collector.complete();
        }
        return collector.toData(Labels.AS_STORED);
    }

    private static double[] shares(int features) {
        return IntStream.range(0, features).mapToDouble(k -> 1.0 / (k + 2)).toArray();
    }

    /** C_sim_1 as it is defined, value by value. */
    private static double meanDistance(DataSet data, int[] order) {
        float[][] rows = new float[data.rows()][data.features()];
        for (int row = 0; row < rows.length; row++) {
            float[] values = rows[row];
            data.forEach(row, (feature, value) -> values[feature] = value);
        }
        long sum = 0;
        for (int i = 0; i < order.length; i++) {
            float[] x = rows[order[i]];
            float[] next = rows[order[(i + 1) % order.length]];
            for (int k = 0; k < x.length; k++) {
                sum += x[k] == next[k] ? 0 : 1;
            }
        }
        return (double) sum / order.length;
    }

    @ParameterizedTest
    @MethodSource("orders")
    void everyOrderIsAPermutationThatTheSeedDecides(Order order) {
        for (int rows : new int[] {1, 2, 31, 32, 33, 500}) {
            DataSet data = presences(rows, shares(20));
            int[] found = order.of(data, 9);
            assertThat(found).isEqualTo(order.of(data, 9));
            Arrays.sort(found);
            assertThat(found).containsExactly(IntStream.range(0, rows).toArray());
        }
    }

    @Test
    void sortedByLabelKeepsTheStoredOrderWithin() {
        DataSet data = new DenseData("d", 1, new float[5], new float[] {2, -1, 2, 0, -1});
        assertThat(Orders.SORTED_BY_LABEL.of(data, 1)).containsExactly(1, 4, 3, 0, 2);
        assertThat(Orders.AS_STORED.of(data, 1)).containsExactly(0, 1, 2, 3, 4);
    }

    /** Each of the 24 orders of four samples equally often in 24000 seeds: chi-square, false alarm 1e-6. */
    @Test
    void everyShuffleIsEquallyLikely() {
        DataSet data = new DenseData("d", 1, new float[4], new float[4]);
        int[] counts = new int[256];
        for (int seed = 0; seed < 24_000; seed++) {
            int key = 0;
            for (int row : Orders.SHUFFLED.of(data, seed)) {
                key = 4 * key + row;
            }
            counts[key]++;
        }
        int[] seen = IntStream.of(counts).filter(count -> count > 0).toArray();
        assertThat(seen).hasSize(24);
        double chiSquare = IntStream.of(seen).mapToDouble(c -> (c - 1000.0) * (c - 1000.0) / 1000).sum();
        assertThat(chiSquare)
                .isLessThan(new ChiSquaredDistribution(null, 23).inverseCumulativeProbability(1 - 1e-6));
    }

    /** Paper 000, example 2: six samples in an order with C_sim_1 = 1, the least there is, and in one with 2. */
    private static DataSet example(int order) {
        float[] first = {0, 0, 0, 0, 0, 1, 0, 1, 1, 0, 1, 0, 1, 1, 0, 1, 0, 0};
        float[] second = {0, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 1, 1};
        return new DenseData("example " + order, 3, order == 0 ? first : second, new float[6]);
    }

    @Test
    void neighboursOfTheExampleHaveTheirReferenceDistances() {
        JsonNode reference = SharedFiles.json("reference/reference-values.json").get("c_sim_example2").get("range1");
        for (int order = 0; order < 2; order++) {
            DataSet data = example(order);
            assertThat(meanDistance(data, Orders.AS_STORED.of(data, 1))).isEqualTo(reference.get(order).asDouble());
        }
    }

    @Test
    void neverTheWrongSideOfTheStoredOrder() {
        DataSet small = example(0);
        DataSet large = example(1);
        assertThat(meanDistance(small, SimilarityOrder.HIGH.of(small, 1))).isEqualTo(1);
        assertThat(meanDistance(large, SimilarityOrder.LOW.of(large, 1))).isGreaterThanOrEqualTo(2);
    }

    /** Samples of one kind beside each other, or never: one change of kind for each, or a change at every step. */
    @Test
    void copiesStandTogetherOrApart() {
        float[] values = new float[100];
        for (int row = 0; row < 100; row++) {
            values[row] = row % 4;
        }
        DataSet data = new DenseData("copies", 1, values, new float[100]);
        assertThat(meanDistance(data, SimilarityOrder.HIGH.of(data, 1))).isEqualTo(0.04);
        assertThat(meanDistance(data, SimilarityOrder.LOW.of(data, 1))).isEqualTo(1);
    }

    private static void standsOnTheRightSide(DataSet data) {
        double high = meanDistance(data, SimilarityOrder.HIGH.of(data, 1));
        double shuffled = meanDistance(data, Orders.SHUFFLED.of(data, 1));
        double low = meanDistance(data, SimilarityOrder.LOW.of(data, 1));
        double stored = meanDistance(data, Orders.AS_STORED.of(data, 1));
        assertThat(high).as(data.name()).isLessThan(0.9 * shuffled).isLessThanOrEqualTo(stored);
        assertThat(low).as(data.name()).isGreaterThan(1.02 * shuffled).isGreaterThanOrEqualTo(stored);
    }

    @Test
    void similarAndDissimilarNeighboursDifferFromShuffledOnes() {
        standsOnTheRightSide(presences(3000, shares(60)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a9a/a9a.gz", "mushrooms/mushrooms.gz", "digits/optdigits.tra.gz"})
    void soTheyDoOnPublicData(String file) {
        standsOnTheRightSide(DataFile.recognise(SharedFiles.require("data/" + file)).read());
    }
}
