package stalesim.model.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.closed.ClosedSystem;

class StepForecastTest {

    /** At L = 8: eta L = 0.4, above both 0.101 (constant) and 0.358 (geometric) by more than a tenth. */
    @Test
    void sayThatFiveHundredthsAtSixteenWorkersDiverge() {
        StepForecast forecast = StepForecast.of(0.05, 8, 16);
        assertThat(forecast.verdict()).isEqualTo(StepVerdict.DIVERGES);
        assertThat(forecast.sentence())
                .isEqualTo("A constant step size of 0.0500 with 16 workers has eta L = 0.400: diverges under constant"
                        + " staleness (limit 0.101), diverges under geometric staleness (limit 0.358). Up to 0.0127 is"
                        + " stable under all.");
        assertThat(StepForecast.of(0.05, 8, 2).verdict()).isEqualTo(StepVerdict.STABLE);
        assertThat(StepForecast.of(0.05, 8, 2).sentence()).doesNotContain("Up to");
    }

    @Test
    void whatTheLawDecidesIsMarginal() {
        StepForecast forecast = StepForecast.of(0.025, 8, 16);
        assertThat(forecast.judgements())
                .extracting(StepForecast.Judgement::verdict)
                .containsExactly(StepVerdict.DIVERGES, StepVerdict.STABLE);
        assertThat(forecast.verdict()).isEqualTo(StepVerdict.MARGINAL);
        assertThat(forecast.largestStableSize()).isCloseTo(ConstantDelay.limit(15) / 8, within(1e-15));
    }

    /** Limits are those of the workers: verdicts alone change with the step. */
    @Test
    void anotherStepHasTheSameLimits() {
        assertThat(StepForecast.of(1, 1, 16).with(0.05, 8)).isEqualTo(StepForecast.of(0.05, 8, 16));
        ClosedSystem system = new ClosedSystem(16, 0.3);
        assertThat(StepForecast.of(1, 1, system).with(0.002, 5)).isEqualTo(StepForecast.of(0.002, 5, system));
        assertThatIllegalArgumentException().isThrownBy(() -> StepForecast.of(1, 1, 16).with(0, 8));
    }

    @Test
    void withoutConcurrencyTheLimitIsTwo() {
        assertThat(StepForecast.of(1.7, 1, 1).verdict()).isEqualTo(StepVerdict.STABLE);
        assertThat(StepForecast.of(2.0, 1, 1).verdict()).isEqualTo(StepVerdict.MARGINAL);
        assertThat(StepForecast.of(2.3, 1, 1).verdict()).isEqualTo(StepVerdict.DIVERGES);
    }

    @Test
    void aKnownLawIsTakenInstead() {
        StepForecast forecast = StepForecast.of(0.02, 4, 16, new Poisson(15));
        assertThat(forecast.judgements()).hasSize(1);
        assertThat(forecast.judgements().get(0).limit()).isCloseTo(0.1096120526, within(1e-9));
        assertThat(forecast.verdict()).isEqualTo(StepVerdict.STABLE);
        assertThat(forecast.sentence()).contains("stable under poisson staleness (limit 0.110)");
    }

    /** Steady compute times give the limit of constant staleness, exponential ones that of the second moment. */
    @Test
    void theVariationOfComputeTimesDecidesTheLaw() {
        assertThat(StepForecast.of(0.02, 4, new ClosedSystem(16, 0)).limit())
                .isCloseTo(ConstantDelay.limit(15), within(1e-9));
        assertThat(StepForecast.of(0.02, 4, new ClosedSystem(16, 1)).limit())
                .isCloseTo(GeometricDelay.secondMomentLimit(1 / 16.0), within(1e-9));
        double between = StepForecast.of(0.02, 4, new ClosedSystem(16, 0.3)).limit();
        assertThat(between).isBetween(ConstantDelay.limit(15), GeometricDelay.secondMomentLimit(1 / 16.0));
        assertThat(StepForecast.of(0.02, 4, new ClosedSystem(16, 2)).judgements()).hasSize(2);
        assertThat(StepForecast.of(0.02, 4, new ClosedSystem(1, 0.3)).limit()).isCloseTo(2, within(1e-9));
    }

    @Test
    void manyWorkersAreNoTrouble() {
        assertThat(StepForecast.of(1e-6, 1, 1_000_000).judgements())
                .extracting(StepForecast.Judgement::verdict)
                .containsOnly(StepVerdict.STABLE);
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> StepForecast.of(0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> StepForecast.of(1, Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> StepForecast.of(1, 1, 0));
    }
}
