package stalesim.sim.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import stalesim.model.duration.Course;
import stalesim.model.duration.MeasuredPasses;
import stalesim.model.random.RandomStreams;

/** Passes and moments that cores meet. */
class ConditionsTest {

    private static final int PASSES = 5;

    /** A value, to which is added where it comes from: 100,000 pass + 10,000 core + place. */
    private static final long VALUE_NS = 1_000_000_000;

    private static final long SPAN_NS = 100 * VALUE_NS;

    private final AtomicLong clock = new AtomicLong();

    private Conditions conditions(int length, int seed) {
        return conditions(length, new RandomStreams(seed, 0));
    }

    private Conditions conditions(int length, RandomStreams streams) {
        return conditions(length, streams, 0);
    }

    /** Core 1 begins a little later than core 0. */
    private Conditions conditions(int length, RandomStreams streams, long delayNs) {
        List<List<Course>> passes = IntStream.range(0, PASSES)
                .mapToObj(pass -> IntStream.range(0, 2)
                        .mapToObj(core -> Course.of(
                                LongStream.range(0, length)
                                        .map(at -> at * VALUE_NS + core * delayNs)
                                        .toArray(),
                                LongStream.range(0, length)
                                        .map(at -> VALUE_NS + 100_000L * pass + 10_000L * core + at)
                                        .toArray()))
                        .toList())
                .toList();
        MeasuredPasses law = MeasuredPasses.of(passes, SPAN_NS);
        return new Conditions(law, streams, clock::get);
    }

    private static long pass(long value) {
        return (value - VALUE_NS) / 100_000;
    }

    private static long core(long value) {
        return (value - VALUE_NS) % 100_000 / 10_000;
    }

    private static long place(long value) {
        return (value - VALUE_NS) % 10_000;
    }

    /** The next thing that a core does after a gradient of this length begins another one. */
    private long next(Conditions conditions, int core) {
        long value = conditions.nextNs(core);
        clock.addAndGet(value);
        return value;
    }

    /** A moment of 64 values may begin shortly before the pass ends. */
    @Test
    void aShortRunStaysInOnePass() {
        Conditions conditions = conditions(2_000, 1);
        long first = pass(conditions.nextNs(0));
        while (clock.get() < SPAN_NS) {
            for (int core = 0; core < 7; core++) {
                assertThat(pass(conditions.nextNs(core))).isEqualTo(first);
            }
            clock.addAndGet(VALUE_NS);
        }
    }

    /** Moments of one value, so that nobody is in one of the pass before for long. */
    @Test
    void allCoresChangeToTheSamePass() {
        Conditions conditions = conditions(1, 1);
        int[] met = new int[PASSES];
        int windows = 5_000;
        for (int window = 0; window < windows; window++) {
            clock.set(window * SPAN_NS + 2 * VALUE_NS);
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
            assertThat(core(value)).isZero();
            assertThat(conditions.nextNs(3)).isEqualTo(value + 10_000);
            apart += place(conditions.nextNs(4)) == place(value) ? 0 : 1;
            clock.addAndGet(VALUE_NS);
        }
        assertThat(apart).isGreaterThan(500);
    }

    /** One after the other, from the beginning of one of 31 blocks to its end, and then of another one. */
    @Test
    void gradientsInARowTakeValuesInARow() {
        Conditions conditions = conditions(64 * 31, 1);
        for (int block = 0; block < 100; block++) {
            long begin = place(next(conditions, 0));
            assertThat(begin % 64).isZero();
            for (int at = 1; at < 64; at++) {
                assertThat(place(next(conditions, 0))).isEqualTo(begin + at);
            }
        }
    }

    /** What was measured nearest to the present time of the moment: core 1 began its block 0.6 values later. */
    @Test
    void whoComesLateTakesWhatWasMeasuredThen() {
        Conditions conditions = conditions(64, new RandomStreams(1, 0), VALUE_NS * 6 / 10);
        assertThat(place(conditions.nextNs(1))).isZero();
        clock.set(10 * VALUE_NS);
        assertThat(place(conditions.nextNs(0))).isEqualTo(10);
        assertThat(place(conditions.nextNs(1))).as("measured from 9.6 to 10.6").isEqualTo(9);
        clock.set(10 * VALUE_NS + VALUE_NS * 45 / 100);
        assertThat(place(conditions.nextNs(0))).isEqualTo(10);
        assertThat(place(conditions.nextNs(1))).isEqualTo(10);
    }

    @Test
    void whatOtherCoresMeetChangesNothing() {
        Conditions together = conditions(2_000, 1);
        Conditions alone = conditions(2_000, 1);
        for (int draw = 0; draw < 500; draw++) {
            if (draw % 3 == 0) {
                together.nextNs(0);
            }
            assertThat(together.nextNs(1)).isEqualTo(alone.nextNs(1));
            clock.addAndGet(VALUE_NS * 7 / 10);
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
                clock.set(change * SPAN_NS + 2 * VALUE_NS);
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

    /** Both cores were interrupted while they measured value 10, which begins at 10,000, core 0 by 300, core 1 by 200. */
    private Conditions interrupted() {
        MeasuredPasses law = MeasuredPasses.of(List.of(List.of(interrupted(300), interrupted(200))), SPAN_NS);
        RandomStreams streams = new RandomStreams(1, 0);
        return new Conditions(law, streams, clock::get);
    }

    private static Course interrupted(long ns) {
        return Course.inARow(LongStream.range(0, 64)
                .map(at -> at == 10 ? 1_000 + ns : 1_000)
                .toArray());
    }

    private long interruptions(Conditions conditions, int core, long beginNs, long ns) {
        clock.set(beginNs);
        assertThat(conditions.nextNs(core)).isEqualTo(1_000);
        return conditions.nextInterruptionsNs(core, ns, 500);
    }

    /** Core 1 is 0.7 of a value later than it was when it was measured. */
    @Test
    void coresAreInterruptedAtOnceWhateverTheyDoThen() {
        Conditions conditions = interrupted();
        for (long begin = 0; begin < 20_000; begin += 1_000) {
            assertThat(interruptions(conditions, 0, begin, 1_000)).isEqualTo(begin == 10_000 ? 300 : 0);
            assertThat(interruptions(conditions, 1, begin + 700, 1_000)).isEqualTo(begin == 9_000 ? 200 : 0);
        }
    }

    /** It was idle 500 before. */
    @Test
    void whatComesWhileACoreIsIdleInterruptsNobody() {
        Conditions conditions = interrupted();
        assertThat(interruptions(conditions, 0, 9_400, 1_000)).isZero();
        assertThat(interruptions(conditions, 0, 11_001, 1_000)).isZero();
    }

    @Test
    void whatComesBetweenTwoGradientsInterruptsTheNext() {
        Conditions conditions = interrupted();
        assertThat(interruptions(conditions, 0, 9_400, 1_000)).isZero();
        assertThat(interruptions(conditions, 0, 11_000, 1_000)).isEqualTo(300);
        assertThat(interruptions(conditions, 0, 11_000, 1_000)).as("once").isZero();
    }

    /** Not only what comes while it would have computed anyway. */
    @Test
    void oneInterruptionMayBringTheNext() {
        MeasuredPasses law = MeasuredPasses.of(
                List.of(List.of(Course.inARow(LongStream.range(0, 64)
                        .map(at -> at == 10 ? 1_300 : at == 11 ? 1_070 : 1_000)
                        .toArray()))),
                SPAN_NS);
        RandomStreams streams = new RandomStreams(1, 0);
        Conditions conditions = new Conditions(law, streams, clock::get);
        assertThat(interruptions(conditions, 0, 10_450, 1_000)).isEqualTo(300);
        Conditions again = new Conditions(law, streams, clock::get);
        assertThat(interruptions(again, 0, 10_450, 1_100)).isEqualTo(370);
    }
}
