package stalesim.model.duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

class MeasuredPassesTest {

    private static final int LENGTH = MeasuredPasses.LONGEST_BLOCK;

    /** Numbered, one every 10 ns. */
    private static Course from(long first, int count) {
        return every(10, first, count);
    }

    private static Course every(long ns, long first, int count) {
        return Course.of(
                LongStream.range(0, count).map(at -> at * ns).toArray(),
                LongStream.range(first, first + count).toArray());
    }

    /** The second core needs twice the time for each value of the first pass, and begins both earlier. */
    @Test
    void blocksOfAllCoresWereMeasuredAtTheSameTime() {
        MeasuredPasses law = MeasuredPasses.of(
                List.of(List.of(from(0, 40_000), every(20, 0, 20_000)), List.of(from(0, 30_000), every(7, 0, 40_000))),
                5);
        assertThat(law.passes()).isEqualTo(2);
        assertThat(law.cores()).isEqualTo(2);
        assertThat(law.blockLength()).isEqualTo(LENGTH);
        assertThat(law.blocks(0)).isEqualTo(MeasuredPasses.MAX_VALUES / (4 * LENGTH));
        for (int block = 0; block < law.blocks(0); block++) {
            long one = 10 * law.ns(0, 0, block * LENGTH);
            long other = 20 * law.ns(0, 1, block * LENGTH);
            assertThat(Math.abs(one - other)).isLessThanOrEqualTo(15);
            assertThat(law.delayNs(0, 0, block)).isEqualTo(Math.max(0, one - other));
            assertThat(law.delayNs(0, 1, block)).isEqualTo(Math.max(0, other - one));
        }
    }

    /** Core 0 begins at 1000 and core 1 at 1030, so blocks begin there; each ends with the first core that has ended. */
    @Test
    void aBlockLastsAsLongAsAllCoresHaveTakenIt() {
        Course first = Course.of(new long[] {1_000, 1_020, 1_050}, new long[] {20, 30, 5});
        Course second = Course.of(new long[] {1_030, 1_050, 1_070}, new long[] {20, 20, 100});
        MeasuredPasses law = MeasuredPasses.of(List.of(List.of(first, second)), 5);
        assertThat(law.values(0, 0)).containsExactly(20L, 30L, 5L);
        assertThat(law.delays(0, 0)).containsExactly(0L);
        assertThat(law.delays(0, 1)).containsExactly(30L);
        assertThat(law.lastsNs(0, 0)).isEqualTo(55);
        MeasuredPasses later = MeasuredPasses.of(List.of(List.of(first, second.scaled(0.99))), 5);
        assertThat(later.delays(0, 1)).containsExactly(20L);
        MeasuredPasses nothing = MeasuredPasses.of(List.of(List.of(Course.inARow(0, 0))), 5);
        assertThat(nothing.lastsNs(0, 0)).as("time goes on").isEqualTo(1);
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
        assertThat(law.values(1, 0)).containsExactly(10L, 11L, 12L, 13L, 14L, 15L);
        assertThat(law.values(1, 1)).containsExactly(20L, 21L, 22L, 23L, 24L, 25L);
    }

    /** Means of 4, 2.5 and 6, over both cores. */
    @Test
    void passesAreFoundByTheirMeans() {
        MeasuredPasses law = MeasuredPasses.of(
                List.of(
                        List.of(Course.inARow(4), Course.inARow(4)),
                        List.of(Course.inARow(1), Course.inARow(4)),
                        List.of(Course.inARow(2), Course.inARow(10))),
                5);
        assertThat(DoubleStream.of(0, 0.33, 0.34, 0.66, 0.67, Math.nextDown(1.0)).mapToInt(law::passAt))
                .containsExactly(1, 1, 0, 0, 2, 2);
    }

    /** Gradients at 100, 200 and 300, updates at 120 and 290; then the other way round. */
    @Test
    void passesOfTwoLawsThatWereMeasuredSoonAfterEachOtherGoTogether() {
        MeasuredPasses gradients = taken(100, 200, 300);
        MeasuredPasses updates = taken(120, 290);
        assertThat(updates.at(gradients)).containsExactly(0, 0, 1);
        assertThat(gradients.at(updates)).containsExactly(0, 2);
        assertThat(gradients.at(taken(150))).as("the first of two that are as near").containsExactly(0);
        assertThat(MeasuredPasses.of(List.of(List.of(Course.inARow(1))), 5).at(gradients))
                .isEmpty();
        assertThat(gradients.at(MeasuredPasses.of(List.of(List.of(Course.inARow(1))), 5)))
                .isEmpty();
        assertThat(gradients.takenNs()).containsExactly(100L, 200L, 300L);
        assertThat(gradients.at(taken(0, 1_000))).as("beyond both ends").containsExactly(0, 2);
        assertThat(gradients).isNotEqualTo(taken(100, 200, 301));
    }

    private static MeasuredPasses taken(long... ns) {
        return MeasuredPasses.of(Collections.nCopies(ns.length, List.of(Course.inARow(1))), 5, ns);
    }

    @Test
    void whatIsKeptKeepsAllOfItself() {
        MeasuredPasses law = MeasuredPasses.of(
                List.of(List.of(from(0, 40_000), every(7, 7, 20_000)), List.of(from(3, 30_000), from(9, 400))), 5);
        List<List<long[]>> values = each(law, law::values);
        List<List<long[]>> delays = each(law, law::delays);
        assertThat(MeasuredPasses.kept(values, delays, 5, new long[0])).isEqualTo(law).hasSameHashCodeAs(law);
        assertThat(MeasuredPasses.kept(values, delays, 6, new long[0])).isNotEqualTo(law);
    }

    @Test
    void whereNothingIsKnownOfBeginsOneValueFollowsTheOther() {
        List<List<Course>> courses = List.of(List.of(Course.inARow(3, 2, 1), Course.inARow(4, 4, 5)));
        List<List<long[]>> values = List.of(List.of(new long[] {3, 2, 1}, new long[] {4, 4, 5}));
        assertThat(MeasuredPasses.kept(values, List.of(), 5, new long[0])).isEqualTo(MeasuredPasses.of(courses, 5));
    }

    private static List<List<long[]>> each(MeasuredPasses law, BiFunction<Integer, Integer, LongStream> ofCore) {
        return IntStream.range(0, law.passes())
                .mapToObj(pass -> IntStream.range(0, law.cores())
                        .mapToObj(core -> ofCore.apply(pass, core).toArray())
                        .toList())
                .toList();
    }

    /** 3,000 draws: a value is missing with a probability of 4 (3/4)^3000. */
    @Test
    void onePassAtATimeEachOfItsValuesIsDrawn() {
        MeasuredPasses law = MeasuredPasses.of(
                List.of(List.of(Course.inARow(1, 2), Course.inARow(3, 4)), List.of(from(7, 2), from(7, 2))), 5);
        AtomicInteger pass = new AtomicInteger();
        DurationSampler sampler =
                law.sampler(pass::get, new RandomStreams(3, 0).stream(0, Purpose.ACCESS_TIME));
        assertThat(IntStream.range(0, 3_000).mapToLong(i -> sampler.nextNs()).distinct())
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
        pass.set(1);
        assertThat(IntStream.range(0, 3_000).mapToLong(i -> sampler.nextNs()).distinct())
                .containsExactlyInAnyOrder(7L, 8L);
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

    private static List<List<long[]>> one(int length) {
        return List.of(List.of(new long[length]));
    }

    @Test
    void refusesWhatIsMissingOrUnequal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredPasses.of(List.of(), 5))
                .withMessageContaining("passes=0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredPasses.of(List.of(List.of(Course.inARow(1))), 5, new long[2]))
                .withMessageContaining("1 passes, 2 times");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> taken(3, 2))
                .withMessageContaining("2 ns after 3 ns");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredPasses.of(List.of(List.of(Course.inARow(1))), 0))
                .withMessageContaining("spanNs=0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredPasses.of(
                        List.of(List.of(Course.inARow(1)), List.of(Course.inARow(1), Course.inARow(2))), 5))
                .withMessageContaining("2 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(Course::inARow)
                .withMessageContaining("at least one measurement");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredPasses.kept(one(4), List.of(one(1).get(0), one(1).get(0)), 5, new long[0]))
                .withMessageContaining("1 passes, 2 with delays");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredPasses.kept(one(4), List.of(List.of(new long[1], new long[1])), 5, new long[0]))
                .withMessageContaining("1 cores, 2 with delays");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredPasses.kept(one(5), one(2), 5, new long[0]))
                .withMessageContaining("blocks of 2 values, as many as delays: 5 values and 2 delays");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Course.of(new long[] {1}, new long[] {1, 2}))
                .withMessageContaining("2 durations, 1 begins");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Course.of(new long[] {5, 4}, new long[] {1, 2}))
                .withMessageContaining("4 ns after 5 ns");
    }
}
