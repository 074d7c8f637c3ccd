package stalesim.model.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchMeansTest {

    @Test
    void averagesTheLastValuesInOrder() {
        assertThat(BatchMeans.means(new double[] {9, 1, 2, 3, 4, 5, 6}, 3, 2)).containsExactly(1.5, 3.5, 5.5);
        assertThatIllegalArgumentException().isThrownBy(() -> BatchMeans.means(new double[6], 2, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> BatchMeans.means(new double[6], 0, 1));
    }

    @Test
    void agreesWithHandWorkedNumbers() {
        // 40 batches of 10 equal values, batch j of value j: mean 19.5, s^2 = 41 * 40 / 12, t(0.975, 39) = 2.0226909200
        double[] values = IntStream.range(0, 400).map(i -> i / 10).asDoubleStream().toArray();
        BatchMeans means = BatchMeans.of(values, 0.95);
        assertThat(means.batchSize()).isEqualTo(10);
        assertThat(means.interval().centre()).isCloseTo(19.5, within(1e-12));
        assertThat(means.interval().halfWidth())
                .isCloseTo(2.0226909200 * Math.sqrt(41 * 40 / 12.0 / 40), within(1e-8));
        assertThat(means.longEnough()).isFalse();
    }

    @Test
    void varianceOfTheMeanIsThatOfTheProcess() {
        // AR(1) with phi = 0.8, n = 40000: n var(mean) = 1 + 2 sum (1 - k/n) phi^k = 9 - 2 phi / (n (1-phi)^2) = 8.999.
        // Mean over 200 runs of a chi-square with 39 degrees of freedom: relative error sqrt(2/39/200) = 0.016, and the
        // batches of 1000 keep a bias of 2 phi / ((1-phi^2) 1000) = 0.0044; 4.9 errors: false alarm 1e-6
        double t = 2.0226909200;
        double sum = 0;
        for (int seed = 0; seed < 200; seed++) {
            double half = BatchMeans.of(Processes.autoregressive(seed, 40_000, 0.8), 0.95)
                    .interval()
                    .halfWidth();
            sum += half * half / (t * t);
        }
        assertThat(sum / 200 * 40_000 / 8.999).isCloseTo(1, within(4.9 * 0.016 + 0.0044));
    }

    @Test
    void tellsWhenTheRunIsTooShort() {
        // phi = 0.99: neighbouring means of 10 values are correlated by 0.93, of 1000 values by 0.05
        assertThat(BatchMeans.of(Processes.autoregressive(1, 4_000, 0.99), 0.95).longEnough())
                .isFalse();
        assertThat(BatchMeans.of(Processes.autoregressive(1, 400_000, 0.99), 0.95)
                        .longEnough())
                .isTrue();
        assertThat(BatchMeans.of(new double[400], 0.95).longEnough()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> BatchMeans.of(new double[399], 0.95));
    }
}
