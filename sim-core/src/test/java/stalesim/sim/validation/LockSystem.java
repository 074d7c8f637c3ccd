package stalesim.sim.validation;

import java.util.List;
import java.util.stream.IntStream;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.DurationSampler;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.statistics.TimeAverage;
import stalesim.sim.kernel.Kernel;
import stalesim.sim.machine.Cores;
import stalesim.sim.machine.Mutex;
import stalesim.sim.machine.SimulatedThread;
import stalesim.sim.machine.WaitingLine;

/**
 * Threads with a core each that compute and then hold mutexes one after the other, again and again: a closed network.
 *
 * <p>Ends after a given number of rounds of all threads together; the first tenth is left out.
 */
final class LockSystem {

    private final Kernel kernel = new Kernel();
    private final Plan plan;
    private final Cores cores;
    private final List<Mutex> mutexes;
    private final TimeAverage atLocks = new TimeAverage(0);
    private final List<Worker> workers;
    private long rounds;
    private long warmNs;
    private long stayedNs;

    /** What the system is made of. */
    record Plan(int workers, DurationLaw away, List<DurationLaw> holds, long spinNs, int rounds) {}

    LockSystem(Plan plan, int replication) {
        this.plan = plan;
        cores = Machines.own(kernel, plan.workers());
        mutexes = plan.holds().stream()
                .map(hold -> new Mutex(plan.spinNs(), WaitingLine.firstCome(), false))
                .toList();
        RandomStreams streams = new RandomStreams(2, replication);
        workers = IntStream.range(0, plan.workers())
                .mapToObj(rank -> new Worker(rank, streams))
                .toList();
        workers.forEach(Worker::goAway);
        kernel.run();
    }

    /** Rounds a nanosecond of all threads together. */
    double throughput() {
        return (plan.rounds() - plan.rounds() / 10) / (double) (kernel.now() - warmNs);
    }

    /** Integral of the number at locks less the sum of all times spent there: 0 by Little's law. */
    long littleGapNs() {
        long pending = workers.stream().mapToLong(Worker::pendingNs).sum();
        return atLocks.integralNs(kernel.now()) - stayedNs - pending;
    }

    private void roundDone() {
        rounds++;
        if (rounds == plan.rounds() / 10) {
            warmNs = kernel.now();
        } else if (rounds == plan.rounds()) {
            kernel.stop();
        }
    }

    private enum Phase {
        AWAY,
        SPINNING,
        BLOCKED,
        HOLDING
    }

    private final class Worker extends SimulatedThread {
        private final DurationSampler aways;
        private final List<DurationSampler> holds;
        private Phase phase = Phase.AWAY;
        private int station;
        private long askedNs;

        Worker(int rank, RandomStreams streams) {
            super(kernel, cores, 1);
            var access = streams.stream(rank, Purpose.ACCESS_TIME);
            aways = plan.away().sampler(streams.stream(rank, Purpose.COMPUTE_TIME));
            holds = plan.holds().stream().map(hold -> hold.sampler(access)).toList();
        }

        void goAway() {
            phase = Phase.AWAY;
            work(aways.nextNs());
        }

        long pendingNs() {
            return phase == Phase.AWAY ? 0 : kernel.now() - askedNs;
        }

        @Override
        protected void workDone() {
            switch (phase) {
                case AWAY -> {
                    askedNs = kernel.now();
                    atLocks.add(1, askedNs);
                    visit(0);
                }
                case SPINNING -> follow(mutexes.get(station).endSpin(this));
                case BLOCKED -> follow(mutexes.get(station).retry(this));
                case HOLDING -> leave();
            }
        }

        private void visit(int number) {
            station = number;
            follow(mutexes.get(number).acquire(this));
        }

        private void follow(Mutex.Attempt attempt) {
            switch (attempt) {
                case OWNED -> {
                    phase = Phase.HOLDING;
                    work(holds.get(station).nextNs());
                }
                case SPINNING -> phase = Phase.SPINNING;
                case BLOCKED -> phase = Phase.BLOCKED;
            }
        }

        private void leave() {
            mutexes.get(station).release(this);
            if (station + 1 < mutexes.size()) {
                visit(station + 1);
                return;
            }
            atLocks.add(-1, kernel.now());
            stayedNs += kernel.now() - askedNs;
            goAway();
            roundDone();
        }
    }
}
