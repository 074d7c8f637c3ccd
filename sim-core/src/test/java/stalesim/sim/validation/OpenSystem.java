package stalesim.sim.validation;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.DurationSampler;
import stalesim.model.duration.Exponential;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.statistics.TimeAverage;
import stalesim.sim.kernel.Kernel;
import stalesim.sim.machine.Cores;
import stalesim.sim.machine.SimulatedThread;

/**
 * Threads that arrive at random times, ask for one piece of work and are gone: an open queue in front of cores.
 *
 * <p>The first tenth of the customers is left out of means: the cores are idle at first. All that arrive are served to
 * the end.
 */
final class OpenSystem {

    private final Kernel kernel = new Kernel();
    private final Cores cores;
    private final DurationSampler gaps;
    private final DurationSampler services;
    private final int customers;
    private final TimeAverage present = new TimeAverage(0);
    private final double[] waitsNs;
    private final double[] timesNs;
    private int arrived;
    private long totalTimeNs;

    /** What the system is made of. */
    record Plan(Machines.Shared cores, double meanGapNs, DurationLaw service, int customers) {}

    OpenSystem(Plan plan, int replication) {
        RandomStreams streams = new RandomStreams(1, replication);
        UniformRandomProvider arrivals = streams.stream(0, Purpose.SCHEDULING);
        cores = plan.cores().on(kernel);
        gaps = new Exponential(plan.meanGapNs()).sampler(arrivals);
        services = plan.service().sampler(streams.stream(0, Purpose.COMPUTE_TIME));
        customers = plan.customers();
        waitsNs = new double[customers];
        timesNs = new double[customers];
        kernel.schedule(gaps.nextNs(), this::arrive, 0);
        kernel.run();
    }

    private void arrive(int type) {
        new Customer(arrived++).arrive();
        if (arrived < customers) {
            kernel.schedule(gaps.nextNs(), this::arrive, 0);
        }
    }

    /** Mean time from arrival to departure. */
    double meanTimeNs() {
        return afterWarmUp(timesNs).average().orElseThrow();
    }

    /** Mean of the time from arrival to departure less the work asked for. */
    double meanWaitNs() {
        return afterWarmUp(waitsNs).average().orElseThrow();
    }

    /** Share of the customers that were not served at once and without a pause. */
    double shareWaiting() {
        return afterWarmUp(waitsNs).map(Math::signum).average().orElseThrow();
    }

    /** The time from arrival to departure less the work asked for, of every customer in order of arrival. */
    double[] waitsNs() {
        return waitsNs.clone();
    }

    private DoubleStream afterWarmUp(double[] values) {
        return Arrays.stream(values, customers / 10, customers);
    }

    /** Integral of the number present less the sum of all times of presence: 0 by Little's law. */
    long littleGapNs() {
        return present.integralNs(kernel.now()) - totalTimeNs;
    }

    private final class Customer extends SimulatedThread {
        private final int number;
        private final long serviceNs = services.nextNs();
        private final long arrivedNs = kernel.now();

        Customer(int number) {
            super(kernel, cores, 1);
            this.number = number;
        }

        void arrive() {
            present.add(1, arrivedNs);
            work(serviceNs);
        }

        @Override
        protected void workDone() {
            long stayedNs = kernel.now() - arrivedNs;
            present.add(-1, kernel.now());
            totalTimeNs += stayedNs;
            timesNs[number] = stayedNs;
            waitsNs[number] = stayedNs - serviceNs;
        }
    }
}
