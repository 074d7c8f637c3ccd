package stalesim.model.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

class IntervalTest {

    @Test
    void usesStudentsQuantile() {
        // t(0.975, 4) = 2.7764451052 from tables; s = sqrt(2.5), n = 5
        Interval interval = Interval.ofMean(new double[] {1, 2, 3, 4, 5}, 0.95);
        double half = 2.7764451052 * Math.sqrt(2.5 / 5);
        assertThat(interval.centre()).isEqualTo(3);
        assertThat(interval.low()).isCloseTo(3 - half, within(1e-8));
        assertThat(interval.high()).isCloseTo(3 + half, within(1e-8));
        assertThat(interval.relativeHalfWidth()).isCloseTo(half / 3, within(1e-8));
    }

    @Test
    void coversTheMeanAsOftenAsItSays() {
        // 4000 intervals of level 0.9: binomial standard error 0.0047; 4.9 of them: false alarm 1e-6
        UniformRandomProvider random = new RandomStreams(1, 0).stream(0, Purpose.RESAMPLING);
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        int covered = 0;
        for (int i = 0; i < 4000; i++) {
            Interval interval = Interval.ofMean(normal.samples(4).toArray(), 0.9);
            covered += interval.contains(0) ? 1 : 0;
        }
        assertThat(covered / 4000.0).isCloseTo(0.9, within(4.9 * Math.sqrt(0.9 * 0.1 / 4000)));
    }

    @Test
    void oneValueIsUnbounded() {
        Interval interval = Interval.ofMean(new double[] {7}, 0.95);
        assertThat(interval.centre()).isEqualTo(7);
        assertThat(interval.low()).isNaN();
        assertThat(interval.high()).isNaN();
        assertThat(interval.halfWidth()).isNaN();
    }

    @Test
    void equalValuesHaveNoWidth() {
        assertThat(Interval.ofMean(new double[] {2, 2, 2}, 0.99)).isEqualTo(new Interval(2, 2, 2, 0.99));
    }

    @Test
    void sharesAreThoseOfClopperAndPearson() {
        // 0 of n: high end 1 - 0.025^(1/n); 1 of 2: P(X >= 1) = 1 - (1 - p)^2 = 0.025 at the low end
        assertThat(Interval.ofShare(0, 10, 0.95).high()).isCloseTo(1 - Math.pow(0.025, 0.1), within(1e-12));
        assertThat(Interval.ofShare(10, 10, 0.95).low()).isCloseTo(Math.pow(0.025, 0.1), within(1e-12));
        assertThat(Interval.ofShare(1, 2, 0.95).low()).isCloseTo(1 - Math.sqrt(0.975), within(1e-7));
        assertThat(Interval.ofShare(1, 2, 0.95).high()).isCloseTo(Math.sqrt(0.975), within(1e-7));
        // from tables, to their four digits
        assertThat(Interval.ofShare(5, 10, 0.95).low()).isCloseTo(0.1871, within(5e-5));
        assertThat(Interval.ofShare(5, 10, 0.95).high()).isCloseTo(0.8129, within(5e-5));
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.ofShare(3, 2, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.ofShare(0, 0, 0.95));
    }

    @Test
    void refusesWhatIsNoInterval() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(2, 1, 3, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(1, 4, 3, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.ofMean(new double[] {1, 2}, 95))
                .withMessage("level must be > 0 and < 1: level=95.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.ofMean(new double[0], 0.95));
    }

    @Test
    void containsItsEndsAndNothingWhereItIsUnbounded() {
        Interval interval = new Interval(1, 2, 4, 0.9);
        assertThat(interval.contains(1)).isTrue();
        assertThat(interval.contains(4)).isTrue();
        assertThat(interval.contains(Math.nextUp(4.0))).isFalse();
        assertThat(interval.contains(Double.NaN)).isFalse();
        assertThat(Interval.ofMean(new double[] {2}, 0.9).contains(2)).isFalse();
    }
}
