package stalesim.sim.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AlgorithmCatalogue;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Sync;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.Lognormal;
import stalesim.model.machine.MachineDescription;
import stalesim.model.noise.NoiseMeter;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.protocol.OperationKind;
import stalesim.model.protocol.Recording;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.MeasuredNoise;
import stalesim.model.result.Mode;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.Measures;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;

/** Asynchrony-induced noise, where it is known. */
class NoiseTest {

    private static final double CURVATURE = 1;
    private static final double DEVIATION = 0.5;
    private static final long UPDATES = 6_000;

    /** Two workers take turns: after the first update every gradient is one update old. */
    private static final MachineDescription TURNS = TimingRuns.dedicated(new Deterministic(100_000), 10);

    /** One direction, from its optimum on, a gradient of curvature x +- deviation; the loss is about 1. */
    private static TrainingTask quadratic(double step) {
        var objective = new NoisyQuadratic(List.of(new NoisyQuadratic.Mode(CURVATURE, 0, 0, DEVIATION)), 1);
        return new TrainingTask(objective, 1, new Constant(step), 8, 1);
    }

    private static RunSpec spec(Algorithm algorithm, int workers, TrainingTask task, long noiseEvery) {
        return new RunSpec(
                algorithm,
                workers,
                task,
                StopRule.after(UPDATES),
                5,
                new RandomStreams(8, 0),
                false,
                new Measures(noiseEvery));
    }

    private static CompletedRun run(MachineDescription machine, RunSpec spec) {
        return new SimulatedExecution(machine, Mode.NATIVE, Optional.empty()).run(spec);
    }

    private static MeasuredNoise noise(RunSpec spec) {
        return run(TURNS, spec).result().noise().orElseThrow();
    }

    static List<Algorithm> shared() {
        return AlgorithmCatalogue.all().stream()
                .filter(algorithm -> algorithm.store().shared())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("shared")
    void aLoneWorkerHasNone(Algorithm algorithm) {
        MeasuredNoise noise = noise(spec(algorithm, 1, SmallTask.task(), 7));
        assertThat(noise.every()).isEqualTo(7);
        assertThat(noise.corrected().count()).isEqualTo((UPDATES + 6) / 7);
        assertThat(noise.corrected().mean()).isZero();
        assertThat(noise.literal().mean()).isZero();
    }

    /** Times, parameters, staleness: everything but the noise is as without the instrument. */
    @ParameterizedTest
    @MethodSource("shared")
    void measuringChangesNothing(Algorithm algorithm) {
        MachineDescription machine = TimingRuns.dedicated(new Lognormal(10_000, 0.5), 500);
        int workers = Math.min(5, algorithm.maxWorkers());
        CompletedRun without = run(machine, spec(algorithm, workers, SmallTask.task(), 0));
        CompletedRun with = run(machine, spec(algorithm, workers, SmallTask.task(), 3));
        assertThat(without.result().noise()).isEmpty();
        assertThat(with.result().noise()).isPresent();
        assertThat(with.parameters()).containsExactly(without.parameters());
        assertThat(without.result().with(with.result().noise().orElseThrow())).isEqualTo(with.result());
    }

    /**
     * |grad L_B(v) - grad L_B(theta)| = h |v - theta| = h eta |h x +- s| with x the view before, and E|h x +- s| = s
     * exactly while |h x| &lt; s, the sign being independent of x. Its variance is (h eta)^2 h^2 Var(x), and Var(x)
     * about eta s^2/(2 h): five standard errors over 6000 updates are 5 h eta s sqrt(h eta/2/6000) = 0.002 of the mean;
     * with the autocorrelation time 2/(h eta) = 20 of x, sqrt(20) as much. The first update of all is not stale: 1/6000
     * less.
     */
    @Test
    void ofAQuadraticItIsCurvatureTimesStepTimesGradient() {
        double step = 0.1;
        double expected = CURVATURE * step * DEVIATION;
        MeasuredNoise noise = noise(spec(new AsyncLock(), 2, quadratic(step), 1));
        assertThat(noise.corrected().count()).isEqualTo(UPDATES);
        assertThat(noise.corrected().mean()).isCloseTo(expected, within(0.012 * expected));
    }

    /**
     * S003-86: with a step that moves nothing there is no noise, and the paper's estimator reads that of the
     * mini-batches: two neighbouring gradients differ by 2 s or not at all, so by s in the mean; its standard error is
     * s/sqrt(n), false alarm at five of them 6e-7.
     */
    @Test
    void theLiteralEstimateReadsTheMiniBatches() {
        MeasuredNoise noise = noise(spec(new AsyncLock(), 2, quadratic(1e-30), 1));
        assertThat(noise.corrected().mean()).isZero();
        assertThat(noise.literal().count()).isGreaterThan(UPDATES - 5);
        double error = DEVIATION / Math.sqrt(UPDATES);
        assertThat(noise.literal().mean()).isCloseTo(DEVIATION, within(5 * error));
        // sqrt(n/(n-1)) and the mean's own deviation: 2 s and 0 have standard deviation s exactly where half are 0
        assertThat(noise.literal().standardError()).isCloseTo(error, within(0.01 * error));
    }

    /** The order that two workers who take turns come to, written down by hand, is measured as the simulation is. */
    @Test
    void replayMeasuresWhatTheSimulationDoes() {
        RunSpec spec = spec(new AsyncLock(), 2, SmallTask.task(), 4);
        CompletedRun simulated = run(TURNS, spec);
        Recording recording = new Recording();
        recording.add(0, OperationKind.READ);
        recording.add(1, OperationKind.READ);
        for (int update = 0; update < UPDATES; update++) {
            recording.add(update % 2, OperationKind.UPDATE);
            if (update + 1 < UPDATES) {
                recording.add(update % 2, OperationKind.READ);
            }
        }
        NoiseMeter meter = new NoiseMeter(spec.task().objective(), 2, 4);
        assertThat(Replay.run(spec, recording, meter)).containsExactly(simulated.parameters());
        assertThat(meter.measured()).isEqualTo(simulated.result().noise().orElseThrow());
        assertThat(meter.measured().corrected().mean()).isPositive();
    }

    @Test
    void replicasAreNeverStale() {
        assertThat(run(TURNS, spec(new Sync(), 2, SmallTask.task(), 5)).result().noise()).isEmpty();
        assertThatThrownBy(() -> new Measures(-1)).hasMessage("noiseEvery must be >= 0: noiseEvery=-1");
    }
}
