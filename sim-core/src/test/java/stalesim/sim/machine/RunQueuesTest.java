package stalesim.sim.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Empirical;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.RunQueueing;
import stalesim.model.machine.Spins;
import stalesim.model.machine.WakeUp;
import stalesim.sim.kernel.Kernel;
import stalesim.sim.trace.Timeline;
import stalesim.sim.trace.WrittenSpans;

/** Cores with a queue each; slices last 1 us, changes of thread are free. */
class RunQueuesTest {

    private static final long SLICE_NS = 1_000;

    private final Kernel kernel = new Kernel();

    private static OsCosts os(long sliceNs, RunQueueing queues, Optional<DurationLaw> slices) {
        return new OsCosts(
                OptionalLong.of(sliceNs), 0, WakeUp.ideal(), Spins.NONE, new Deterministic(0), queues, slices, Optional.empty());
    }

    private Cores twoCores(long sliceNs, RunQueueing queues, int threads) {
        return Machines.cores(kernel, Processors.of(2), threads, os(sliceNs, queues, Optional.empty()));
    }

    /** When each of some threads is done that start at once and have a piece of work each, on two cores. */
    private long[] finished(RunQueueing queues, long... pieceNs) {
        Cores two = twoCores(SLICE_NS, queues, pieceNs.length);
        List<Job> jobs = LongStream.of(pieceNs)
                .mapToObj(ns -> new Job(kernel, two, 1, 1, ns))
                .toList();
        long start = kernel.now();
        jobs.forEach(Job::start);
        kernel.run();
        return jobs.stream().mapToLong(job -> job.finishedNs() - start).sorted().toArray();
    }

    /** Shorter than a slice, so that nobody is moved or helped before the end. */
    @Test
    void threadsThatStartTogetherAreSpreadEvenly() {
        assertThat(finished(RunQueueing.PER_CORE, 300, 300, 300, 300)).containsExactly(300, 300, 600, 600);
        assertThat(finished(RunQueueing.COMMON, 300, 300, 300, 300)).containsExactly(300, 300, 600, 600);
    }

    /**
     * The long ones are on one core. The other one is idle from 300 and fetches a thread at 1300, when one of three is
     * done and the second runs: 2200 rather than 2700. With one queue it is never idle before 1100.
     */
    @Test
    void anIdleCoreHelpsAfterASlice() {
        assertThat(finished(RunQueueing.PER_CORE, 900, 100, 100, 900, 100, 900))
                .containsExactly(100, 200, 300, 900, 1_800, 2_200);
        assertThat(finished(RunQueueing.COMMON, 900, 100, 100, 900, 100, 900))
                .containsExactly(100, 200, 900, 1_000, 1_100, 1_900);
    }

    /** One and three once the short ones are done, but from the end of the next slice on two and two. */
    @Test
    void aThreadWhoseSliceIsOverMovesToAShorterQueue() {
        long[] finished = finished(RunQueueing.PER_CORE, 50_000, 50_000, 100, 50_000, 100, 50_000);
        assertThat(finished[5]).isBetween(100_100L, 100_100 + 2 * SLICE_NS);
        assertThat(finished[2]).isGreaterThanOrEqualTo(100_000 - 4 * SLICE_NS);
    }

    /** As above, but everybody stays: the one ends, and the idle core fetches one of the three a slice later. */
    @Test
    void whereThreadsStickNobodyMovesAtTheEndOfASlice() {
        long[] finished = finished(RunQueueing.STICKY, 50_000, 50_000, 100, 50_000, 100, 50_000);
        assertThat(finished[2]).isEqualTo(50_200);
        assertThat(finished[5]).isBetween(100_600L, 103_000L);
    }

    /**
     * Two long ones share a core until the other one, idle from 200, fetches one of them at 1200. At 3000 that core has
     * its own two again, and the fetched one goes home.
     */
    @Test
    void whoWasFetchedGoesHomeWhenThereIsLessToDo() {
        Cores two = twoCores(SLICE_NS, RunQueueing.STICKY, 4);
        List<Job> brief = List.of(new Job(kernel, two, 1, 1, 100), new Job(kernel, two, 1, 1, 100));
        List<Job> lasting = List.of(new Job(kernel, two, 1, 1, 20_000), new Job(kernel, two, 1, 1, 20_000));
        Stream.of(brief.get(0), lasting.get(0), lasting.get(1), brief.get(1)).forEach(Job::start);
        kernel.schedule(3_000, type -> brief.forEach(job -> job.again(5_000)), 0);
        kernel.run();
        assertThat(brief).extracting(Job::finishedNs).containsExactly(12_000L, 13_000L);
    }

    /**
     * Two threads on one core, slices of 400 and 1000 with equal probability: 100 pieces of 700 on average each, so
     * that 140,000 of work take about 200 slices, each of which may end in a change. In a run of equal slices there are
     * 140.
     */
    @Test
    void slicesMayDifferInLength() {
        OsCosts os = os(SLICE_NS, RunQueueing.COMMON, Optional.of(Empirical.of(new long[] {400, 1_000})));
        Cores varied = Machines.cores(kernel, Processors.of(1), 2, os);
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
        assertThat(finished(RunQueueing.PER_CORE, 50_000, 50_000, 50_000)).containsExactly(50_000, 75_000, 76_000);
    }

    /**
     * Does two pieces of work; in between it wakes another one or, if there is none to wake, sleeps until it is woken.
     */
    private final class Napper extends SimulatedThread {
        private final Optional<Napper> other;
        private final long firstNs;
        private final long secondNs;
        private boolean firstDone;
        private boolean asleep;
        private long doneNs;

        Napper(Cores cores, Optional<Napper> other, long firstNs, long secondNs) {
            super(kernel, cores, 1);
            this.other = other;
            this.firstNs = firstNs;
            this.secondNs = secondNs;
        }

        void start() {
            work(firstNs);
        }

        @Override
        protected void workDone() {
            if (firstDone && !asleep) {
                doneNs = kernel.now();
                return;
            }
            asleep = !firstDone && other.isEmpty();
            if (!firstDone) {
                other.ifPresent(this::wake);
            }
            firstDone = true;
            if (!asleep) {
                work(secondNs);
            }
        }
    }

    /** Two cores with slices that nobody needs, of which the second gets the first thread that starts. */
    private Cores twoCores() {
        return twoCores(RunQueueing.PER_CORE);
    }

    private Cores twoCores(RunQueueing queues) {
        return twoCores(10 * SLICE_NS, queues, 5);
    }

    /** One on the second core that wakes another one at 400; that has the first core until 100, and sleeps since. */
    private Napper startWaker(Cores two) {
        Napper sleeper = new Napper(two, Optional.empty(), 100, 1_000);
        Napper waker = new Napper(two, Optional.of(sleeper), 400, 1_000);
        waker.start();
        sleeper.start();
        return waker;
    }

    /**
     * The first core has the sleeper until 100 and then another thread, which has had 300 of it when the sleeper is
     * woken at 400, more than the sleeper: that takes the core for 1000. The waker's own core has as much to do.
     */
    @Test
    void whoIsWokenGoesBackToItsCore() {
        Cores two = twoCores();
        Napper waker = startWaker(two);
        Job other = new Job(kernel, two, 1, 1, 5_000);
        other.start();
        kernel.run();
        assertThat(waker.other.orElseThrow().doneNs).isEqualTo(1_400);
        assertThat(waker.doneNs).isEqualTo(1_400);
        assertThat(other.finishedNs()).isEqualTo(6_100);
    }

    /**
     * At 400 the first core has two threads, one that has blocked at 150 and the sleeper, the waker's has the waker:
     * the sleeper goes there, and being level with the waker it waits until that is done.
     */
    @Test
    void whoIsWokenFollowsItsWakerToACoreWithLessToDo() {
        Cores two = twoCores();
        Napper waker = startWaker(two);
        Job brief = new Job(kernel, two, 1, 1, 50);
        List<Job> late = List.of(new Job(kernel, two, 1, 1, 5_000), new Job(kernel, two, 1, 1, 5_000));
        brief.start();
        late.get(0).startAfter(200);
        late.get(1).startAfter(210);
        kernel.run();
        assertThat(waker.doneNs).isEqualTo(1_400);
        assertThat(waker.other.orElseThrow().doneNs).isEqualTo(2_400);
        assertThat(late).extracting(Job::finishedNs).containsExactly(5_200L, 10_200L);
    }

    /** The sleeper, which has had less of the core than its waker, takes it at 500, or goes to the idle one. */
    @Test
    void whoSticksToItsCoreLeavesAnotherOneIdle() {
        assertThat(wakerOnTheCoreOfTheSleeper(RunQueueing.STICKY)).isEqualTo(2_500);
        assertThat(wakerOnTheCoreOfTheSleeper(RunQueueing.PER_CORE)).isEqualTo(1_500);
    }

    /** When the waker is done. The first core has the sleeper until 100, and then the waker; the other one is idle. */
    private long wakerOnTheCoreOfTheSleeper(RunQueueing queues) {
        Cores two = twoCores(queues);
        Job brief = new Job(kernel, two, 1, 1, 200);
        Napper sleeper = new Napper(two, Optional.empty(), 100, 1_000);
        Napper waker = new Napper(two, Optional.of(sleeper), 400, 1_000);
        long start = kernel.now();
        brief.start();
        sleeper.start();
        waker.start();
        kernel.run();
        assertThat(sleeper.doneNs - start).isEqualTo(1_500);
        return waker.doneNs - start;
    }
}
