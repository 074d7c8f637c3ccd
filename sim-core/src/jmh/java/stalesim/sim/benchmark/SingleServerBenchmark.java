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
import umontreal.ssj.simevents.eventlist.DoublyLinked;
import umontreal.ssj.simevents.eventlist.EventList;
import umontreal.ssj.simevents.eventlist.SplayTree;

/** Time of a customer of the M/M/1 queue: two events, two exponential draws, two probes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 10, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class SingleServerBenchmark {

    private static final int CUSTOMERS = 1_000_000;
    /** The same for all clocks of integer time: the mean time in the system. */
    private static final double EXPECTED = 4_938.077135;

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
        return run(() -> new SingleServer(engine.get(), new RandomStreams(1, 0), CUSTOMERS), EXPECTED, 0);
    }

    /** The mean over so many customers has a standard error of 0.9 %; 5 % is more than five of them. */
    private double runSsj(Supplier<EventList> list) {
        return run(() -> new SsjSingleServer(list.get(), CUSTOMERS), 5_000, 250);
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
        return run(() -> new Engine.OfBareCalendar(2, 1_000));
    }

    /** The floor of heaps. */
    @Benchmark
    @OperationsPerInvocation(Model.SLICE)
    public double bareHeap() {
        return run(() -> new Engine.OfBareHeap(2));
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
    public double ssjDoublyLinked() {
        return runSsj(DoublyLinked::new);
    }
}
