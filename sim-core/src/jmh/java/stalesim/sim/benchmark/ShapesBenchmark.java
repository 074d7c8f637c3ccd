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

/** The kernel against the 4-ary heap with delays of all shapes: it must never be much slower. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class ShapesBenchmark {

    @Param
    Increments increments;

    @Param({"30", "10000"})
    int pending;

    private Hold hold;

    private long run(BiFunction<Increments, Integer, Hold> variant) {
        if (hold == null) {
            hold = HoldBenchmark.checked(variant, increments, pending);
        }
        hold.run(HoldBenchmark.EVENTS);
        return hold.checksum();
    }

    /** The kernel. */
    @Benchmark
    @OperationsPerInvocation(HoldBenchmark.EVENTS)
    public long kernel() {
        return run(Hold.OnKernel::new);
    }

    /** The kernel over a 4-ary heap. */
    @Benchmark
    @OperationsPerInvocation(HoldBenchmark.EVENTS)
    public long heapKernel() {
        return run(Hold.OnHeapKernel::new);
    }
}
