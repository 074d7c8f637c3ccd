package stalesim.sim.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import stalesim.model.duration.MeasuredPasses;
import stalesim.model.random.RandomStreams;

/** Passes and moments that cores meet. */
class ConditionsTest {

    private static final long SPAN_NS = 1_000;
    private static final int PASSES = 5;

    private final AtomicLong clock = new AtomicLong();

    /** Values tell where they come from: 1,000,000 pass + 100,000 core + place. */
    private Conditions conditions(int length, int seed) {
        return conditions(length, new RandomStreams(seed, 0));
    }

    private Conditions conditions(int length, RandomStreams streams) {
        List<List<long[]>> passes = IntStream.range(0, PASSES)
                .mapToObj(pass -> IntStream.range(0, 2)
                        .mapToObj(core -> LongStream.range(0, length)
                                .map(at -> 1_000_000L * pass + 100_000L * core + at)
                                .toArray())
                        .toList())
                .toList();
        return new Conditions(MeasuredPasses.of(passes, SPAN_NS), streams, clock::get);
    }

    private static long pass(long value) {
        return value / 1_000_000;
    }

    private static long place(long value) {
        return value % 100_000;
    }

    @Test
    void aShortRunStaysInOnePass() {
        Conditions conditions = conditions(2_000, 1);
        long first = pass(conditions.nextNs(0));
        for (int core = 0; core < 7; core++) {
            for (int draw = 0; draw < 1_000; draw++) {
                assertThat(pass(conditions.nextNs(core))).isEqualTo(first);
            }
        }
    }

    /** Blocks of one value, so that nobody finishes a block of the pass before. */
    @Test
    void allCoresChangeToTheSamePass() {
        Conditions conditions = conditions(1, 1);
        int[] met = new int[PASSES];
        int windows = 5_000;
        for (int window = 0; window < windows; window++) {
            clock.set(window * SPAN_NS);
            long begin = pass(conditions.nextNs(0));
            clock.set((window + 1) * SPAN_NS - 1);
            for (int core = 0; core < 4; core++) {
                assertThat(pass(conditions.nextNs(core))).isEqualTo(begin);
            }
            met[(int) begin]++;
        }
        // binomial with p = 1/5: 4.9 standard deviations are exceeded with probability 1e-6
        for (int count : met) {
            assertThat((double) count).isCloseTo(windows / 5.0, within(4.9 * Math.sqrt(windows * 0.2 * 0.8)));
        }
    }

    @Test
    void neighboursReplayTheSameMoments() {
        Conditions conditions = conditions(2_000, 1);
        int apart = 0;
        for (int draw = 0; draw < 1_000; draw++) {
            long value = conditions.nextNs(2);
            assertThat(conditions.nextNs(3)).isEqualTo(value + 100_000);
            apart += place(conditions.nextNs(4)) == place(value) ? 0 : 1;
        }
        assertThat(apart).isGreaterThan(500);
    }

    @Test
    void whatOtherCoresMeetChangesNothing() {
        Conditions together = conditions(2_000, 1);
        Conditions alone = conditions(2_000, 1);
        for (int draw = 0; draw < 500; draw++) {
            together.nextNs(0);
            assertThat(together.nextNs(1)).isEqualTo(alone.nextNs(1));
        }
    }

    /** Of 40 repetitions 8 each, two more or less; of independent draws the standard deviation would be 2.5. */
    @Test
    void repetitionsMeetAllPassesAboutEquallyOften() {
        int repetitions = 40;
        for (int change = 0; change < 4; change++) {
            int[] met = new int[PASSES];
            for (int replication = 0; replication < repetitions; replication++) {
                clock.set(0);
                Conditions conditions = conditions(1, new RandomStreams(3, replication));
                clock.set(change * SPAN_NS);
                met[(int) pass(conditions.nextNs(0))]++;
            }
            assertThat(Arrays.stream(met).boxed()).allSatisfy(count -> assertThat(count).isBetween(6, 10));
        }
    }

    @Test
    void differentSeedsMeetDifferentPasses() {
        assertThat(IntStream.range(0, 50).mapToLong(seed -> pass(conditions(2_000, seed).nextNs(0))).distinct())
                .hasSize(PASSES);
    }
}
