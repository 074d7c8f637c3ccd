package stalesim.sim.benchmark;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
import stalesim.model.random.RandomStreams;
import umontreal.ssj.simevents.eventlist.EventList;
import umontreal.ssj.simevents.eventlist.Henriksen;
import umontreal.ssj.simevents.eventlist.SplayTree;

/** Time of an update of a parameter server with 1000 workers: two events, two exponential draws, a probe. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 10, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class ParameterServerBenchmark {

    private static final int WORKERS = 1_000;
    private static final int UPDATES = 2_000_000;
    /** The mean staleness, the same for all clocks of integer time that order ties. */
    private static final double EXPECTED = 998.5132005;

    private Model model;

    private double run(Supplier<Model> start, double expected, double tolerance) {
        if (model == null) {
            model = start.get();
        }
        if (!model.runSlice()) {
            double answer = model.answer();
            if (!(Math.abs(answer - expected) <= tolerance)) {
                throw new IllegalStateException("the answer is " + answer + ", not " + expected);
            }
            model = null;
        }
        return tolerance;
    }

    private double run(Supplier<Engine> engine) {
        return run(() -> new ParameterServer(engine.get(), new RandomStreams(1, 0), WORKERS, UPDATES), EXPECTED, 0);
    }

    /** The sum of all staleness is known but for that of the gradients in flight, at most some thousands each. */
    private double runSsj(Supplier<EventList> list) {
        return run(() -> new SsjParameterServer(list.get(), WORKERS, UPDATES), WORKERS - 1, 5);
    }

    /** The kernel. */
    @Benchmark
    @OperationsPerInvocation(Model.SLICE)
    public double kernel() {
        return run(Engine.OfKernel::new);
    }

    /** The kernel over a 4-ary heap. */
    @Benchmark
    @OperationsPerInvocation(Model.SLICE)
    public double heapKernel() {
        return run(Engine.OfHeapKernel::new);
    }

    /** The floor: a bare calendar queue that is tuned by hand. */
    @Benchmark
    @OperationsPerInvocation(Model.SLICE)
    public double bareCalendar() {
        return run(() -> new Engine.OfBareCalendar(WORKERS + 1, 1_000));
    }

    /** The floor of heaps: without an order of ties its answer is slightly another one. */
    @Benchmark
    @OperationsPerInvocation(Model.SLICE)
    public double bareHeap() {
        Supplier<Model> start = () -> new ParameterServer(
                new Engine.OfBareHeap(WORKERS + 1), new RandomStreams(1, 0), WORKERS, UPDATES);
        return run(start, WORKERS - 1, 5);
    }

    /** The priority queue of the JDK with a record an event. */
    @Benchmark
    @OperationsPerInvocation(Model.SLICE)
    public double priorityQueue() {
        return run(Engine.OfPriorityQueue::new);
    }

    /** SSJ with the event list that it takes by default. */
    @Benchmark
    @OperationsPerInvocation(Model.SLICE)
    public double ssjSplayTree() {
        return runSsj(SplayTree::new);
    }

    /** SSJ with the fastest of its event lists. */
    @Benchmark
    @OperationsPerInvocation(Model.SLICE)
    public double ssjHenriksen() {
        return runSsj(Henriksen::new);
    }
}
