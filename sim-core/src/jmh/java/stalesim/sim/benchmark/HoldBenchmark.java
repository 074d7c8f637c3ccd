package stalesim.sim.benchmark;

import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
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
import stalesim.sim.kernel.Increments;
import umontreal.ssj.simevents.eventlist.Henriksen;
import umontreal.ssj.simevents.eventlist.SplayTree;

/** Time of an event in the hold model with exponential delays, which take about 2 ns of it to draw. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class HoldBenchmark {

    static final int EVENTS = 20_000;

    @Param({"100", "10000", "1000000"})
    int pending;

    private Hold hold;

    private long run(BiFunction<Increments, Integer, Hold> variant) {
        if (hold == null) {
            hold = checked(variant, Increments.EXPONENTIAL, pending);
        }
        hold.run(EVENTS);
        return hold.checksum();
    }

    /** A model that has run long enough to be stationary, after another one gave the heap's answer. */
    static Hold checked(BiFunction<Increments, Integer, Hold> variant, Increments increments, int pending) {
        Hold one = variant.apply(increments, pending);
        Hold other = new Hold.OnHeapKernel(increments, pending);
        one.run(100_000);
        other.run(100_000);
        if (one.checksum() != other.checksum()) {
            throw new IllegalStateException(
                    "checksum of " + one + " is " + one.checksum() + ", the heap's is " + other.checksum());
        }
        one.run(pending);
        return one;
    }

    /** The kernel. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long kernel() {
        return run(Hold.OnKernel::new);
    }

    /** The kernel over a 4-ary heap. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long heapKernel() {
        return run(Hold.OnHeapKernel::new);
    }

    /** The floor: a bare calendar queue that is tuned by hand. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long bareCalendar() {
        return run(Hold.OnBareCalendar::new);
    }

    /** The floor of heaps. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long bareHeap() {
        return run(Hold.OnBareHeap::new);
    }

    /** The priority queue of the JDK with a record an event. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long priorityQueue() {
        return run(Hold.OnPriorityQueue::new);
    }

    /** SSJ with the event list that it takes by default. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long ssjSplayTree() {
        return run((increments, size) -> new Hold.OnSsj(increments, size, new SplayTree()));
    }

    /** SSJ with the fastest of its event lists. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long ssjHenriksen() {
        return run((increments, size) -> new Hold.OnSsj(increments, size, new Henriksen()));
    }
}
