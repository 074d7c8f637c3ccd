package stalesim.sim.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.Workforce;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Mode;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;

/** One worker of half the speed, whose reads and updates take 1 us and whose gradients 20 us. */
class PacedWorkersTest {

    private static long cycleNs(Optional<DurationLaw> pace) {
        MachineDescription machine = TimingRuns.dedicated(new Deterministic(20_000), 1_000)
                .with(Workforce.ofSpeeds(List.of(0.5)));
        RunSpec spec = new RunSpec(
                new AsyncLock(), 1, TrainingTask.timingOnly(), StopRule.after(10), 1, new RandomStreams(1, 0), false);
        return new SimulatedExecution(machine, Mode.PACED, pace)
                        .run(spec)
                        .result()
                        .durationNs()
                / 10;
    }

    /** As on real threads, which are told a speed by their target times alone. */
    @Test
    void speedIsThatOfThePaceWhereThereIsOne() {
        assertThat(cycleNs(Optional.of(new Deterministic(100_000)))).isEqualTo(200_000 + 2 * 1_000);
        // the target is kept by 20 us of work
        assertThat(cycleNs(Optional.of(new Deterministic(12_000)))).isEqualTo(24_000 + 2 * 1_000);
        // and here it cannot be
        assertThat(cycleNs(Optional.of(new Deterministic(5_000)))).isEqualTo(20_000 + 2 * 1_000);
    }

    @Test
    void withoutAPaceItIsThatOfAllWork() {
        assertThat(cycleNs(Optional.empty())).isEqualTo(40_000 + 2 * 2_000);
    }
}
