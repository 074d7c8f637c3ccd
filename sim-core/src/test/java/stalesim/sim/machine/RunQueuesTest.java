package stalesim.sim.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Empirical;
import stalesim.model.machine.LockPolicy;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Spins;
import stalesim.model.machine.WakeUp;
import stalesim.model.machine.Workforce;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.sim.kernel.Kernel;
import stalesim.sim.trace.Timeline;
import stalesim.sim.trace.WrittenSpans;

/** Cores with a queue each; slices last 1 us, changes of thread are free. */
class RunQueuesTest {

    private static final long SLICE_NS = 1_000;

    private final Kernel kernel = new Kernel();

    private Cores cores(int cores, int threads, OptionalDouble misplaced, long seed) {
        return cores(cores, threads, seed, os(misplaced, Optional.empty()));
    }

    private static OsCosts os(OptionalDouble misplaced, Optional<DurationLaw> slices) {
        return new OsCosts(
                OptionalLong.of(SLICE_NS), 0, WakeUp.ideal(), Spins.NONE, new Deterministic(0), misplaced, slices);
    }

    private Cores cores(int cores, int threads, long seed, OsCosts os) {
        MachineDescription machine = new MachineDescription(
                "queues", Processors.of(cores), os, LockPolicy.BARGING, Workforce.EQUAL, Optional.empty(), Map.of());
        return new Cores(
                kernel,
                machine,
                threads,
                new RandomStreams(seed, 0).stream(RandomStreams.WHOLE_RUN, Purpose.SCHEDULING));
    }

    /** When each of some threads is done that start at once and have a piece of work each. */
    private long[] finished(int cores, OptionalDouble misplaced, long seed, int threads, long pieceNs) {
        Cores all = cores(cores, threads, misplaced, seed);
        List<Job> jobs = IntStream.range(0, threads)
                .mapToObj(i -> new Job(kernel, all, 1, 1, pieceNs))
                .toList();
        long start = kernel.now();
        jobs.forEach(Job::start);
        kernel.run();
        return jobs.stream().mapToLong(job -> job.finishedNs() - start).sorted().toArray();
    }

    /** Shorter than a slice, so that nobody is moved or helped before the end. */
    @Test
    void wellPlacedThreadsAreSpreadEvenly() {
        assertThat(finished(2, OptionalDouble.of(0), 1, 4, 300)).containsExactly(300, 300, 600, 600);
        assertThat(finished(3, OptionalDouble.of(0), 1, 9, 100))
                .containsExactly(100, 100, 100, 200, 200, 200, 300, 300, 300);
    }

    /** The third and the fourth join the same queue; a queue for all cores knows no such mistake. */
    @Test
    void misplacedThreadsWaitForACoreWhileAnotherIsIdle() {
        assertThat(finished(2, OptionalDouble.of(1), 1, 4, 300)).containsExactly(300, 300, 600, 900);
        assertThat(finished(2, OptionalDouble.empty(), 1, 4, 300)).containsExactly(300, 300, 600, 600);
    }

    /** The fourth thread alone can make four threads uneven. Four and a half standard deviations: 1 in 150,000. */
    @Test
    void aShareIsMisplaced() {
        int rounds = 2000;
        double share = 0.3;
        long uneven = LongStream.range(0, rounds)
                .filter(seed -> finished(2, OptionalDouble.of(share), seed, 4, 300)[3] == 900)
                .count();
        assertThat(uneven / (double) rounds)
                .isCloseTo(share, within(4.5 * Math.sqrt(share * (1 - share) / rounds)));
    }

    /**
     * One core has one thread, the other five. The first is idle from 900 and fetches a thread at 1900, when two of the
     * five are done and the third runs: 2800, 2700 and 3600 rather than 2700, 3600 and 4500.
     */
    @Test
    void anIdleCoreHelpsAfterASlice() {
        assertThat(finished(2, OptionalDouble.of(1), 1, 6, 900)).containsExactly(900, 900, 1_800, 2_700, 2_800, 3_600);
    }

    /** From the end of the first slice on there are two and two; a core is idle for a slice at most, in the end. */
    @Test
    void aThreadWhoseSliceIsOverMovesToAShorterQueue() {
        long[] finished = finished(2, OptionalDouble.of(1), 1, 4, 50_000);
        assertThat(finished[3]).isBetween(100_000L, 100_000 + SLICE_NS);
        assertThat(finished[0]).isGreaterThanOrEqualTo(100_000 - 3 * SLICE_NS);
    }

    /**
     * Two threads on one core, slices of 400 and 1000 with equal probability: 100 pieces of 700 on average each, so that
     * 140,000 of work take about 200 slices, each of which may end in a change. In a run of equal slices there are 140.
     */
    @Test
    void slicesMayDifferInLength() {
        OsCosts os = os(OptionalDouble.empty(), Optional.of(Empirical.of(new long[] {400, 1_000})));
        Cores varied = cores(1, 2, 1, os);
        WrittenSpans spans = new WrittenSpans();
        List<Job> jobs = List.of(new Job(kernel, varied, 1, 1, 70_000), new Job(kernel, varied, 1, 1, 70_000));
        varied.tell(new Timeline(spans, Long.MAX_VALUE));
        jobs.forEach(Job::start);
        kernel.run();
        List<Long> lengths = spans.of("core 0").stream().map(RunQueuesTest::length).toList();
        // one at the end is cut short by each thread's end
        assertThat(lengths.stream().filter(ns -> ns != 400 && ns != 1_000)).hasSizeLessThanOrEqualTo(3);
        assertThat(lengths.stream().filter(ns -> ns == 400)).hasSizeGreaterThan(60);
        assertThat(lengths.stream().filter(ns -> ns == 1_000)).hasSizeGreaterThan(60);
    }

    /** Of a span written as "worker 0 1000-1400". */
    private static long length(String span) {
        String[] ends = span.substring(span.lastIndexOf(' ') + 1).split("-", -1);
        return Long.parseLong(ends[1]) - Long.parseLong(ends[0]);
    }

    /** One has a core to itself, two take turns; at 51,000 the idle core fetches one of the two, with 25,000 to go. */
    @Test
    void anOddThreadStaysWhereItIs() {
        assertThat(finished(2, OptionalDouble.of(0), 1, 3, 50_000)).containsExactly(50_000, 75_000, 76_000);
    }
}
