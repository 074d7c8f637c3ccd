package stalesim.exec.execution;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import stalesim.exec.worker.Caller;
import stalesim.exec.worker.CurrentCore;
import stalesim.exec.worker.Halts;
import stalesim.exec.worker.Measurement;
import stalesim.exec.worker.OperationTimes;
import stalesim.exec.worker.TimeAccount;
import stalesim.model.duration.DurationSampler;
import stalesim.model.protocol.Interpreter;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.WorkerState;

/**
 * One worker under the real clock: the meaning on a thread of each kind of operation. Confined to its thread; its
 * totals are read after the thread has ended.
 */
final class ThreadedWorker implements Interpreter {

    private final SharedStructures shared;
    private final Caller caller;
    private final WorkerState state;
    private final Operation[] cycle;
    private final Optional<DurationSampler> pace;
    private final boolean waits;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private int counter;
    private boolean running = true;

    ThreadedWorker(SharedStructures shared, Caller caller, Optional<DurationSampler> pace) {
        this.shared = shared;
        this.caller = caller;
        this.state = caller.state();
        this.cycle = shared.cycle().toArray(Operation[]::new);
        this.pace = pace;
        this.waits = shared.cycle().stream()
                .anyMatch(operation -> operation instanceof Operation.Await await && await.followsClocks());
    }

    /**
     * Repeats the cycle until the run is over, and asks once how long it was on a core meanwhile, where that can be
     * told.
     */
    void repeatCycle() {
        long cpuStart = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        while (running) {
            for (counter = 0; counter < cycle.length && running; counter++) {
                cycle[counter].accept(this);
            }
        }
        if (cpuStart >= 0) {
            caller.time().wasOffCore(System.nanoTime() - start - (threads.getCurrentThreadCpuTime() - cpuStart));
        }
    }

    /** Like {@link #repeatCycle()}, noting how long each operation takes, without the waiting at halts. */
    void repeatCycle(Measurement measurement) {
        OperationTimes times = measurement.of(caller.rank());
        Halts halts = measurement.halts();
        long clockNs = measurement.clockNs();
        long settling = measurement.settlingCycles();
        caller.timeCritical(times.critical(), clockNs);
        long cpuStart = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        long last = start;
        for (long cycles = 0; running; cycles++) {
            if (cycles == settling) {
                times.clear();
                cpuStart = threads.getCurrentThreadCpuTime();
                start = System.nanoTime();
                last = start;
            }
            for (counter = 0; counter < cycle.length; counter++) {
                Operation operation = cycle[counter];
                if (halts.await(operation, caller.rank())) {
                    last = System.nanoTime();
                }
                operation.accept(this);
                if (!running) {
                    break;
                }
                long now = System.nanoTime();
                if (!caller.hasFoundNothing()) {
                    times.add(operation.kind(), last, Math.max(0, now - last - clockNs));
                }
                halts.endAfter(operation, caller.rank());
                last = now;
            }
        }
        halts.close();
        times.ran(System.nanoTime() - start, threads.getCurrentThreadCpuTime() - cpuStart);
        times.endedOn(CurrentCore.number());
    }

    int rank() {
        return caller.rank();
    }

    TimeAccount time() {
        return caller.time();
    }

    @Override
    public void read(Operation.Read read) {
        running = shared.store().read(caller);
    }

    @Override
    public void compute(Operation.Compute compute) {
        if (pace.isEmpty()) {
            compute.rule().apply(state);
            return;
        }
        long paceNs = pace.get().nextNs();
        long deadline = System.nanoTime() + paceNs;
        compute.rule().apply(state);
        long left = deadline - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = deadline - System.nanoTime();
        }
        caller.time().paced(paceNs - left);
    }

    @Override
    public void update(Operation.Update update) {
        running = shared.store().update(caller, update);
        if (waits) {
            shared.turnstile().completed(caller.rank());
        }
    }

    @Override
    public void exchange(Operation.Exchange exchange) {
        running = shared.meetings().meet(exchange, caller);
    }

    @Override
    public void send(Operation.Send send) {
        running = shared.store().send(caller, send);
        if (waits) {
            shared.turnstile().completed(caller.rank());
        }
    }

    @Override
    public void receive(Operation.Receive receive) {
        running = shared.store().receive(caller, receive);
    }

    @Override
    public void gossip(Operation.Gossip gossip) {
        running = shared.gossip().pass(gossip, caller);
    }

    @Override
    public void await(Operation.Await await) {
        running = shared.turnstile().pass(await.gate(), caller);
    }

    @Override
    public void loop(Operation.Loop loop) {
        if (shared.meetings().again(loop, state)) {
            counter -= loop.length() + 1;
        }
    }

    @Override
    public void local(Operation.Local local) {
        long before = state.version();
        local.rule().apply(state);
        if (state.version() > before) {
            running = shared.replicaUpdated(state, before);
        }
    }
}
