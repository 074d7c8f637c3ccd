package stalesim.sim.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.machine.Processors;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.sim.kernel.Kernel;

/** What slows a core down slows whoever is on it. */
class CoreConditionsTest {

    private final Kernel kernel = new Kernel();

    /** Computes one gradient after the other, each under the conditions that are drawn when it begins. */
    private final class Gradients extends SimulatedThread {

        private final LongSupplier conditions;
        private final int most;
        private int done = -1;
        private long doneNs;

        Gradients(Cores cores, int most, LongSupplier conditions) {
            super(kernel, cores, 1);
            this.most = most;
            this.conditions = conditions;
        }

        void start() {
            work(0);
        }

        @Override
        protected void workDone() {
            done++;
            doneNs = kernel.now();
            if (done < most) {
                long ns = conditions.getAsLong();
                workUnder(ns, ns);
            }
        }
    }

    private Cores cores(int threads) {
        return Machines.cores(kernel, Processors.of(1), threads);
    }

    @Test
    void whoGoesOnFindsTheConditionsThatOthersBeganIn() {
        Cores cores = cores(2);
        Gradients fast = new Gradients(cores, 1, () -> 2_000);
        Gradients slow = new Gradients(cores, 1, () -> 4_000);
        fast.start();
        slow.start();
        kernel.run();
        // slices of 1000: the first does half of its work, then the conditions of the second hold, a quarter a slice:
        // 0.5 | 0.25 | 0.25 | 0.25 | 0.25, which ends it, and the second does its other half alone
        assertThat(fast.doneNs).isEqualTo(5_000);
        assertThat(slow.doneNs).isEqualTo(7_000);
    }

    @Test
    void workThatKnowsNoConditionsTakesItsTime() {
        Cores cores = cores(2);
        Gradients slow = new Gradients(cores, 1, () -> 4_000);
        Job job = new Job(kernel, cores, 1, 1, 2_000);
        slow.start();
        job.start();
        kernel.run();
        assertThat(job.finishedNs()).isEqualTo(4_000);
        assertThat(slow.doneNs).isEqualTo(6_000);
    }

    /** Between two begins on a core one gradient's work is done there in the mean, however slow it is meanwhile. */
    @ParameterizedTest
    @CsvSource({"2, 300, 500", "5, 300, 500", "2, 1700, 2900", "8, 1700, 2900", "5, 200, 9000"})
    void sharingACoreCostsNoThroughput(int threads, long shortNs, long longNs) {
        int gradients = 500;
        int replications = 25;
        SummaryStatistics perGradientNs = new SummaryStatistics();
        for (int replication = 0; replication < replications; replication++) {
            UniformRandomProvider random = new RandomStreams(3, replication).stream(0, Purpose.COMPUTE_TIME);
            double ns = makespanNs(threads, gradients, () -> random.nextBoolean() ? shortNs : longNs);
            perGradientNs.addValue(ns / (threads * gradients));
        }
        double standardError = perGradientNs.getStandardDeviation() / Math.sqrt(replications);
        // Student's law with 24 degrees of freedom: exceeded with probability 1e-6
        assertThat(perGradientNs.getMean()).isCloseTo((shortNs + longNs) / 2.0, within(6.4 * standardError));
        assertThat(standardError).isLessThan(0.02 * perGradientNs.getMean());
    }

    private double makespanNs(int threads, int gradients, LongSupplier conditions) {
        long begin = kernel.now();
        Cores cores = cores(threads);
        IntStream.range(0, threads)
                .mapToObj(i -> new Gradients(cores, gradients, conditions))
                .toList()
                .forEach(Gradients::start);
        kernel.run();
        return kernel.now() - begin;
    }
}
