package stalesim.model.duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

class MeasuredPassesTest {

    private static final int LENGTH = MeasuredPasses.LONGEST_BLOCK;

    private static long[] from(long first, int count) {
        return LongStream.range(first, first + count).toArray();
    }

    /** The second core needs twice the time for each value: the same share of its pass is the same moment. */
    @Test
    void blocksOfAllCoresWereMeasuredAtTheSameTime() {
        MeasuredPasses law = MeasuredPasses.of(
                List.of(List.of(from(0, 40_000), from(0, 20_000)), List.of(from(0, 30_000), from(0, 40_000))), 5);
        assertThat(law.passes()).isEqualTo(2);
        assertThat(law.cores()).isEqualTo(2);
        assertThat(law.blockLength()).isEqualTo(LENGTH);
        assertThat(law.blocks(0)).isEqualTo(MeasuredPasses.MAX_VALUES / (4 * LENGTH));
        for (int block = 0; block < law.blocks(0); block++) {
            long one = law.ns(0, 0, block * LENGTH);
            long other = law.ns(0, 1, block * LENGTH);
            assertThat(Math.abs(one / (40_000.0 - LENGTH) - other / (20_000.0 - LENGTH)))
                    .isLessThan(2.0 / 20_000);
        }
    }

    @Test
    void blocksAreNeighboursFromBeginToEnd() {
        MeasuredPasses law = MeasuredPasses.of(List.of(List.of(from(0, 100_000))), 5);
        long[] course = law.values(0, 0).toArray();
        assertThat(course).hasSize(MeasuredPasses.MAX_VALUES).isSorted();
        assertThat(course[0]).isZero();
        assertThat(course[course.length - 1]).isEqualTo(99_999);
        for (int at = 0; at < course.length; at++) {
            if (at % LENGTH != 0) {
                assertThat(course[at]).isEqualTo(course[at - 1] + 1);
            }
        }
    }

    /** Slow gradients: blocks are as long as the shortest course, and each pass has as many as its shortest gives. */
    @Test
    void shortPassesAreShortBlocks() {
        MeasuredPasses law = MeasuredPasses.of(
                List.of(List.of(from(0, 7), from(0, 3)), List.of(from(10, 8), from(20, 6))), 5);
        assertThat(law.blockLength()).isEqualTo(3);
        assertThat(law.blocks(0)).isEqualTo(1);
        assertThat(law.blocks(1)).isEqualTo(2);
        assertThat(law.values(1, 0)).containsExactly(10L, 11L, 12L, 15L, 16L, 17L);
        assertThat(law.values(1, 1)).containsExactly(20L, 21L, 22L, 23L, 24L, 25L);
    }

    /** Means of 4, 2.5 and 6, over both cores. */
    @Test
    void passesAreFoundByTheirMeans() {
        MeasuredPasses law = MeasuredPasses.of(
                List.of(
                        List.of(new long[] {4}, new long[] {4}),
                        List.of(new long[] {1}, new long[] {4}),
                        List.of(new long[] {2}, new long[] {10})),
                5);
        assertThat(DoubleStream.of(0, 0.33, 0.34, 0.66, 0.67, Math.nextDown(1.0)).mapToInt(law::passAt))
                .containsExactly(1, 1, 0, 0, 2, 2);
    }

    @Test
    void whatIsKeptKeepsAllOfItself() {
        MeasuredPasses law = MeasuredPasses.of(
                List.of(List.of(from(0, 40_000), from(7, 20_000)), List.of(from(3, 30_000), from(9, 400))), 5);
        List<List<long[]>> kept = IntStream.range(0, law.passes())
                .mapToObj(pass -> IntStream.range(0, law.cores())
                        .mapToObj(core -> law.values(pass, core).toArray())
                        .toList())
                .toList();
        assertThat(MeasuredPasses.of(kept, 5)).isEqualTo(law).hasSameHashCodeAs(law);
        assertThat(MeasuredPasses.of(kept, 6)).isNotEqualTo(law);
    }

    /** 1,000 blocks of 8 at random: one of them is missing with a probability of 8 (7/8)^1000 = 1e-57. */
    @Test
    void aloneItIsBlockAfterBlock() {
        MeasuredPasses law =
                MeasuredPasses.of(List.of(List.of(from(0, 2 * LENGTH), from(1_000, 2 * LENGTH)), List.of(
                        from(2_000, 2 * LENGTH), from(3_000, 2 * LENGTH))), 5);
        DurationSampler sampler = law.sampler(new RandomStreams(3, 0).stream(0, Purpose.COMPUTE_TIME));
        Set<Long> begins = new HashSet<>();
        for (int block = 0; block < 1_000; block++) {
            long begin = sampler.nextNs();
            begins.add(begin);
            for (int at = 1; at < LENGTH; at++) {
                assertThat(sampler.nextNs()).isEqualTo(begin + at);
            }
        }
        assertThat(begins).containsExactlyInAnyOrder(0L, 64L, 1_000L, 1_064L, 2_000L, 2_064L, 3_000L, 3_064L);
    }

    @Test
    void refusesWhatIsMissingOrUnequal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredPasses.of(List.of(), 5))
                .withMessageContaining("passes=0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredPasses.of(List.of(List.of(new long[] {1})), 0))
                .withMessageContaining("spanNs=0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredPasses.of(
                        List.of(List.of(new long[] {1}), List.of(new long[] {1}, new long[] {2})), 5))
                .withMessageContaining("2 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredPasses.of(List.of(List.of(new long[] {1}, new long[0])), 5))
                .withMessageContaining("at least one measurement");
    }
}
