package stalesim.sim.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import stalesim.model.duration.DurationSampler;
import stalesim.model.duration.MeasuredPasses;
import stalesim.model.random.RandomStreams;

/** Passes, moments and cores that workers conditions. */
class ConditionsTest {

    private static final long SPAN_NS = 1_000;
    private static final int PASSES = 5;

    private final AtomicLong clock = new AtomicLong();

    /** Values tell where they come from: 1,000,000 pass + 100,000 core + place. */
    private Conditions conditions(int length, int seed) {
        List<List<long[]>> passes = IntStream.range(0, PASSES)
                .mapToObj(pass -> IntStream.range(0, 2)
                        .mapToObj(core -> LongStream.range(0, length)
                                .map(at -> 1_000_000L * pass + 100_000L * core + at)
                                .toArray())
                        .toList())
                .toList();
        return new Conditions(MeasuredPasses.of(passes, SPAN_NS), new RandomStreams(seed, 0), clock::get);
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
        long first = pass(conditions.of(0).nextNs());
        for (int rank = 0; rank < 7; rank++) {
            DurationSampler sampler = conditions.of(rank);
            for (int draw = 0; draw < 1_000; draw++) {
                assertThat(pass(sampler.nextNs())).isEqualTo(first);
            }
        }
    }

    /** Blocks of one value, so that nobody finishes a block of the pass before. */
    @Test
    void allWorkersChangeToTheSamePass() {
        Conditions conditions = conditions(1, 1);
        List<DurationSampler> workers = IntStream.range(0, 4).mapToObj(conditions::of).toList();
        int[] met = new int[PASSES];
        int windows = 5_000;
        for (int window = 0; window < windows; window++) {
            clock.set(window * SPAN_NS);
            long begin = pass(workers.get(0).nextNs());
            clock.set((window + 1) * SPAN_NS - 1);
            for (DurationSampler worker : workers) {
                assertThat(pass(worker.nextNs())).isEqualTo(begin);
            }
            met[(int) begin]++;
        }
        // binomial with p = 1/5: 4.9 standard deviations are exceeded with probability 1e-6
        for (int count : met) {
            assertThat((double) count).isCloseTo(windows / 5.0, within(4.9 * Math.sqrt(windows * 0.2 * 0.8)));
        }
    }

    @Test
    void neighboursReplayTheSameMomentsOfTheirCores() {
        Conditions conditions = conditions(2_000, 1);
        DurationSampler first = conditions.of(2);
        DurationSampler second = conditions.of(3);
        DurationSampler stranger = conditions.of(4);
        int apart = 0;
        for (int draw = 0; draw < 1_000; draw++) {
            long value = first.nextNs();
            assertThat(second.nextNs()).isEqualTo(value + 100_000);
            apart += place(stranger.nextNs()) == place(value) ? 0 : 1;
        }
        assertThat(apart).isGreaterThan(500);
    }

    @Test
    void whoIsThereBesidesChangesNothing() {
        long[] alone = LongStream.generate(conditions(2_000, 1).of(1)::nextNs).limit(500).toArray();
        Conditions together = conditions(2_000, 1);
        DurationSampler other = together.of(0);
        DurationSampler same = together.of(1);
        long[] beside = LongStream.generate(() -> other.nextNs() < 0 ? -1 : same.nextNs())
                .limit(500)
                .toArray();
        assertThat(beside).containsExactly(alone);
    }

    @Test
    void repetitionsMeetDifferentPasses() {
        assertThat(IntStream.range(0, 50).mapToLong(seed -> pass(conditions(2_000, seed).of(0).nextNs())).distinct())
                .hasSize(PASSES);
    }
}
