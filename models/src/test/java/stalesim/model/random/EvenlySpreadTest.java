package stalesim.model.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that are uniform in each replication and evenly spread over them. */
class EvenlySpreadTest {

    private static final int NUMBERS = 16;

    private static double[] numbers(long seed, int replication) {
        return new RandomStreams(seed, replication).evenlySpread(NUMBERS, Purpose.COMPUTE_TIME);
    }

    /** Any interval of length 1/8 holds one in eight of 64 points of a digital sequence, however it is shifted, +- 2. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void replicationsFallEvenly(long seed) {
        for (int number = 0; number < NUMBERS; number++) {
            int[] counts = new int[8];
            for (int replication = 0; replication < 64; replication++) {
                counts[(int) (8 * numbers(seed, replication)[number])]++;
            }
            assertThat(Arrays.stream(counts).boxed()).allSatisfy(count -> assertThat(count).isBetween(6, 10));
        }
    }

    /** Over seeds: the mean of 2,000 uniform numbers, and the correlation of two, within five standard errors. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7})
    void oneReplicationAloneIsUniformAndIndependent(int replication) {
        int seeds = 2_000;
        double[][] all = IntStream.range(0, seeds)
                .mapToObj(seed -> numbers(seed, replication))
                .toArray(double[][]::new);
        double[] first = IntStream.range(0, seeds).mapToDouble(i -> all[i][0]).toArray();
        double[] last = IntStream.range(0, seeds).mapToDouble(i -> all[i][NUMBERS - 1]).toArray();
        assertThat(Arrays.stream(first).boxed()).allMatch(number -> 0 <= number && number < 1);
        assertThat(Arrays.stream(first).average().orElseThrow())
                .isCloseTo(0.5, within(5 / Math.sqrt(12.0 * seeds)));
        assertThat(new PearsonsCorrelation().correlation(first, last)).isCloseTo(0, within(5 / Math.sqrt(seeds)));
    }

    @Test
    void purposesAndSeedsDiffer() {
        RandomStreams streams = new RandomStreams(1, 4);
        double[] numbers = streams.evenlySpread(3, Purpose.COMPUTE_TIME);
        assertThat(numbers).isEqualTo(streams.evenlySpread(3, Purpose.COMPUTE_TIME));
        assertThat(numbers).isNotEqualTo(streams.evenlySpread(3, Purpose.PACE));
        assertThat(numbers).isNotEqualTo(new RandomStreams(2, 4).evenlySpread(3, Purpose.COMPUTE_TIME));
    }
}
