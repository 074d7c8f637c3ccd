package stalesim.sim.validation;

import java.util.List;
import java.util.stream.IntStream;
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
 * Threads that sleep for exponential times and then work on cores that they share, again and again: machines and their
 * repairmen.
 *
 * <p>Ends after a given number of pieces of work; the first tenth is left out.
 */
final class CoreSystem {

    private final Kernel kernel = new Kernel();
    private final Plan plan;
    private final Cores cores;
    private final TimeAverage present = new TimeAverage(0);
    private final List<Sleeper> sleepers;
    private long done;
    private long warmNs;
    private long stayedNs;

    /** What the system is made of. */
    record Plan(int threads, Machines.Shared cores, double meanAwayNs, DurationLaw service, int pieces) {}

    CoreSystem(Plan plan, int replication) {
        this.plan = plan;
        cores = plan.cores().on(kernel);
        RandomStreams streams = new RandomStreams(3, replication);
        sleepers = IntStream.range(0, plan.threads())
                .mapToObj(rank -> new Sleeper(rank, streams))
                .toList();
        sleepers.forEach(Sleeper::sleep);
        kernel.run();
    }

    /** Pieces of work a nanosecond of all threads together. */
    double throughput() {
        return (plan.pieces() - plan.pieces() / 10) / (double) (kernel.now() - warmNs);
    }

    /** Integral of the number at the cores less the sum of all times spent there: 0 by Little's law. */
    long littleGapNs() {
        long pending = sleepers.stream().mapToLong(Sleeper::pendingNs).sum();
        return present.integralNs(kernel.now()) - stayedNs - pending;
    }

    private final class Sleeper extends SimulatedThread {
        private final DurationSampler aways;
        private final DurationSampler services;
        private boolean working;
        private boolean asleep;
        private long wokeNs;

        Sleeper(int rank, RandomStreams streams) {
            super(kernel, cores, 1);
            aways = new Exponential(plan.meanAwayNs()).sampler(streams.stream(rank, Purpose.COMPUTE_TIME));
            services = plan.service().sampler(streams.stream(rank, Purpose.ACCESS_TIME));
        }

        void sleep() {
            long awayNs = aways.nextNs();
            asleep = true;
            working = false;
            // before the thread itself wakes: of events at one time the one scheduled first fires first
            kernel.schedule(awayNs, this::wake, 0);
            wakeAfter(awayNs);
        }

        private void wake(int type) {
            asleep = false;
            wokeNs = kernel.now();
            present.add(1, wokeNs);
        }

        long pendingNs() {
            return asleep ? 0 : kernel.now() - wokeNs;
        }

        @Override
        protected void workDone() {
            if (!working) {
                working = true;
                work(services.nextNs());
                return;
            }
            present.add(-1, kernel.now());
            stayedNs += kernel.now() - wokeNs;
            sleep();
            if (++done == plan.pieces() / 10) {
                warmNs = kernel.now();
            } else if (done == plan.pieces()) {
                kernel.stop();
            }
        }
    }
}
