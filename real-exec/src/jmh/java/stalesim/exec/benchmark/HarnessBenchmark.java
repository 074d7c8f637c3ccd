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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import stalesim.exec.execution.ThreadedExecution;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Hogwild;
import stalesim.model.algorithm.Leashed;
import stalesim.model.data.synthetic.RowPattern;
import stalesim.model.data.synthetic.SyntheticData;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.WorkerState;
import stalesim.model.random.RandomStreams;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;

/**
 * What the harness adds to an update, with sparse gradients of about 100 ns: one worker through operations, store and
 * book-keeping, beside the bare loop over the same gradients. Every run checks that it did what it says.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class HarnessBenchmark {

    private static final int UPDATES = 200_000;

    private final ThreadedExecution execution =
            new ThreadedExecution(stalesim.model.result.Mode.NATIVE, Optional.empty());
    private final TrainingTask task = task();
    private final double expectedLoss = task.evaluation().loss(bareLoop());

    private static TrainingTask task() {
        var shape = new SyntheticShape(5_000, 100, new RowPattern.FixedCount(10), true);
        var data = SyntheticData.classification(shape, SyntheticData.ruler(100), 0.05, new RandomStreams(1, 0));
        return new TrainingTask(new LogisticRegression(data, 0), 1, new Constant(0.1), 500, 1);
    }

    private RunSpec spec(Algorithm algorithm) {
        return new RunSpec(algorithm, 1, task, StopRule.after(UPDATES), 1, new RandomStreams(1, 0), false);
    }

    private float[] bareLoop() {
        WorkerState worker = task.workers(1, new RandomStreams(1, 0))[0];
        for (int t = 0; t < UPDATES; t++) {
            worker.computeGradient();
            worker.gradient().descend(worker.view(), (float) task.step().at(t, 0), 0, worker.view().length);
        }
        return worker.view();
    }

    private double threaded(Algorithm algorithm) throws InterruptedException {
        double loss = execution.run(spec(algorithm)).result().finalLoss();
        if (loss != expectedLoss) {
            throw new IllegalStateException("final loss is " + loss + ", the bare loop's is " + expectedLoss);
        }
        return loss;
    }

    /** The gradients and steps alone: the floor. */
    @Benchmark
    @OperationsPerInvocation(UPDATES)
    public float[] floor() {
        return bareLoop();
    }

    /** Lock-based asynchronous SGD with one worker. */
    @Benchmark
    @OperationsPerInvocation(UPDATES)
    public double asyncLock() throws InterruptedException {
        return threaded(new AsyncLock());
    }

    /** Hogwild! with one worker. */
    @Benchmark
    @OperationsPerInvocation(UPDATES)
    public double hogwild() throws InterruptedException {
        return threaded(new Hogwild());
    }

    /** Leashed-SGD with one worker: copies the model for every update, as the algorithm says. */
    @Benchmark
    @OperationsPerInvocation(UPDATES)
    public double leashed() throws InterruptedException {
        return threaded(new Leashed(Operation.Update.UNBOUNDED));
    }
}
