package stalesim.model.duration;

import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.DurationSampler;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.Empirical;
import stalesim.model.duration.Exponential;
import stalesim.model.duration.Gamma;
import stalesim.model.duration.Lognormal;
import stalesim.model.duration.MeasuredPasses;
import stalesim.model.duration.MeasuredSeries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/** What every law of a duration must satisfy. Means are large, so that rounding to whole nanoseconds is invisible. */
class DurationLawContractTest {

    private static final int DRAWS = 200_000;
    private static final double FALSE_ALARM_1E_6 = 4.9;

    static Stream<DurationLaw> laws() {
        return Stream.of(
                new Deterministic(0),
                new Deterministic(123_456),
                new Exponential(1e6),
                new Lognormal(1e6, 0),
                new Lognormal(1e6, 0.3),
                new Lognormal(3e7, 1),
                new Gamma(1e6, 0.3),
                new Gamma(1e6, 1),
                new Gamma(1e7, 1.5),
                Empirical.of(new long[] {1_000_000, 2_000_000, 2_000_000, 9_000_000}),
                Empirical.of(LongStream.rangeClosed(1, 2500).map(i -> i * i).toArray()),
                // 911 i mod 2503 visits every value once, and neighbours lie far apart
                MeasuredSeries.of(
                        LongStream.rangeClosed(1, 2503).map(i -> i * 911 % 2503 * 1000).toArray()),
                MeasuredPasses.of(
                        List.of(List.of(
                                Course.inARow(LongStream.rangeClosed(1, 64)
                                        .map(i -> i * 911 % 2503 * 1000)
                                        .toArray()),
                                Course.inARow(LongStream.rangeClosed(1, 2503)
                                        .map(i -> i * 911 % 2503 * 1000)
                                        .toArray()))),
                        1));
    }

    private static double[] draws(DurationLaw law) {
        DurationSampler sampler = law.sampler(new RandomStreams(9, 0).stream(0, Purpose.COMPUTE_TIME));
        double[] draws = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            draws[i] = sampler.nextNs();
            assertThat(draws[i]).isNotNegative();
        }
        return draws;
    }

    /** Standard error of the mean: c mean / sqrt(n). */
    @ParameterizedTest
    @MethodSource("laws")
    void sampleMeanIsTheMean(DurationLaw law) {
        double sum = 0;
        for (double draw : draws(law)) {
            sum += draw;
        }
        double error = law.cv() * law.meanNs() / Math.sqrt(DRAWS);
        assertThat(sum / DRAWS).isCloseTo(law.meanNs(), within(FALSE_ALARM_1E_6 * error + 0.5));
    }

    /**
     * The sample coefficient of variation has the asymptotic variance c^2 ((k - 1)/4 - c g + c^2) / n with
     * skewness g and kurtosis k, which are taken from the sample.
     */
    @ParameterizedTest
    @MethodSource("laws")
    void sampleVariationIsTheVariation(DurationLaw law) {
        double[] draws = draws(law);
        double mean = 0;
        for (double draw : draws) {
            mean += draw / DRAWS;
        }
        double[] moments = new double[5];
        for (double draw : draws) {
            for (int k = 2; k <= 4; k++) {
                moments[k] += Math.pow(draw - mean, k) / DRAWS;
            }
        }
        if (law.cv() == 0) {
            assertThat(Math.sqrt(moments[2])).isLessThan(1e-6 * (1 + mean));
            return;
        }
        double cv = Math.sqrt(moments[2]) / mean;
        double skewness = moments[3] / Math.pow(moments[2], 1.5);
        double kurtosis = moments[4] / (moments[2] * moments[2]);
        double error = cv * Math.sqrt(((kurtosis - 1) / 4 - cv * skewness + cv * cv) / DRAWS);
        assertThat(cv).isCloseTo(law.cv(), within(FALSE_ALARM_1E_6 * error));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void theSameStreamGivesTheSameDurations(DurationLaw law) {
        assertThat(draws(law)).isEqualTo(draws(law));
    }
}
