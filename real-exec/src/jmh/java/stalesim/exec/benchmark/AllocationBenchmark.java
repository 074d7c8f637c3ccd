package stalesim.exec.benchmark;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import stalesim.exec.execution.ThreadedExecution;
import stalesim.model.algorithm.AlgorithmCatalogue;
import stalesim.model.data.synthetic.SyntheticData;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.random.RandomStreams;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;

/**
 * Bytes that an update allocates, to be run with {@code -prof gc}: a vector of parameters has 4,000, so a run whose
 * vectors are pooled shows what it allocates once, divided by its 20,000 updates, and nothing else.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class AllocationBenchmark {

    private static final int UPDATES = 20_000;
    private static final int DIMENSION = 1_000;

    /** Which algorithm. */
    @Param({"async-lock", "hogwild", "leashed"})
    public String algorithm;

    /** Threads, which may be more than cores: then vectors wait in many hands. */
    @Param({"1", "2", "8"})
    public int workers;

    private final ThreadedExecution execution =
            new ThreadedExecution(stalesim.model.result.Mode.NATIVE, Optional.empty());
    private final TrainingTask task = task();

    private static TrainingTask task() {
        var data = SyntheticData.classification(
                SyntheticShape.dense(500, DIMENSION), SyntheticData.ruler(DIMENSION), 0.05, new RandomStreams(1, 0));
        return new TrainingTask(new LogisticRegression(data, 0), 1, new Constant(0.01), 100, 1);
    }

    /** One run of many updates; the unit is an update. */
    @Benchmark
    @OperationsPerInvocation(UPDATES)
    public double update() throws InterruptedException {
        RunSpec spec = new RunSpec(
                AlgorithmCatalogue.named(algorithm).orElseThrow(),
                workers,
                task,
                StopRule.after(UPDATES),
                1,
                new RandomStreams(1, 0),
                false);
        return execution.run(spec).result().finalLoss();
    }
}
