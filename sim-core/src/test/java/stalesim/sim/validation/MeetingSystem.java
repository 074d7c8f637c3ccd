package stalesim.sim.validation;

import java.util.stream.IntStream;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.DurationSampler;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.sim.kernel.Kernel;
import stalesim.sim.machine.Cores;
import stalesim.sim.machine.MeetingPoint;
import stalesim.sim.machine.SimulatedThread;

/** Threads with a core each that compute and then meet, round after round. */
final class MeetingSystem {

    private final Kernel kernel = new Kernel();
    private final Plan plan;
    private final Cores cores;
    private final double[] roundsNs;
    private MeetingPoint point;
    private int round;
    private long begunNs;

    /** What the system is made of. */
    record Plan(int members, DurationLaw compute, long spinNs, int rounds) {}

    MeetingSystem(Plan plan, int replication) {
        this.plan = plan;
        cores = Machines.own(kernel, plan.members());
        roundsNs = new double[plan.rounds()];
        point = new MeetingPoint(plan.members(), plan.spinNs());
        RandomStreams streams = new RandomStreams(4, replication);
        IntStream.range(0, plan.members())
                .mapToObj(rank -> new Member(rank, streams))
                .toList()
                .forEach(Member::compute);
        kernel.run();
    }

    /** How long each round took; rounds are independent of each other. */
    double[] roundsNs() {
        return roundsNs.clone();
    }

    private void endRound(SimulatedThread last) {
        roundsNs[round++] = kernel.now() - begunNs;
        begunNs = kernel.now();
        MeetingPoint over = point;
        point = new MeetingPoint(plan.members(), plan.spinNs());
        over.dismiss(last);
    }

    private final class Member extends SimulatedThread {
        private final DurationSampler computes;
        private MeetingPoint waitsAt;

        Member(int rank, RandomStreams streams) {
            super(kernel, cores, 1);
            computes = plan.compute().sampler(streams.stream(rank, Purpose.COMPUTE_TIME));
        }

        void compute() {
            waitsAt = null;
            work(computes.nextNs());
        }

        @Override
        protected void workDone() {
            if (waitsAt != null) {
                goOnIf(waitsAt.isOver(this));
                return;
            }
            waitsAt = point;
            if (point.arrive(this)) {
                endRound(this);
                goOnIf(true);
            }
        }

        private void goOnIf(boolean over) {
            if (over && round < plan.rounds()) {
                compute();
            }
        }
    }
}
