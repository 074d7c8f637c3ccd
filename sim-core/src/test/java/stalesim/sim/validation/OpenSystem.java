package stalesim.sim.validation;

import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.machine.DurationLaw;
import stalesim.model.machine.DurationSampler;
import stalesim.model.machine.Exponential;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.statistics.TimeAverage;
import stalesim.sim.kernel.Kernel;
import stalesim.sim.machine.Cores;
import stalesim.sim.machine.SimulatedThread;

/**
 * Threads that arrive at random times, ask for one piece of work and are gone: an open queue in front of cores.
 *
 * <p>The first tenth of the customers is left out: the cores are idle at first. All that arrive are served to the end.
 */
final class OpenSystem {

    private final Kernel kernel = new Kernel();
    private final Cores cores;
    private final DurationSampler gaps;
    private final DurationSampler services;
    private final int customers;
    private final TimeAverage present = new TimeAverage(0);
    private int arrived;
    private long counted;
    private long waited;
    private long totalTimeNs;
    private long timeNs;
    private long waitNs;

    /** What the system is made of. */
    record Plan(int cores, long sliceNs, double meanGapNs, DurationLaw service, int customers) {}

    OpenSystem(Plan plan, int replication) {
        RandomStreams streams = new RandomStreams(1, replication);
        UniformRandomProvider arrivals = streams.stream(0, Purpose.SCHEDULING);
        cores = Machines.shared(kernel, plan.cores(), plan.sliceNs());
        gaps = new Exponential(plan.meanGapNs()).sampler(arrivals);
        services = plan.service().sampler(streams.stream(0, Purpose.COMPUTE_TIME));
        customers = plan.customers();
        kernel.schedule(gaps.nextNs(), this::arrive, 0);
        kernel.run();
    }

    private void arrive(int type) {
        Customer customer = new Customer(arrived++ >= customers / 10);
        if (arrived < customers) {
            kernel.schedule(gaps.nextNs(), this::arrive, 0);
        }
        customer.arrive();
    }

    /** Mean time from arrival to departure. */
    double meanTimeNs() {
        return (double) timeNs / counted;
    }

    /** Mean of the time from arrival to departure less the work asked for. */
    double meanWaitNs() {
        return (double) waitNs / counted;
    }

    /** Share of the customers that were not served at once and without a pause. */
    double shareWaiting() {
        return (double) waited / counted;
    }

    /** Integral of the number present less the sum of all times of presence: 0 by Little's law. */
    long littleGapNs() {
        return present.integralNs(kernel.now()) - totalTimeNs;
    }

    private final class Customer extends SimulatedThread {
        private final boolean counts;
        private final long serviceNs = services.nextNs();
        private final long arrivedNs = kernel.now();

        Customer(boolean counts) {
            super(kernel, cores, 1);
            this.counts = counts;
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
            if (counts) {
                counted++;
                timeNs += stayedNs;
                waitNs += stayedNs - serviceNs;
                waited += stayedNs > serviceNs ? 1 : 0;
            }
        }
    }
}
