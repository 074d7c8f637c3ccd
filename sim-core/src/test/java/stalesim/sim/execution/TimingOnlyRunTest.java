package stalesim.sim.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AlgorithmCatalogue;
import stalesim.model.algorithm.DelayedSgd;
import stalesim.model.algorithm.Elastic;
import stalesim.model.algorithm.Need;
import stalesim.model.algorithm.Hogwild;
import stalesim.model.data.DenseData;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.Exponential;
import stalesim.model.duration.Lognormal;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Spins;
import stalesim.model.machine.Topology;
import stalesim.model.machine.WakeUp;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.protocol.Store;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Outcome;
import stalesim.model.result.RunResult;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;

/** Runs without gradients have the times and the staleness of runs with them. */
class TimingOnlyRunTest {

    private static MachineDescription busyMachine() {
        OsCosts os = new OsCosts(
                OptionalLong.of(30_000),
                700,
                new WakeUp(new Exponential(4_000), 900, 200),
                new Spins(500, 2_000),
                new Deterministic(0));
        return TimingRuns.dedicated(new Lognormal(20_000, 0.4), 800)
                .with(os)
                .with(new Processors(new Topology(1, 2, 2, 0.7), Scheduling.TIME_SLICED, List.of(1.0, 1.2)));
    }

    private static RunSpec spec(Algorithm algorithm, TrainingTask task, int workers) {
        return new RunSpec(algorithm, workers, task, StopRule.after(400), 10, new RandomStreams(11, 0), false);
    }

    /** All but those that decide by gradients or by the loss. */
    static List<Algorithm> algorithms() {
        return AlgorithmCatalogue.all().stream()
                .filter(algorithm -> !algorithm.needs().contains(Need.TRAINING))
                .toList();
    }

    private static void assertSameTimes(
            MachineDescription machine, Algorithm algorithm, TrainingTask task, int workers) {
        RunResult real = TimingRuns.run(machine, spec(algorithm, task, workers));
        RunResult timing = TimingRuns.run(machine, spec(algorithm, TrainingTask.timingOnly(), workers));
        assertThat(timing.durationNs()).as(algorithm.name()).isEqualTo(real.durationNs());
        assertThat(timing.staleness()).isEqualTo(real.staleness());
        assertThat(timing.perWorker()).isEqualTo(real.perWorker());
        assertThat(timing.book()).isEqualTo(real.book());
        assertThat(timing.updates()).isEqualTo(real.updates());
        assertThat(timing.curve()).isEmpty();
        assertThat(timing.outcome()).isEqualTo(Outcome.BUDGET);
        assertThat(real.curve()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void timesAndStalenessAreThoseOfARunWithGradients(Algorithm algorithm) {
        assertSameTimes(busyMachine(), algorithm, SmallTask.task(algorithm), Math.min(7, algorithm.maxWorkers()));
    }

    /**
     * Without a lock an access is taken in blocks of the model; a worker that is not disturbed needs no longer for it.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 16, 17, 40, 100, 1_000})
    void anAccessLastsAsLongHoweverManyBlocksItIsTakenIn(int features) {
        DenseData data = new DenseData("wide", features, new float[features], new float[] {1});
        TrainingTask task =
                new TrainingTask(new LogisticRegression(data, 0), 1, new Constant(0.1), 1, 1);
        assertSameTimes(TimingRuns.dedicated(new Deterministic(10_000), 1_003), new Hogwild(), task, 3);
    }

    @Test
    void whoDecidesByGradientsOrLossNeedsThem() {
        for (Algorithm algorithm : List.of(new Elastic(Store.LOCKED), new DelayedSgd())) {
            assertThatThrownBy(() -> spec(algorithm, TrainingTask.timingOnly(), 4))
                    .hasMessageContaining(algorithm.name() + " needs gradients or a loss to decide by");
        }
    }

    @Test
    void manyWorkersNeedLittleMemory() {
        RunResult result = TimingRuns.run(TimingRuns.dedicated(new Lognormal(1e9, 0.3), 0), 20_000, 60_000);
        assertThat(result.updates()).isEqualTo(60_000);
        assertThat(result.staleness().mean()).isBetween(10_000.0, 20_000.0);
        assertThat(result.book().map(book -> book.balanced())).isEqualTo(Optional.of(true));
    }
}
