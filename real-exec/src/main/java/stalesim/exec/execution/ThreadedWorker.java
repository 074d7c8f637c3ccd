package stalesim.exec.execution;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import stalesim.model.duration.DurationSampler;
import stalesim.model.protocol.Interpreter;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.WorkerState;

/**
 * One worker under the real clock: the meaning on a thread of each kind of operation. Confined to its thread; its
 * totals are read after the thread has ended.
 */
final class ThreadedWorker implements Interpreter {

    private final ThreadedRun run;
    private final WorkerState state;
    private final Operation[] cycle;
    private final Optional<DurationSampler> pace;
    private final boolean needsStaleness;
    private final boolean waits;
    private int counter;
    private boolean running = true;
    private boolean foundNothing;
    private long blockedNs;

    ThreadedWorker(ThreadedRun run, WorkerState state, List<Operation> cycle, Optional<DurationSampler> pace) {
        this.run = run;
        this.state = state;
        this.cycle = cycle.toArray(Operation[]::new);
        this.pace = pace;
        this.waits = cycle.stream()
                .anyMatch(operation -> operation instanceof Operation.Await await && await.followsClocks());
        this.needsStaleness = cycle.stream()
                .anyMatch(operation -> operation instanceof Operation.Update update && update.rule().needsStaleness());
    }

    /** Repeats the cycle until the run is over. */
    void repeatCycle() {
        while (running) {
            for (counter = 0; counter < cycle.length && running; counter++) {
                cycle[counter].accept(this);
            }
        }
    }

    /** Like {@link #repeatCycle()}, noting how long each operation takes. */
    void repeatCycle(OperationTimes times) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpuStart = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        long last = start;
        while (running) {
            for (counter = 0; counter < cycle.length; counter++) {
                Operation operation = cycle[counter];
                operation.accept(this);
                if (!running) {
                    break;
                }
                long now = System.nanoTime();
                if (!foundNothing) {
                    times.add(operation.kind(), now - last);
                }
                foundNothing = false;
                last = now;
            }
        }
        times.ran(System.nanoTime() - start, threads.getCurrentThreadCpuTime() - cpuStart);
    }

    WorkerState state() {
        return state;
    }

    boolean needsStaleness() {
        return needsStaleness;
    }

    /** Notes that the present operation had nothing to do: its time is that of looking, and is not measured. */
    void foundNothing() {
        foundNothing = true;
    }

    void blocked(long ns) {
        blockedNs += ns;
    }

    long blockedNs() {
        return blockedNs;
    }

    @Override
    public void read(Operation.Read read) {
        running = run.store().read(this);
    }

    @Override
    public void compute(Operation.Compute compute) {
        if (pace.isEmpty()) {
            compute.rule().apply(state);
            return;
        }
        long deadline = System.nanoTime() + pace.get().nextNs();
        compute.rule().apply(state);
        long left = deadline - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = deadline - System.nanoTime();
        }
    }

    @Override
    public void update(Operation.Update update) {
        running = run.store().update(this, update);
        if (waits) {
            run.turnstile().completed(state.rank());
        }
    }

    @Override
    public void exchange(Operation.Exchange exchange) {
        running = run.meetings().meet(exchange, this);
    }

    @Override
    public void send(Operation.Send send) {
        running = run.store().send(this, send);
        if (waits) {
            run.turnstile().completed(state.rank());
        }
    }

    @Override
    public void receive(Operation.Receive receive) {
        running = run.store().receive(this, receive);
    }

    @Override
    public void gossip(Operation.Gossip gossip) {
        running = run.gossip().pass(gossip, this);
    }

    @Override
    public void await(Operation.Await await) {
        running = run.turnstile().pass(await.gate(), this);
    }

    @Override
    public void loop(Operation.Loop loop) {
        if (run.meetings().again(loop, state)) {
            counter -= loop.length() + 1;
        }
    }

    @Override
    public void local(Operation.Local local) {
        long before = state.version();
        local.rule().apply(state);
        if (state.version() > before) {
            running = run.replicaUpdated(state, before);
        }
    }
}
