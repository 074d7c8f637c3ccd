package stalesim.model.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.rounds.PowerSizes;
import stalesim.model.staleness.Poisson;
import stalesim.model.step.AdaDelay;
import stalesim.model.step.Constant;
import stalesim.model.step.Diminishing;
import stalesim.model.step.Fleet;
import stalesim.model.step.StepSize;
import stalesim.model.step.adaptive.AdaptiveStep;
import stalesim.model.step.adaptive.LearnedLaw;
import stalesim.model.step.adaptive.LearnedStep;
import stalesim.model.step.adaptive.StepLimits;
import stalesim.model.step.adaptive.TailTau;
import stalesim.model.step.mindthestep.InverseHazard;
import stalesim.model.step.rounds.RoundStep;

/** Time of one step size by each kind of rule, for staleness of 16 workers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class StepSizeBenchmark {

    private static final int DRAWS = 1 << 12;
    private static final int WORKERS = 16;

    /** Which rule. */
    @Param({"constant", "diminishing", "rounds", "ada-delay", "fleet", "mind-the-step", "tail-tau", "learned"})
    public String rule;

    private final int[] staleness = new int[DRAWS];
    private StepSize step;
    private long update;

    /** Draws the staleness and makes the rule. */
    @Setup
    public void setUp() {
        Poisson law = new Poisson(WORKERS - 1);
        var sampler = law.sampler(new RandomStreams(1, 0).stream(0, Purpose.SCHEDULING));
        for (int i = 0; i < DRAWS; i++) {
            staleness[i] = sampler.sample();
        }
        step = switch (rule) {
            case "constant" -> new Constant(0.1);
            case "diminishing" -> new Diminishing(0.1, 1e-3, 1);
            case "rounds" -> new RoundStep(new Diminishing(0.1, 1e-3, 1), new PowerSizes(50, 1, 0));
            case "ada-delay" -> new AdaDelay(0.1, 1e-3);
            case "fleet" -> Fleet.forWorkers(0.1, WORKERS);
            case "mind-the-step" -> new AdaptiveStep(new InverseHazard(), law, 0.1, StepLimits.THESIS);
            case "tail-tau" -> new AdaptiveStep(new TailTau(1), law, 0.1, StepLimits.NONE);
            default -> new LearnedStep(new TailTau(1), LearnedLaw.OBSERVED, 0.1, StepLimits.NONE, 100).forRun(WORKERS);
        };
        update = 0;
    }

    /** One step; for the learning rule its share of counting and of new tables included. */
    @Benchmark
    public double at() {
        long t = update++;
        return step.at(t, staleness[(int) t & (DRAWS - 1)]);
    }
}
