package stalesim.model.algorithm;

import java.util.List;
import java.util.Optional;
import stalesim.model.protocol.Certificate;
import stalesim.model.protocol.Interpreter;
import stalesim.model.protocol.Meetings;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Posts;
import stalesim.model.protocol.WorkerState;
import stalesim.model.run.RunSpec;

/** Runs a cycle without a clock: every operation by all workers before the next one. Shows every worker's state. */
public final class Lockstep implements Interpreter {

    private final List<Operation> cycle;
    private final WorkerState[] workers;
    private final Optional<Posts> posts;

    public Lockstep(RunSpec spec) {
        cycle = spec.cycle();
        workers = spec.workerStates();
        posts = Posts.of(cycle, workers);
    }

    public Lockstep run(long rounds) {
        for (long round = 0; round < rounds; round++) {
            cycle.forEach(operation -> operation.accept(this));
        }
        return this;
    }

    public List<Operation> cycle() {
        return cycle;
    }

    public float[] view(int rank) {
        return workers[rank].view();
    }

    /** Mean of all replicas. */
    public double[] mean() {
        double[] mean = new double[workers[0].view().length];
        for (WorkerState worker : workers) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += (double) worker.view()[k] / workers.length;
            }
        }
        return mean;
    }

    public double dualityGap() {
        return Certificate.dualityGap(cycle, workers[0].view()).orElseThrow();
    }

    @Override
    public void compute(Operation.Compute compute) {
        for (WorkerState worker : workers) {
            compute.rule().apply(worker);
        }
    }

    @Override
    public void local(Operation.Local local) {
        for (WorkerState worker : workers) {
            local.rule().apply(worker);
        }
    }

    @Override
    public void exchange(Operation.Exchange exchange) {
        new Meetings(workers).next(exchange, workers[0]).complete(new float[workers[0].view().length]);
    }

    @Override
    public void gossip(Operation.Gossip gossip) {
        for (WorkerState worker : workers) {
            posts.orElseThrow().post(gossip.post(), worker);
        }
        for (WorkerState worker : workers) {
            posts.orElseThrow().mix(worker);
        }
    }

    @Override
    public void read(Operation.Read read) {
        throw new UnsupportedOperationException("replicated stores alone");
    }

    @Override
    public void update(Operation.Update update) {
        throw new UnsupportedOperationException("replicated stores alone");
    }

    @Override
    public void send(Operation.Send send) {
        throw new UnsupportedOperationException("replicated stores alone");
    }

    @Override
    public void receive(Operation.Receive receive) {
        throw new UnsupportedOperationException("replicated stores alone");
    }

    @Override
    public void await(Operation.Await await) {
        throw new UnsupportedOperationException("nobody to wait for");
    }

    @Override
    public void loop(Operation.Loop loop) {
        throw new UnsupportedOperationException("single rounds alone");
    }
}
