package stalesim.model.duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

class MeasuredSeriesTest {

    private static long[] draws(MeasuredSeries law, int count) {
        DurationSampler sampler = law.sampler(new RandomStreams(3, 0).stream(0, Purpose.COMPUTE_TIME));
        return LongStream.generate(sampler::nextNs).limit(count).toArray();
    }

    @Test
    void neighboursStayNeighboursWithinABlock() {
        int n = 1000;
        MeasuredSeries law =
                MeasuredSeries.of(LongStream.range(0, n).map(i -> 10 * i).toArray());
        long[] draws = draws(law, 50 * MeasuredSeries.BLOCK);
        int jumps = 0;
        for (int i = 1; i < draws.length; i++) {
            boolean follows = draws[i] == (draws[i - 1] + 10) % (10L * n);
            if (i % MeasuredSeries.BLOCK != 0) {
                assertThat(follows).isTrue();
            } else if (!follows) {
                jumps++;
            }
        }
        // 49 borders of blocks, each of which continues by chance once in 1000 times
        assertThat(jumps).isGreaterThan(45);
    }

    /**
     * Slow and fast times take turns in stretches of 500: lag-1 correlation 1 - 2/500 within a block, 0 across blocks,
     * so about 63/64 in all.
     */
    @Test
    void correlationsOverShortDistancesAreKept() {
        MeasuredSeries law = MeasuredSeries.of(
                LongStream.range(0, 8000).map(i -> i / 500 % 2 == 0 ? 100 : 200).toArray());
        long[] draws = draws(law, 200_000);
        double product = 0;
        for (int i = 1; i < draws.length; i++) {
            product += (draws[i] - 150) * (draws[i - 1] - 150) / 2500.0;
        }
        assertThat(product / (draws.length - 1)).isCloseTo(63 / 64.0 * (1 - 2 / 500.0), within(0.01));
    }

    @Test
    void longSeriesAreThinnedInRuns() {
        int n = 100_000;
        long[] kept = MeasuredSeries.of(LongStream.range(0, n).toArray()).values();
        assertThat(kept).hasSize(MeasuredSeries.MAX_VALUES).isSorted();
        assertThat(kept[0]).isZero();
        assertThat(kept[kept.length - 1]).isEqualTo(n - 1);
        for (int i = 0; i < kept.length; i++) {
            if (i % MeasuredSeries.BLOCK != 0) {
                assertThat(kept[i]).isEqualTo(kept[i - 1] + 1);
            }
        }
    }

    @Test
    void refusesNothingAndNegativeTimes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredSeries.of(new long[0]))
                .withMessageContaining("at least one measurement");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredSeries.of(new long[] {1, -2}))
                .withMessageContaining("ns=-2");
    }
}
