package stalesim.sim.execution;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.machine.Membership;
import stalesim.model.protocol.Interpreter;
import stalesim.model.protocol.Operation;
import stalesim.sim.worker.Course;

/**
 * The cycle of a run as it passes in time: each operation as the course that it takes, or as several, one after the
 * other. Laid out once for all workers.
 */
final class SimulatedCycle implements Interpreter {

    private final SharedStructures shared;
    private final boolean gatesFollowClocks;
    private final List<Course> courses = new ArrayList<>();
    /** The position of the first course of each operation. */
    private final List<Integer> beginnings = new ArrayList<>();

    SimulatedCycle(SharedStructures shared) {
        this.shared = shared;
        gatesFollowClocks = shared.cycle().stream()
                .anyMatch(operation -> operation instanceof Operation.Await await && await.followsClocks());
    }

    /** Of workers who may join and leave between two cycles, and need some time there. */
    List<Course> courses() {
        Membership membership = shared.machine().workforce().membership();
        if (!membership.changes().isEmpty()) {
            courses.add(new Attendance(membership));
        }
        for (Operation operation : shared.cycle()) {
            beginnings.add(courses.size());
            operation.accept(this);
        }
        if (shared.gap().meanNs() > 0) {
            courses.add(new Gap());
        }
        return courses;
    }

    @Override
    public void read(Operation.Read read) {
        courses.add(shared.store().read());
        shared.servers().ifPresent(servers -> courses.add(servers.receiving()));
    }

    @Override
    public void compute(Operation.Compute compute) {
        courses.add(new Computation(compute.rule(), shared.store()));
    }

    @Override
    public void update(Operation.Update update) {
        shared.servers().ifPresent(servers -> courses.add(servers.sending()));
        courses.add(shared.store().update(update));
        if (gatesFollowClocks) {
            courses.add(shared.turnstile().tick());
        }
    }

    @Override
    public void exchange(Operation.Exchange exchange) {
        courses.add(shared.meetings().exchange(exchange));
    }

    @Override
    public void send(Operation.Send send) {
        courses.add(shared.store().send(send));
    }

    @Override
    public void receive(Operation.Receive receive) {
        courses.add(shared.store().receive(receive));
    }

    @Override
    public void gossip(Operation.Gossip gossip) {
        courses.add(shared.gossip().gossip(gossip));
    }

    @Override
    public void await(Operation.Await await) {
        courses.add(shared.turnstile().await(await));
    }

    @Override
    public void loop(Operation.Loop loop) {
        int beginning = beginnings.get(beginnings.size() - 1 - loop.length());
        courses.add(new Repetition(loop, beginning, shared.meetings()));
    }

    @Override
    public void local(Operation.Local local) {
        courses.add(new LocalStep(local.rule(), shared.progress()));
    }
}
