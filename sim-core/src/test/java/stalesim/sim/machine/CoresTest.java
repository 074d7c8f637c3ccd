package stalesim.sim.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.MissingCalibrationException;
import stalesim.model.machine.LockPolicy;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.RunQueueing;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Spins;
import stalesim.model.machine.Ticks;
import stalesim.model.machine.Topology;
import stalesim.model.machine.WakeUp;
import stalesim.model.machine.Workforce;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.sim.kernel.Kernel;
import stalesim.sim.trace.Timeline;
import stalesim.sim.trace.WrittenSpans;

class CoresTest {

    private final Kernel kernel = new Kernel();

    private static MachineDescription machine(int cores, List<Double> slowdown, long sliceNs, long switchNs) {
        OsCosts os = new OsCosts(
                OptionalLong.of(sliceNs), switchNs, WakeUp.ideal(), Spins.NONE, new Deterministic(0));
        return new MachineDescription(
                "test",
                new Processors(Topology.flat(cores), Scheduling.TIME_SLICED, slowdown),
                os,
                LockPolicy.BARGING,
                Workforce.ofSpeeds(List.of(1.0)),
                Optional.empty(),
                Map.of());
    }

    private Cores cores(MachineDescription machine, int threads) {
        return new Cores(
                kernel, machine, threads, new RandomStreams(1, 0).stream(RandomStreams.WHOLE_RUN, Purpose.SCHEDULING));
    }

    private List<Job> runJobs(MachineDescription machine, int jobs, int pieces, long pieceNs) {
        Cores cores = cores(machine, jobs);
        List<Job> all = IntStream.range(0, jobs)
                .mapToObj(i -> new Job(kernel, cores, 1, pieces, pieceNs))
                .toList();
        all.forEach(Job::start);
        kernel.run();
        return all;
    }

    @Test
    void threadsOnCoresOfTheirOwnDoNotDisturbEachOther() {
        List<Job> jobs = runJobs(machine(4, List.of(1.0), 1_000, 100), 4, 3, 5_000);
        assertThat(jobs).allSatisfy(job -> assertThat(job.doneNs).containsExactly(5_000, 10_000, 15_000));
    }

    @Test
    void threadsThatShareOneCoreTakeTurnsInSlices() {
        // A and B need 2500 each, in slices of 1000: A B A B A(500) B(500)
        List<Job> jobs = runJobs(machine(1, List.of(1.0), 1_000, 0), 2, 1, 2_500);
        assertThat(jobs.get(0).finishedNs()).isEqualTo(4_500);
        assertThat(jobs.get(1).finishedNs()).isEqualTo(5_000);
    }

    @Test
    void everyChangeOfThreadCostsASwitch() {
        List<Job> jobs = runJobs(machine(1, List.of(1.0), 1_000, 10), 2, 1, 2_500);
        assertThat(jobs.get(0).finishedNs()).isEqualTo(4_500 + 4 * 10);
        assertThat(jobs.get(1).finishedNs()).isEqualTo(5_000 + 5 * 10);
    }

    /**
     * One does 100 and sleeps until 1600, when it is 700 behind the mean of itself and the other one, which has had
     * 1500: it goes on for two slices without a break, until 3610, and they take turns from then on.
     */
    @Test
    void whoIsStillTheLeastServedAtTheEndOfASliceKeepsTheCoreForNothing() {
        Cores one = cores(machine(1, List.of(1.0), 1_000, 10), 2);
        Job sleeper = new Job(kernel, one, 1, 1, 100);
        Job other = new Job(kernel, one, 1, 1, 5_000);
        sleeper.start();
        other.start();
        kernel.schedule(1_600, type -> sleeper.again(5_000), 0);
        kernel.run();
        assertThat(sleeper.finishedNs()).isEqualTo(9_670);
        assertThat(other.finishedNs()).isEqualTo(10_190);
        assertThat(one.corelessNs()).isEqualTo(3_070 + 5_190);
    }

    @Test
    void aTraceShowsWhoIsOnACoreAndEveryChange() {
        WrittenSpans spans = new WrittenSpans();
        Cores cores = cores(machine(1, List.of(1.0), 1_000, 10), 2);
        List<Job> jobs = List.of(new Job(kernel, cores, 1, 1, 1_500), new Job(kernel, cores, 1, 1, 1_500));
        cores.tell(new Timeline(spans, Long.MAX_VALUE));
        jobs.forEach(Job::start);
        kernel.run();
        assertThat(spans.of("core 0"))
                .containsExactly(
                        "worker 0 0-1000",
                        "switch 1000-1010",
                        "worker 1 1010-2010",
                        "switch 2010-2020",
                        "worker 0 2020-2520",
                        "switch 2520-2530",
                        "worker 1 2530-3030");
    }

    @Test
    void sharesAreFairForAnyNumberOfThreads() {
        // work is conserved: 7 jobs of 100 us on 3 cores take 7/3 of 100 us but for the last slices
        List<Job> jobs = runJobs(machine(3, List.of(1.0), 100, 0), 7, 1, 100_000);
        double ideal = 7 / 3.0 * 100_000;
        assertThat(jobs).allSatisfy(job -> assertThat((double) job.finishedNs()).isBetween(ideal - 400, ideal + 400));
    }

    @Test
    void slowdownAppliesWhileSeveralCoresAreBusy() {
        Cores cores = cores(machine(2, List.of(1.0, 1.5), 1_000, 0), 2);
        Job first = new Job(kernel, cores, 1, 1, 3_000);
        Job second = new Job(kernel, cores, 1, 1, 1_000);
        first.start();
        second.startAfter(1_500);
        kernel.run();
        // second: 1000 * 1.5 from 1500; first has 1500 left at 1500, does 1000 of it by 3000, and 500 alone
        assertThat(second.finishedNs()).isEqualTo(3_000);
        assertThat(first.finishedNs()).isEqualTo(3_500);
    }

    @Test
    void fasterThreadsNeedLessTime() {
        Cores cores = cores(machine(2, List.of(1.0), 1_000, 0), 2);
        Job fast = new Job(kernel, cores, 2, 2, 1_000);
        Job slow = new Job(kernel, cores, 0.5, 2, 1_000);
        fast.start();
        slow.start();
        kernel.run();
        assertThat(fast.doneNs).containsExactly(500, 1_000);
        assertThat(slow.doneNs).containsExactly(2_000, 4_000);
    }

    @Test
    void aThreadThatWakesGoesBeforeThoseThatHadMore() {
        Cores cores = cores(machine(1, List.of(1.0), 1_000, 0), 4);
        for (int i = 0; i < 3; i++) {
            new Job(kernel, cores, 1, 1, 10_000).start();
        }
        Job late = new Job(kernel, cores, 1, 1, 500);
        late.startAfter(4_300);
        kernel.run();
        // served 2, 1 (running), 1 slices so far: the third has its turn at 5000, then the late one, then the first
        assertThat(late.finishedNs()).isEqualTo(6_500);
    }

    /**
     * Two threads take turns of 1000 on one core. One blocks in its first turn and wakes 400 into the other one's
     * second: if it has had 100 it is 450 behind their mean, and has the core at once; after a whole turn it is not
     * behind, and waits for the end of the other one's.
     */
    @ParameterizedTest
    @CsvSource({"100, 1500, 1600", "1000, 2400, 3100"})
    void whoBlockedInTheMiddleOfItsTurnHasTheCoreAsSoonAsItWakes(long firstNs, long wokenNs, long doneNs) {
        Cores cores = cores(machine(1, List.of(1.0), 1_000, 0), 2);
        new Job(kernel, cores, 1, 1, 10_000).start();
        Job sleeper = new Job(kernel, cores, 1, 1, firstNs);
        sleeper.start();
        kernel.schedule(wokenNs, type -> sleeper.again(100), 0);
        kernel.run();
        assertThat(sleeper.finishedNs()).isEqualTo(doneNs);
    }

    private static OsCosts ticking(long switchNs) {
        return new OsCosts(
                OptionalLong.of(1_000),
                switchNs,
                WakeUp.ideal(),
                Spins.NONE,
                new Deterministic(0),
                RunQueueing.COMMON,
                Optional.empty(),
                Optional.of(new Ticks(1_000, 350, new Deterministic(30))));
    }

    /** Work that begins right at the first tick from 5000 on, of one thread or of two that take turns. */
    private List<Job> fromATick(int threads, int cores, long switchNs, long workNs) {
        Cores ticked = Machines.cores(kernel, Processors.of(cores), threads, ticking(switchNs));
        long tick = ticked.beat().firstFrom(5_000);
        List<Job> jobs = IntStream.range(0, threads)
                .mapToObj(i -> new Job(kernel, ticked, 1, 1, workNs))
                .toList();
        jobs.forEach(job -> job.startAfter(tick));
        kernel.run();
        assertThat(kernel.now()).isGreaterThan(tick);
        jobs.forEach(job -> job.doneNs[0] -= tick);
        return jobs;
    }

    @ParameterizedTest
    @CsvSource({"970, 1000", "971, 1031"})
    void ticksTakeTheirTimeFromAllCoresAtOnce(long workNs, long doneNs) {
        assertThat(fromATick(2, 2, 0, workNs))
                .allSatisfy(job -> assertThat(job.doneNs).containsExactly(doneNs));
    }

    /**
     * The first one has the core until the tick at 1000 is over, at 1030, and gets 970 done; the other one does 960 from
     * 1040 on. When the next tick is over, at 2030, it has had 1000, less than the first, and goes on for nothing.
     */
    @Test
    void whereASliceEndsTheTickComesFirstAndThenTheSwitch() {
        List<Job> jobs = fromATick(2, 1, 10, 1_000);
        assertThat(jobs.get(1).doneNs).containsExactly(2_030 + 40);
        assertThat(jobs.get(0).doneNs).containsExactly(2_070 + 10 + 30);
    }

    @Test
    void sharingCoresNeedsAKnownSlice() {
        MachineDescription machine = new MachineDescription(
                "nameless",
                new Processors(Topology.flat(2), Scheduling.TIME_SLICED, List.of(1.0)),
                OsCosts.ideal(),
                LockPolicy.BARGING,
                Workforce.ofSpeeds(List.of(1.0)),
                Optional.empty(),
                Map.of());
        assertThat(cores(machine, 2)).isNotNull();
        assertThatThrownBy(() -> cores(machine, 3))
                .isInstanceOf(MissingCalibrationException.class)
                .hasMessageContaining("slice-us");
    }
}
