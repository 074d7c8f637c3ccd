package stalesim.sim.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.Lognormal;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Topology;
import stalesim.model.protocol.OperationKind;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.model.run.RunSpec;
import stalesim.sim.execution.SimulatedExecution;

/**
 * Whole timing-only runs of lock-based asynchronous SGD, two million updates each, the building of all workers included:
 * gradients of 100 ms and cv 0.3, a lock that is held for a tenth of the time whatever the number of workers. Time of an
 * update.
 */
@State(Scope.Benchmark)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class TimingOnlyBenchmark {

    private static final int UPDATES = 2_000_000;
    private static final double COMPUTE_NS = 1e8;

    @Param({"10", "1000", "10000", "100000", "1000000"})
    int workers;

    private SimulatedExecution execution;
    private int replication;

    @Setup
    public void describe() {
        long accessNs = Math.max(1, Math.round(COMPUTE_NS / workers / 20));
        OperationCosts costs = new OperationCosts(Map.of(
                OperationKind.READ, new Deterministic(accessNs),
                OperationKind.COMPUTE, new Lognormal(COMPUTE_NS, 0.3),
                OperationKind.UPDATE, new Deterministic(accessNs)));
        MachineDescription machine = MachineDescription.uniform("large", workers, costs)
                .with(new Processors(Topology.flat(1), Scheduling.DEDICATED, List.of(1.0)));
        execution = new SimulatedExecution(machine, Mode.NATIVE, Optional.empty());
    }

    @Benchmark
    @OperationsPerInvocation(UPDATES)
    public RunResult run() {
        RunResult result = execution
                .run(RunSpec.timingOnly(new AsyncLock(), workers, UPDATES, new RandomStreams(1, replication++)))
                .result();
        if (result.updates() != UPDATES || !result.book().orElseThrow().balanced()) {
            throw new IllegalStateException("a wrong run: " + result);
        }
        return result;
    }
}
