package stalesim.sim.benchmark;

import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import stalesim.model.random.ExponentialInversion;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/** Time of a random draw from a named stream. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class RandomDrawBenchmark {

    private final UniformRandomProvider random = new RandomStreams(1, 0).stream(0, Purpose.COMPUTE_TIME);
    private final ZigguratSampler.Exponential ziggurat = ZigguratSampler.Exponential.of(random, 1_000);
    private final ExponentialInversion inversion = new ExponentialInversion(random, 1_000);

    /** A uniform number. */
    @Benchmark
    public double uniform() {
        return random.nextDouble();
    }

    /** An exponential number by the ziggurat: what the simulator draws. */
    @Benchmark
    public double exponential() {
        return ziggurat.sample();
    }

    /** An exponential number by inversion. */
    @Benchmark
    public double exponentialByInversion() {
        return inversion.sample();
    }
}
