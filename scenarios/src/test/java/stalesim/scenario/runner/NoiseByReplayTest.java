package stalesim.scenario.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import stalesim.exec.execution.ThreadedExecution;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Elastic;
import stalesim.model.algorithm.Hogwild;
import stalesim.model.algorithm.Leashed;
import stalesim.model.algorithm.Sync;
import stalesim.model.duration.Lognormal;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;
import stalesim.model.protocol.Store;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.MeasuredNoise;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.Measures;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;
import stalesim.sim.execution.SimulatedExecution;

@Timeout(60)
class NoiseByReplayTest {

    private static final Lognormal PACE = new Lognormal(300_000, 0.3);
    private static final NoiseByReplay MEASURED =
            new NoiseByReplay(new ThreadedExecution(Mode.PACED, Optional.of(PACE)));
    private static final double STEP = 0.02;
    private static final double DEVIATION = 0.5;

    private static RunSpec spec(Algorithm algorithm, int workers, long noiseEvery) {
        var objective = new NoisyQuadratic(List.of(new NoisyQuadratic.Mode(1, 0, 0, DEVIATION)), 1);
        return new RunSpec(
                algorithm,
                workers,
                new TrainingTask(objective, 1, new Constant(STEP), 8, 1),
                StopRule.after(3_000),
                10,
                new RandomStreams(4, 0),
                false,
                new Measures(noiseEvery));
    }

    @Test
    void aLoneWorkerHasNoNoise() throws InterruptedException {
        MeasuredNoise noise = MEASURED.run(spec(new AsyncLock(), 1, 10)).result().noise().orElseThrow();
        assertThat(noise.corrected()).isEqualTo(new MeasuredNoise.Figure(300, 0, 0));
        assertThat(noise.literal()).isEqualTo(new MeasuredNoise.Figure(300, 0, 0));
    }

    /**
     * Real and simulated noise agree as their staleness does: on a quadratic at its optimum |v - theta| is the length
     * of a walk of tau steps of eta s, so its mean is about eta s E sqrt(2 tau/pi); both staleness distributions have
     * the mean 7 (sum rule) and a variance of 4 to 8 (cv 0.3 and what the machine adds), for which E sqrt(tau) differs
     * by at most (8 - 4)/(8 * 7) = 7 %. Sampling: 300 norms with a cv of 0.8 give 5 standard errors of sqrt(2)
     * 0.8/sqrt(300) = 33 %; every norm is used, 3000 of them with an autocorrelation over tau = 7 updates, which is as
     * good as 300.
     */
    @Test
    void realNoiseIsWhatTheSimulationSays() throws InterruptedException {
        OperationCosts costs = new OperationCosts(
                Map.of(OperationKind.READ, new Lognormal(500, 0.1), OperationKind.COMPUTE, PACE,
                        OperationKind.UPDATE, new Lognormal(500, 0.1)));
        RunResult simulated = new SimulatedExecution(
                        MachineDescription.uniform("many cores", 8, costs), Mode.NATIVE, Optional.empty())
                .run(spec(new AsyncLock(), 8, 1))
                .result();
        RunResult real = MEASURED.run(spec(new AsyncLock(), 8, 1)).result();
        double expected = simulated.noise().orElseThrow().corrected().mean();
        assertThat(expected).isCloseTo(
                STEP * DEVIATION * Math.sqrt(2 * 7 / Math.PI),
                within(0.25 * STEP * DEVIATION * Math.sqrt(2 * 7 / Math.PI)));
        assertThat(real.noise().orElseThrow().corrected().mean()).isCloseTo(expected, within(0.4 * expected));
        assertThat(real.noise().orElseThrow().corrected().count()).isEqualTo(3_000);
    }

    @Test
    void publishedAndElasticRunsAreMeasuredToo() throws InterruptedException {
        for (Algorithm algorithm :
                List.of(new Leashed(Operation.Update.UNBOUNDED), new Elastic(Store.LOCKED),
                        new Elastic(Store.PUBLISHED))) {
            MeasuredNoise noise = MEASURED.run(spec(algorithm, 4, 50)).result().noise().orElseThrow();
            assertThat(noise.corrected().count()).isEqualTo(60);
            assertThat(noise.corrected().mean()).isPositive();
        }
    }

    @Test
    void whatCannotBeRepeatedOrIsNotAskedForIsLeftAlone() throws InterruptedException {
        assertThat(MEASURED.run(spec(new Hogwild(), 4, 50)).result().noise()).isEmpty();
        assertThat(MEASURED.run(spec(new Sync(), 4, 50)).result().noise()).isEmpty();
        CompletedRun plain = MEASURED.run(spec(new AsyncLock(), 4, 0));
        assertThat(plain.result().noise()).isEmpty();
        assertThat(plain.recording()).isEmpty();
    }
}
