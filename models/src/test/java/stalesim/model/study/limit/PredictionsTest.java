package stalesim.model.study.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static stalesim.model.study.limit.Ladders.ladder;
import static stalesim.model.study.limit.Ladders.premise;
import static stalesim.model.study.limit.Ladders.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.statistics.Interval;
import stalesim.model.study.Trial;

class PredictionsTest {

    private static final double LEVEL = 0.95;

    private static double cost(int m) {
        return 3_600_000.0 / m + 500_000 + 25_000.0 * m;
    }

    /** lambda = 100, sigma = 0.05, kappa = 0.002. */
    private static double rate(int m) {
        return 100.0 * m / (1 + 0.05 * (m - 1) + 0.002 * m * (m - 1.0));
    }

    private static List<Trial> usual() {
        return trials(PredictionsTest::cost, PredictionsTest::rate);
    }

    private static Predictions predictions(List<Trial> trials) {
        Ladder ladder = ladder(trials);
        return Predictions.of(ladder, LowerHalf.of(ladder, LEVEL));
    }

    private static double of(Predictions predictions, Rule rule) {
        return predictions.of(rule).orElseThrow();
    }

    /** Replications have the same laws but for a factor of the work, so both are recovered; updates are whole. */
    @Test
    void lawsAreRecoveredFromTheSmallerHalf() {
        Predictions predictions = predictions(usual());
        assertThat(of(predictions, Rule.COST_FIT_BEST)).isCloseTo(12, within(1e-3));
        assertThat(of(predictions, Rule.COST_FIT_MOST)).isCloseTo(144, within(1e-2));
        assertThat(of(predictions, Rule.USL_PEAK)).isCloseTo(Math.sqrt(0.95 / 0.002), within(1e-2));
        double peak = Math.sqrt(0.95 / 0.002);
        assertThat(of(predictions, Rule.USL_SPEED_UP))
                .isCloseTo(peak / (1 + 0.05 * (peak - 1) + 0.002 * peak * (peak - 1)), within(1e-2));
    }

    @Test
    void bothFitsTogetherFindTheLeastTime() {
        int best = 1;
        for (int m = 2; m < 100; m++) {
            best = time(m) < time(best) ? m : best;
        }
        assertThat(best).isBetween(2, 98);
        assertThat(of(predictions(usual()), Rule.FITS_TOGETHER)).isEqualTo(best);
    }

    private static double time(int m) {
        return m * cost(m) / rate(m);
    }

    /** The prediction must not see what it predicts. */
    @Test
    void theLargerHalfChangesNothing() {
        List<Trial> trials = usual();
        Predictions before = predictions(trials);
        List<Trial> others = new ArrayList<>(trials);
        others.removeIf(trial -> trial.run().workers() > 4);
        trials(m -> 7.0 * m, m -> 3.0 / m).stream()
                .filter(trial -> trial.run().workers() > 4)
                .forEach(others::add);
        assertThat(predictions(others)).isEqualTo(before);
        assertThat(LowerHalf.of(ladder(trials), LEVEL).orElseThrow().most()).isEqualTo(4);
    }

    /** Workers that help each other, as kappa below 0 says, cannot do so for ever. */
    @Test
    void negativeCoherencyIsAmdahls() {
        IntToDoubleFunction superlinear = m -> 100 * m / (1 + 0.2 * (m - 1) - 0.01 * m * (m - 1.0));
        Ladder ladder = ladder(trials(PredictionsTest::cost, superlinear));
        LowerHalf half = LowerHalf.of(ladder, LEVEL).orElseThrow();
        assertThat(half.throughput().coherency().centre()).isNegative();
        assertThat(half.peak()).isInfinite();
        assertThat(half.rate(1000)).isPositive().isEqualTo(half.amdahl().at(1000));
        assertThat(half.greatestSpeedUp()).isEqualTo(half.amdahl().limit());
    }

    @Test
    void fewNumbersOfWorkersFitNothing() {
        List<Trial> three = usual().stream()
                .filter(trial -> trial.run().workers() <= 3)
                .toList();
        assertThat(LowerHalf.of(ladder(three), LEVEL)).isEmpty();
    }

    /** Work of 3600/m + 3000 - 200 m is seen up to 4 workers and recovered; at 16 it would be 25 and at 17 below 0. */
    @Test
    void workThatTurnsNegativeIsNoPrediction() {
        IntToDoubleFunction vanishing = m -> 3_600_000.0 / m + 3_000_000 - 200_000.0 * Math.min(m, 4);
        Predictions beyond = predictions(trials(vanishing, PredictionsTest::rate));
        assertThat(of(beyond, Rule.COST_FIT_MOST)).isInfinite();
        Predictions within = predictions(trials(m -> vanishing.applyAsDouble(m) - 1_000_000, PredictionsTest::rate));
        assertThat(within.workers()).doesNotContainKeys(Rule.COST_FIT_BEST, Rule.COST_FIT_MOST, Rule.FITS_TOGETHER);
        assertThat(within.of(Rule.USL_PEAK)).isPresent();
    }

    /** K = 2 sqrt(0.0001) = 0.02: m_max = 1/0.12, m_opt its root; 90 samples are 22 batches of 4. */
    @Test
    void dataAndMachineBoundWhatTheyAreFor() {
        MachineLimits machine = new MachineLimits(900, 100, OptionalInt.of(2));
        Ladder asynchronous = Ladder.of(List.of(premise(false, machine)), usual()).get(0);
        Predictions some = Predictions.of(asynchronous, Optional.empty());
        assertThat(of(some, Rule.PAPER_MOST)).isCloseTo(1 / 0.12, within(1e-9));
        assertThat(of(some, Rule.PAPER_BEST)).isCloseTo(Math.sqrt(1 / 0.12), within(1e-9));
        assertThat(of(some, Rule.SATURATION)).isEqualTo(10);
        assertThat(of(some, Rule.THREADS)).isEqualTo(2);
        assertThat(some.of(Rule.BATCH)).isEmpty();
        assertThat(some.of(Rule.AMDAHL)).isEmpty();
        Ladder synchronous = Ladder.of(List.of(premise(true, machine)), usual()).get(0);
        Predictions others = Predictions.of(synchronous, Optional.empty());
        assertThat(of(others, Rule.BATCH)).isEqualTo(22);
        assertThat(others.of(Rule.PAPER_MOST)).isEmpty();
    }

    /** Measured 8 with an interval of 6 to 10, between 4 and 12 on the grid. */
    @ParameterizedTest
    @CsvSource({
        "false, 3.9, TOO_LOW", "false, 4, AGREES", "false, 12, AGREES", "false, 12.1, TOO_HIGH",
        "false, Infinity, TOO_HIGH", "true, 12.1, NOT_CONTRADICTED", "true, Infinity, NOT_CONTRADICTED",
        "true, 3.9, TOO_LOW", "true, 7.5, AGREES"
    })
    void verdicts(boolean open, double predicted, Verdict verdict) {
        MeasuredLimit measured = new MeasuredLimit(
                Limit.LEAST_COST, new Interval(6, 8, 10, LEVEL), open, 4, open ? Double.POSITIVE_INFINITY : 12);
        assertThat(Verdict.of(predicted, measured)).isEqualTo(verdict);
    }

    /** A tenth is close enough, however narrow the interval. */
    @Test
    void aTenthIsClose() {
        MeasuredLimit measured =
                new MeasuredLimit(Limit.SATURATION, new Interval(16.9, 17, 17.1, LEVEL), false, 16.9, 17.1);
        assertThat(Verdict.of(18.6, measured)).isEqualTo(Verdict.AGREES);
        assertThat(Verdict.of(18.8, measured)).isEqualTo(Verdict.TOO_HIGH);
    }
}
