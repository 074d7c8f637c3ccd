package stalesim.model.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    static final ToDoubleFunction<double[]> MEAN = values -> Summary.of(values).mean();

    private static final double[] SKEWED = {1, 1, 2, 2, 3, 3, 4, 6, 9, 19};

    private static Bootstrap bootstrap(int resamples) {
        return new Bootstrap(Processes.random(1), resamples);
    }

    @Test
    void theSameStreamGivesTheSameInterval() {
        assertThat(bootstrap(500).percentile(SKEWED, MEAN, 0.9))
                .isEqualTo(bootstrap(500).percentile(SKEWED, MEAN, 0.9));
    }

    @Test
    void theIntervalOfAMeanIsThatOfTheNormalLawForManyValues() {
        // +-1.96 s sqrt((n-1)/n) / sqrt(n); an end is a quantile of 20000: standard error 1 / (2.67 sqrt(B)) = 0.019 of
        // its 1.96 (density at the quantile 0.0584), 4.9 of them; skewness is that of 400 normal values, below 0.05
        double[] values = Processes.normal(3, 400);
        Summary summary = Summary.of(values);
        Interval interval = bootstrap(20_000).percentile(values, MEAN, 0.95);
        double error = summary.standardDeviation() / Math.sqrt(400);
        assertThat((interval.high() - summary.mean()) / error).isCloseTo(1.96, within(4.9 * 0.019 + 0.02));
        assertThat((summary.mean() - interval.low()) / error).isCloseTo(1.96, within(4.9 * 0.019 + 0.02));
    }

    @Test
    void accelerationLeansTowardsTheLongTail() {
        // the skewness of these values is positive: both ends move up
        Interval plain = bootstrap(20_000).percentile(SKEWED, MEAN, 0.95);
        Interval accelerated = bootstrap(20_000).accelerated(SKEWED, MEAN, 0.95);
        assertThat(accelerated.low()).isGreaterThan(plain.low());
        assertThat(accelerated.high()).isGreaterThan(plain.high());
        assertThat(accelerated.centre()).isEqualTo(5);
    }

    @Test
    void accelerationOfAMeanIsASixthOfItsSkewness() {
        // Of 2 values: jackknifed 3 and 1, no skewness; the median of few resamples ties half: z_0 = 0: nothing moves
        double[] two = {1, 3};
        Interval plain = bootstrap(10_000).percentile(two, MEAN, 0.9);
        Interval accelerated = bootstrap(10_000).accelerated(two, MEAN, 0.9);
        assertThat(accelerated).isEqualTo(plain).isEqualTo(new Interval(1, 2, 3, 0.9));
    }

    @Test
    void theEstimateIsAlwaysInside() {
        // no resample has a range larger than the sample's: the estimate is the upper end
        ToDoubleFunction<double[]> range = values -> Summary.of(values).max() - Summary.of(values).min();
        Interval interval = bootstrap(200).accelerated(SKEWED, range, 0.5);
        assertThat(interval.centre()).isEqualTo(18).isEqualTo(interval.high());
    }

    @Test
    void refusesWhatCannotBeResampled() {
        assertThatIllegalArgumentException().isThrownBy(() -> bootstrap(99));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bootstrap(100).percentile(new double[] {1}, MEAN, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bootstrap(100).percentile(SKEWED, MEAN, 1.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bootstrap(100).accelerated(SKEWED, values -> Double.NaN, 0.95));
    }
}
