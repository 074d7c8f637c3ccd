package stalesim.model.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import stalesim.model.result.Clock;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.result.Parallelism;
import stalesim.model.result.Parallelism.Step;
import stalesim.model.result.RunResult;
import stalesim.model.staleness.StalenessHistogram;

/** By hand: 8 workers for 2 s, 2 for 4 s, 4 for 4 s are 16 + 8 + 16 = 40 worker-seconds in 10 s. */
class SavingsTest {

    private static final long S = 1_000_000_000;

    private static RunResult run(long durationNs, Step... steps) {
        return new RunResult(
                Clock.REAL,
                Mode.NATIVE,
                "elastic-lock",
                8,
                0,
                1,
                100,
                100,
                durationNs,
                new StalenessHistogram(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(new CurvePoint(0, 0, 1), new CurvePoint(50, 5 * S, 0.5), new CurvePoint(100, 10 * S, 0.4)),
                Outcome.BUDGET,
                new Parallelism(List.of(steps)),
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty());
    }

    private static RunResult usual() {
        return run(10 * S, new Step(0, 0, 8), new Step(2 * S, 20, 2), new Step(6 * S, 60, 4));
    }

    @Test
    void workerSecondsAreTheIntegral() {
        assertThat(usual().workerSeconds()).isEqualTo(40);
        assertThat(usual().workerSecondsTo(0.5)).hasValue(16 + 6);
        assertThat(usual().workerSecondsTo(0.1)).isEmpty();
        assertThat(usual().parallelism().mean(10 * S)).isEqualTo(4);
        assertThat(usual().parallelism().mean(0)).isEqualTo(8);
        assertThat(Parallelism.constant(3).workerSeconds(2 * S)).isEqualTo(6);
    }

    /**
     * Against 5: the excess is 3 a second for 2 s, then -3: it is 0 at 4 s and never above again; -10 of 50 at the end.
     */
    @Test
    void breaksEvenWhereTheExcessIsGoneForGood() {
        Savings savings = Savings.of(usual(), 5);
        assertThat(savings.breakEvenSeconds()).hasValue(4);
        assertThat(savings.share()).isEqualTo(0.2, within(1e-15));
    }

    /** Against 3: 10 above after 2 s, 6 above after 6 s, and rising again. */
    @Test
    void mayNeverBreakEven() {
        assertThat(Savings.of(usual(), 3).breakEvenSeconds()).isEmpty();
        assertThat(Savings.of(usual(), 3).share()).isEqualTo(-1.0 / 3, within(1e-15));
        assertThat(Savings.of(usual(), 9).breakEvenSeconds()).hasValue(0);
    }

    @Test
    void stepsAfterTheEndDoNotCount() {
        RunResult late = run(10 * S, new Step(0, 0, 2), new Step(10 * S, 100, 8), new Step(11 * S, 100, 1));
        assertThat(late.workerSeconds()).isEqualTo(20);
        assertThat(Savings.of(late, 4).share()).isEqualTo(0.5);
    }
}
