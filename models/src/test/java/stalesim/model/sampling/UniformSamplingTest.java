package stalesim.model.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import stalesim.model.random.RandomStreams;

class UniformSamplingTest {

    private static MiniBatches batches(int worker, int samples, int size) {
        return new UniformSampling(samples, size).worker(worker, 2, new RandomStreams(1, 0));
    }

    /** Chi-square with 49 degrees of freedom over 100000 independent draws; false alarm 1e-6. */
    @Test
    void drawsUniformlyWithReplacement() {
        MiniBatches batches = batches(0, 50, 10);
        int[] counts = new int[50];
        for (int i = 0; i < 10_000; i++) {
            for (int row : batches.next()) {
                counts[row]++;
            }
        }
        double chiSquare = 0;
        for (int count : counts) {
            chiSquare += (count - 2000.0) * (count - 2000.0) / 2000;
        }
        assertThat(chiSquare)
                .isLessThan(new ChiSquaredDistribution(null, 49).inverseCumulativeProbability(1 - 1e-6));
    }

    @Test
    void workersDrawDifferentBatchesAndTheSameWorkerTheSame() {
        assertThat(batches(0, 1000, 8).next()).isEqualTo(batches(0, 1000, 8).next());
        assertThat(batches(0, 1000, 8).next()).isNotEqualTo(batches(1, 1000, 8).next());
    }

    @Test
    void refusesAnEmptyBatch() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> batches(0, 10, 0))
                .withMessage("batch must be >= 1: batch=0");
    }
}
