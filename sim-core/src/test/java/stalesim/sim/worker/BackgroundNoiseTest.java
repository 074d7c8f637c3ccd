package stalesim.sim.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import stalesim.model.machine.Background;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/** The course of the background's factors over virtual time. */
class BackgroundNoiseTest {

    private static BackgroundNoise noise(double computeCv, double overheadCv) {
        UniformRandomProvider random = new RandomStreams(4, 0).stream(RandomStreams.WHOLE_RUN, Purpose.BACKGROUND);
        return new BackgroundNoise(new Background(computeCv, overheadCv, 1_000), random);
    }

    /**
     * Lognormal with mean 1 and the wanted cv c. Over n = 20000 draws the mean has standard error c / sqrt(n), the
     * standard deviation about c sqrt((kurtosis - 1) / 4n), kurtosis 3.9 for c = 0.2 and 5.2 for c = 0.4; 4.5 of these
     * on each side. The factors are independent: their correlation is within 4.5 / sqrt(n).
     */
    @Test
    void bothFactorsHaveMeanOneAndTheWantedVariation() {
        int n = 20_000;
        BackgroundNoise noise = noise(0.2, 0.4);
        double[] sums = new double[5];
        for (int hold = 0; hold < n; hold++) {
            double compute = noise.onCompute(1_000L * hold) - 1;
            double overhead = noise.onOverhead(1_000L * hold) - 1;
            sums[0] += compute / n;
            sums[1] += overhead / n;
            sums[2] += compute * compute / n;
            sums[3] += overhead * overhead / n;
            sums[4] += compute * overhead / n;
        }
        double root = Math.sqrt(n);
        assertThat(sums[0]).isCloseTo(0, within(4.5 * 0.2 / root));
        assertThat(sums[1]).isCloseTo(0, within(4.5 * 0.4 / root));
        assertThat(Math.sqrt(sums[2])).isCloseTo(0.2, within(4.5 * 0.2 * Math.sqrt(2.9 / 4) / root));
        assertThat(Math.sqrt(sums[3])).isCloseTo(0.4, within(4.5 * 0.4 * Math.sqrt(4.2 / 4) / root));
        assertThat(sums[4]).isCloseTo(0, within(4.5 * 0.08 / root));
    }

    @Test
    void factorsStayForTheHoldTimeAndDoNotDependOnWhoAsksWhen() {
        BackgroundNoise often = noise(0.2, 0.4);
        double[] byHold = new double[10];
        for (long now = 0; now < 10_000; now += 250) {
            double factor = often.onCompute(now);
            if (now % 1_000 == 0) {
                byHold[(int) (now / 1_000)] = factor;
            }
            assertThat(factor).isEqualTo(byHold[(int) (now / 1_000)]);
        }
        assertThat(byHold).doesNotHaveDuplicates();
        BackgroundNoise seldom = noise(0.2, 0.4);
        assertThat(seldom.onCompute(3_999)).isEqualTo(byHold[3]);
        assertThat(seldom.onCompute(4_000)).isEqualTo(byHold[4]);
        assertThat(seldom.onCompute(9_500)).isEqualTo(byHold[9]);
    }
}
