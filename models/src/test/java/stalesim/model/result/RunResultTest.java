package stalesim.model.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stalesim.model.staleness.StalenessHistogram;

class RunResultTest {

    private static RunResult result(long durationNs, CurvePoint... curve) {
        return new RunResult(
                Clock.SIMULATED,
                Mode.NATIVE,
                "sync",
                2,
                0,
                1,
                500,
                1000,
                durationNs,
                new StalenessHistogram(),
                Optional.empty(),
                Optional.empty(),
                List.of(new WorkerTotals(250, 0, 300), new WorkerTotals(250, 0, 700)),
                List.of(curve),
                Outcome.BUDGET);
    }

    @Test
    void derivesRatesAndTimesToALoss() {
        RunResult result = result(
                2000, new CurvePoint(0, 0, 1), new CurvePoint(100, 400, 0.5), new CurvePoint(200, 800, 0.6));
        assertThat(result.updatesPerSecond()).isEqualTo(2.5e8);
        assertThat(result.finalLoss()).isEqualTo(0.6);
        assertThat(result.updatesTo(0.5)).hasValue(100);
        assertThat(result.timeNsTo(0.5)).hasValue(400);
        assertThat(result.updatesTo(1)).hasValue(0);
        assertThat(result.updatesTo(0.4)).isEmpty();
        assertThat(result.timeNsTo(0.4)).isEmpty();
        assertThat(result.waitShare()).isEqualTo(0.25);
    }

    /** 0.64 to 0.25: ln(0.64 / 0.4) / ln(0.64 / 0.25) is a half, so the loss is 0.4 at update 150, 600 ns. */
    @Test
    void aLossIsReadOffBetweenThePointsOfTheCurve() {
        RunResult result = result(
                2000, new CurvePoint(0, 0, 1), new CurvePoint(100, 400, 0.64), new CurvePoint(200, 800, 0.25));
        assertThat(result.updatesTo(0.4)).hasValue(150);
        assertThat(result.timeNsTo(0.4)).hasValue(600);
        assertThat(result.updatesTo(0.64)).hasValue(100);
    }

    @Test
    void tellsFromWhichUpdateOnItHadDiverged() {
        CurvePoint first = new CurvePoint(0, 0, 0.5);
        CurvePoint high = new CurvePoint(100, 400, 5);
        assertThat(result(2000, first, high).divergedAt()).isEmpty();
        assertThat(result(2000, first, high, new CurvePoint(200, 800, 5.1), new CurvePoint(300, 900, 0.4))
                        .divergedAt())
                .hasValue(200);
        assertThat(result(2000, first, new CurvePoint(300, 900, Double.NaN)).divergedAt())
                .hasValue(300);
        assertThat(result(2000).divergedAt()).isEmpty();
    }

    @Test
    void aRunWithoutDurationHasNoRates() {
        RunResult result = result(0, new CurvePoint(0, 0, 1));
        assertThat(result.updatesPerSecond()).isZero();
        assertThat(result.throughput()).isEmpty();
        assertThat(result.gradientThroughput()).isEmpty();
        assertThat(result.waitShare()).isZero();
    }

    @Test
    void figuresThatARunMayLack() {
        RunResult trained = result(2000, new CurvePoint(0, 0, 1), new CurvePoint(100, 400, 0.5));
        assertThat(trained.throughput()).hasValue(2.5e8);
        assertThat(trained.gradientThroughput()).hasValue(5e8);
        assertThat(trained.lastLoss()).hasValue(0.5);
        assertThat(result(2000).lastLoss()).isEmpty();
    }
}
