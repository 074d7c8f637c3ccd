package stalesim.sim.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Topology;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.sim.kernel.Kernel;

/** All threads run at once, at the same share of the cores. */
class ProcessorSharingTest {

    private static final long LENGTH_NS = 12_000;

    private final Kernel kernel = new Kernel();

    private static Cores cores(Kernel kernel, int cores, int threads, Double... slowdown) {
        return Machines.cores(
                kernel,
                new Processors(Topology.flat(cores), Scheduling.PROCESSOR_SHARING, List.of(slowdown)),
                threads);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 5", "2, 1", "2, 2", "2, 3", "4, 3", "4, 12", "3, 8"})
    void equalJobsEndAtTheSameTimeWhichIsTheirNumberOverTheCores(int cores, int jobs) {
        Cores shared = cores(kernel, cores, jobs, 1.0);
        List<Job> all = IntStream.range(0, jobs)
                .mapToObj(i -> new Job(kernel, shared, 1, 1, LENGTH_NS))
                .toList();
        all.forEach(Job::start);
        kernel.run();
        assertThat(all).allSatisfy(job -> assertThat(job.finishedNs())
                .isEqualTo(Math.max(LENGTH_NS, LENGTH_NS * jobs / cores)));
    }

    @Test
    void aJobThatArrivesInTheMiddleSharesFromThenOn() {
        Cores shared = cores(kernel, 1, 2, 1.0);
        Job first = new Job(kernel, shared, 1, 1, 10_000);
        Job second = new Job(kernel, shared, 1, 1, 2_000);
        first.start();
        second.startAfter(4_000);
        kernel.run();
        // 4000 alone, then half a core each until the second is done, then the last 4000 alone
        assertThat(second.finishedNs()).isEqualTo(8_000);
        assertThat(first.finishedNs()).isEqualTo(12_000);
    }

    @Test
    void slowdownGrowsWithBusyCoresUntilAllAreBusy() {
        Cores shared = cores(kernel, 2, 4, 1.0, 1.5, 99.0);
        List<Job> all = IntStream.range(0, 4)
                .mapToObj(i -> new Job(kernel, shared, 1, 1, 1_000))
                .toList();
        all.forEach(Job::start);
        kernel.run();
        assertThat(all).allSatisfy(job -> assertThat(job.finishedNs()).isEqualTo(1_000 * 2 * 3 / 2));
    }

    /**
     * Random arrivals and lengths against the same system in real numbers. Every arrival and departure rounds a job by
     * less than 1 ns; a departure that is late by that shifts the work of up to 12 others by less than that again. With
     * 24 changes all ends lie within 24 ns of the exact ones.
     */
    @Test
    void workIsConservedForRandomArrivals() {
        UniformRandomProvider random = new RandomStreams(3, 0).stream(RandomStreams.WHOLE_RUN, Purpose.DATA);
        for (int trial = 0; trial < 200; trial++) {
            int cores = 1 + random.nextInt(4);
            long[] arrival = new long[12];
            long[] length = new long[12];
            Arrays.setAll(arrival, i -> random.nextInt(30_000));
            Arrays.setAll(length, i -> 1 + random.nextInt(20_000));
            double[] exact = exactEnds(cores, arrival, length);
            Kernel clock = new Kernel();
            Cores shared = cores(clock, cores, arrival.length, 1.0);
            List<Job> jobs = new ArrayList<>();
            for (int i = 0; i < arrival.length; i++) {
                jobs.add(new Job(clock, shared, 1, 1, length[i]));
                jobs.get(i).startAfter(arrival[i]);
            }
            clock.run();
            for (int i = 0; i < exact.length; i++) {
                assertThat((double) jobs.get(i).finishedNs()).isCloseTo(exact[i], within(24.0));
            }
        }
    }

    /** Steps from one arrival or departure to the next. */
    private static double[] exactEnds(int cores, long[] arrival, long[] length) {
        double[] left = Arrays.stream(length).asDoubleStream().toArray();
        double[] ends = new double[left.length];
        double now = 0;
        while (Arrays.stream(left).anyMatch(work -> work > 0)) {
            double time = now;
            int[] present = IntStream.range(0, left.length)
                    .filter(i -> left[i] > 0 && arrival[i] <= time)
                    .toArray();
            double rate = Math.min(1, (double) cores / Math.max(1, present.length));
            double next = IntStream.range(0, left.length)
                    .filter(i -> arrival[i] > time)
                    .mapToDouble(i -> arrival[i])
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
            for (int i : present) {
                next = Math.min(next, now + left[i] / rate);
            }
            for (int i : present) {
                left[i] -= (next - now) * rate;
                if (left[i] < 1e-6) {
                    left[i] = 0;
                    ends[i] = next;
                }
            }
            now = next;
        }
        return ends;
    }
}
