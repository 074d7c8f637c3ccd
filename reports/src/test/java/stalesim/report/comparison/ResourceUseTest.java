package stalesim.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.result.Parallelism.Step;
import stalesim.model.result.RunResult;
import stalesim.report.Runs;

/** Figures by hand: runs of one second, curves with points every quarter or half. */
class ResourceUseTest {

    private static final Cell ELASTIC = new Cell(Mode.NATIVE, "elastic-lock-i30", 8);

    /** 6 workers for half a second, then 2: 4 worker-seconds; the loss is 0.5 after half a second. */
    private static RunResult elastic() {
        return Runs.simulated()
                .algorithm("elastic-lock-i30")
                .workers(8)
                .losses(1, 0.5, 0.4)
                .active(new Step(0, 0, 6), new Step(500_000_000, 500, 2))
                .build();
    }

    private static RunResult constant(int workers, double... losses) {
        return Runs.simulated().workers(workers).losses(losses).build();
    }

    private static Optional<Integer> rival(double epsilon, RunResult... runs) {
        return new ConstantRival(Comparison.byCell(List.of(runs)), epsilon).of(ELASTIC, Clock.SIMULATED);
    }

    @Test
    void comparesWithTheRivalOverTheSameTime() {
        ResourceUse use = ResourceUse.of(List.of(elastic(), elastic()), 0.5, Optional.of(5));
        assertThat(use.activeWorkers().orElseThrow().mean()).isEqualTo(4);
        assertThat(use.workerSeconds().orElseThrow().mean()).isEqualTo(4);
        assertThat(use.workerSecondsToTarget().orElseThrow().mean()).isEqualTo(3);
        assertThat(use.secondsToTarget().orElseThrow()).isEqualTo(Spread.of(0.5, 0.5).orElseThrow());
        // 0.5 above after half a second, then 3 a second less: gone after another sixth
        assertThat(use.breakEvenSeconds().orElseThrow().mean()).isEqualTo(0.5 + 0.5 / 3, within(1e-12));
        assertThat(use.saved().orElseThrow().mean()).isEqualTo(0.2, within(1e-12));
    }

    @Test
    void withoutRivalOrTargetThereIsNothingToCompare() {
        ResourceUse use = ResourceUse.of(List.of(elastic()), 0.1, Optional.empty());
        assertThat(use.workerSecondsToTarget()).isEmpty();
        assertThat(use.breakEvenSeconds()).isEmpty();
        assertThat(use.saved()).isEmpty();
        assertThat(ResourceUse.of(List.of(elastic()), 0.1, Optional.of(3)).breakEvenSeconds()).isEmpty();
    }

    @Test
    void theRivalIsTheFastestConstantNumberWithWhichEveryRunGetsThere() {
        RunResult slow = constant(2, 1, 0.8, 0.6, 0.5, 0.4);
        RunResult fast = constant(4, 1, 0.5, 0.4, 0.4, 0.4);
        RunResult sometimes = constant(8, 0.4, 0.4, 0.4, 0.4, 0.4);
        RunResult failed = Runs.simulated().workers(8).replication(1).losses(1, 1, 1, 1, 1).build();
        assertThat(rival(0.5, slow, fast)).hasValue(4);
        assertThat(rival(0.5, slow, fast, sometimes, failed)).hasValue(4);
        assertThat(rival(0.5, slow, fast, sometimes)).hasValue(8);
        assertThat(rival(0.1, slow, fast)).isEmpty();
        assertThat(rival(0.5, Runs.real().losses(0.1).build())).isEmpty();
        assertThat(rival(0.5, Runs.simulated().algorithm("hogwild").losses(0.1).build())).isEmpty();
        assertThat(rival(0.5, Runs.simulated().mode(Mode.PACED).losses(0.1).build())).isEmpty();
    }
}
