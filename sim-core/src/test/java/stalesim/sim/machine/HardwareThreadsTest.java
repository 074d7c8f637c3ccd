package stalesim.sim.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Topology;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.sim.kernel.Kernel;

/**
 * Sockets x cores x hardware threads: who slows whom down, and where threads are put.
 *
 * <p>All times follow from the rates 1 and 0.65 by hand. An event lies at the first whole nanosecond at which the work
 * is done, so that each change of rate may cost a job up to 1 ns and none gains any.
 */
class HardwareThreadsTest {

    private static final double SHARING = 0.65;

    private final Kernel kernel = new Kernel();

    private Cores cores(Topology topology, List<Double> slowdown, int threads) {
        return Machines.cores(kernel, new Processors(topology, Scheduling.TIME_SLICED, slowdown), threads);
    }

    private Cores oneCoreOfTwoThreads() {
        return cores(new Topology(1, 1, 2, SHARING), List.of(1.0), 2);
    }

    @Test
    void aThreadAloneOnItsCoreRunsAtFullRate() {
        Job job = new Job(kernel, oneCoreOfTwoThreads(), 1, 2, 6_500);
        job.start();
        kernel.run();
        assertThat(job.doneNs).containsExactly(6_500, 13_000);
    }

    @Test
    void siblingsTakeTheInverseOfSharingTimesAsLong() {
        Cores cores = oneCoreOfTwoThreads();
        Job one = new Job(kernel, cores, 1, 2, 6_500);
        Job other = new Job(kernel, cores, 1, 2, 6_500);
        one.start();
        other.start();
        kernel.run();
        assertThat(one.doneNs).containsExactly(10_000, 20_000);
        assertThat(other.doneNs).containsExactly(10_000, 20_000);
    }

    @Test
    void whenASiblingComesOrBlocksTheRateChangesAtThatMoment() {
        Cores cores = oneCoreOfTwoThreads();
        Job longer = new Job(kernel, cores, 1, 1, 20_000);
        Job shorter = new Job(kernel, cores, 1, 1, 6_500);
        longer.start();
        shorter.startAfter(5_000);
        kernel.run();
        // shorter: 5000 + 6500 / 0.65; longer: 5000 alone, 6500 of work until 15000, the last 8500 alone again
        assertThat(shorter.finishedNs()).isEqualTo(15_000);
        assertThat(longer.finishedNs()).isEqualTo(23_500);
    }

    @Test
    void siblingsOfDifferentSpeedKeepTheirRatio() {
        Cores cores = oneCoreOfTwoThreads();
        Job fast = new Job(kernel, cores, 2, 1, 13_000);
        Job slow = new Job(kernel, cores, 1, 1, 13_000);
        fast.start();
        slow.start();
        kernel.run();
        // fast: 13000 / 1.3; slow has done 6500 by then
        assertThat(fast.finishedNs()).isEqualTo(10_000);
        assertThat(slow.finishedNs()).isEqualTo(16_500);
    }

    @Test
    void everyFurtherSiblingCostsAnotherFactor() {
        Cores cores = cores(new Topology(1, 1, 4, 0.5), List.of(1.0), 4);
        List<Job> jobs = IntStream.range(0, 4)
                .mapToObj(i -> new Job(kernel, cores, 1, 1, 1_000))
                .toList();
        jobs.forEach(Job::start);
        kernel.run();
        assertThat(jobs).allSatisfy(job -> assertThat(job.finishedNs()).isEqualTo(8_000));
    }

    @Test
    void idleWholeCoresGoBeforeIdleSiblings() {
        // 3 cores of 2 threads each: 3 jobs have a core each
        Cores cores = cores(new Topology(1, 3, 2, SHARING), List.of(1.0), 4);
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            jobs.add(new Job(kernel, cores, 1, 1, 6_500));
        }
        jobs.forEach(Job::start);
        kernel.run();
        assertThat(jobs).allSatisfy(job -> assertThat(job.finishedNs()).isEqualTo(6_500));
    }

    @Test
    void moreThreadsThanCoresShareAndTheOthersDoNot() {
        Cores cores = cores(new Topology(2, 18, 2, SHARING), List.of(1.0), 48);
        List<Job> jobs = IntStream.range(0, 48)
                .mapToObj(i -> new Job(kernel, cores, 1, 1, 6_500))
                .toList();
        jobs.forEach(Job::start);
        kernel.run();
        // 48 - 36 cores have both threads busy; all end before anything changes for their siblings
        assertThat(jobs.stream().filter(job -> job.finishedNs() == 6_500)).hasSize(24);
        assertThat(jobs.stream().filter(job -> job.finishedNs() == 10_000)).hasSize(24);
    }

    /** With k busy cores a socket is k times as slow, so that a job's end tells with how many others it was. */
    @Test
    void socketsAreFilledEvenlyAndSlowdownCountsBusyCoresOfTheSameSocketOnly() {
        List<Double> slowdown = List.of(1.0, 2.0, 3.0, 4.0);
        for (int jobs = 1; jobs <= 8; jobs++) {
            Kernel clock = new Kernel();
            Cores cores = Machines.cores(
                    clock,
                    new Processors(new Topology(2, 4, 2, SHARING), Scheduling.TIME_SLICED, slowdown),
                    jobs);
            List<Job> all = IntStream.range(0, jobs)
                    .mapToObj(i -> new Job(clock, cores, 1, 1, 1_000))
                    .toList();
            all.forEach(Job::start);
            clock.run();
            int more = (jobs + 1) / 2;
            int fewer = jobs / 2;
            assertThat(all.stream().filter(job -> job.finishedNs() == 1_000L * more))
                    .hasSize(more == fewer ? jobs : more);
            assertThat(all.stream().filter(job -> job.finishedNs() == 1_000L * fewer))
                    .hasSize(more == fewer ? jobs : fewer);
        }
    }

    /**
     * Cores 0 and 2 are in one socket, 1 and 3 in the other. Of the idle cores 0, 1 and 3 the lowest is no good choice.
     */
    @Test
    void aNewThreadGoesToTheSocketWithFewerBusyCores() {
        Cores cores = cores(new Topology(2, 2, 1, 1), List.of(1.0, 2.0), 4);
        List<Job> first = List.of(
                new Job(kernel, cores, 1, 1, 1_000),
                new Job(kernel, cores, 1, 1, 1_000),
                new Job(kernel, cores, 1, 1, 10_000));
        Job late = new Job(kernel, cores, 1, 1, 1_000);
        first.forEach(Job::start);
        late.startAfter(4_000);
        kernel.run();
        // the first and the third slow each other down until 2000, when the third has 9000 left
        assertThat(first).extracting(Job::finishedNs).containsExactly(2_000L, 1_000L, 11_000L);
        assertThat(late.finishedNs()).isEqualTo(5_000);
    }

    @Test
    void siblingsCountAsOneBusyCoreAndBothFactorsMultiply() {
        // 1 socket of 2 cores with 2 threads; 3 jobs: both cores busy (x 1.25), two of the jobs on one of them (/ 0.5)
        Cores cores = cores(new Topology(1, 2, 2, 0.5), List.of(1.0, 1.25, 99.0), 3);
        List<Job> jobs = IntStream.range(0, 3)
                .mapToObj(i -> new Job(kernel, cores, 1, 1, 4_000))
                .toList();
        jobs.forEach(Job::start);
        kernel.run();
        // alone: 4000 x 1.25 = 5000; the siblings have done 5000 / 2.5 = 2000 by then, and then take 2000 / 0.5 each
        assertThat(jobs.stream().map(Job::finishedNs).sorted()).containsExactly(5_000L, 9_000L, 9_000L);
    }

    @Test
    void aThreadReturnsToTheCoreThatItWasOnAlthoughAnotherComesFirst() {
        Cores cores = cores(new Topology(2, 1, 1, 1), List.of(1.0), 2);
        Sleeper once = new Sleeper(cores, 1);
        Sleeper often = new Sleeper(cores, 5);
        once.begin(0);
        often.begin(1);
        kernel.run();
        assertThat(once.usedCores).containsExactly(0);
        assertThat(often.usedCores).containsExactly(1, 1, 1, 1, 1);
    }

    /** Works 100 ns and sleeps as long, a number of times. */
    private final class Sleeper extends SimulatedThread {
        private final List<Integer> usedCores = new ArrayList<>();
        private final int times;

        Sleeper(Cores cores, int times) {
            super(kernel, cores, 1);
            this.times = times;
        }

        void begin(long delayNs) {
            kernel.schedule(delayNs, type -> work(100), 0);
        }

        @Override
        protected void workDone() {
            usedCores.add(core.physical);
            if (usedCores.size() < times) {
                begin(100);
            }
        }
    }

    /**
     * Two siblings with random work and a random later start of the second, against the closed form. A job sees two
     * changes of rate at most; with rounding up to whole nanoseconds it ends within 2 ns of the exact time and no
     * earlier.
     */
    @Test
    void workIsConservedForAnyTwoSiblings() {
        UniformRandomProvider random = new RandomStreams(7, 0).stream(RandomStreams.WHOLE_RUN, Purpose.DATA);
        for (int trial = 0; trial < 500; trial++) {
            double sharing = 0.3 + 0.7 * random.nextDouble();
            long first = 1L + random.nextInt(10_000);
            long second = 1L + random.nextInt(10_000);
            long start = random.nextInt(12_000);
            Kernel clock = new Kernel();
            Cores cores = Machines.cores(
                    clock,
                    new Processors(new Topology(1, 1, 2, sharing), Scheduling.TIME_SLICED, List.of(1.0)),
                    2);
            Job one = new Job(clock, cores, 1, 1, first);
            Job other = new Job(clock, cores, 1, 1, second);
            one.start();
            other.startAfter(start);
            clock.run();
            double left = Math.max(0, (double) first - start);
            double both = Math.min(left, (double) second);
            double oneEnds = first <= start ? first : start + both / sharing + (left - both);
            double otherEnds = start + both / sharing + (second - both);
            assertThat((double) one.finishedNs()).isCloseTo(oneEnds + 1, within(1.001));
            assertThat((double) other.finishedNs()).isCloseTo(otherEnds + 1, within(1.001));
        }
    }
}
