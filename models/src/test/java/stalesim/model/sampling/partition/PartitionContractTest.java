package stalesim.model.sampling.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stalesim.model.data.DataException;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/** What every partition promises. */
class PartitionContractTest {

    static Stream<Partition> partitions() {
        return Stream.of(
                new Iid(new Sizes.Equal()),
                new Iid(new Sizes.Geometric(0.5)),
                new ByLabel(1),
                new ByLabel(2),
                new Dirichlet(0.001),
                new Dirichlet(0.3),
                new Dirichlet(1000));
    }

    private static UniformRandomProvider random(long seed) {
        return new RandomStreams(seed, 0).stream(RandomStreams.WHOLE_RUN, Purpose.PARTITION);
    }

    private static float[] labels(int samples) {
        float[] labels = new float[samples];
        for (int i = 0; i < samples; i++) {
            labels[i] = i * 7 % 10;
        }
        return labels;
    }

    @ParameterizedTest
    @MethodSource("partitions")
    void everySampleHasOneOwnerAndEveryWorkerASample(Partition partition) {
        for (int workers : new int[] {1, 2, 3, 10, 64, 500}) {
            float[] labels = labels(1000);
            Shares shares = partition.divide(labels, workers, random(workers));
            assertThat(labels).isEqualTo(labels(1000));
            assertThat(shares.workers()).isEqualTo(workers);
            int[] seen = new int[1000];
            for (int rank = 0; rank < workers; rank++) {
                int[] own = shares.positions(rank);
                assertThat(own).hasSize(shares.size(rank)).isNotEmpty().isSorted();
                for (int position : own) {
                    seen[position]++;
                }
            }
            assertThat(seen).containsOnly(1);
        }
    }

    @ParameterizedTest
    @MethodSource("partitions")
    void theStreamAloneDecides(Partition partition) {
        int[] first = partition.divide(labels(1000), 5, random(1)).positions(1);
        assertThat(partition.divide(labels(1000), 5, random(1)).positions(1)).isEqualTo(first);
        assertThat(partition.divide(labels(1000), 5, random(2)).positions(1)).isNotEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("partitions")
    void tooManyWorkersAreNamed(Partition partition) {
        assertThat(partition.divide(labels(2), 1, random(1)).size(0)).isEqualTo(2);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> partition.divide(labels(9), 10, random(1)))
                .withMessageStartingWith("a partition must give every worker a sample: samples=9, workers=10.");
        assertThatIllegalArgumentException().isThrownBy(() -> partition.divide(labels(9), 0, random(1)));
    }

    private static int[] sizes(Sizes sizes, int samples, int workers) {
        Shares shares = new Iid(sizes).divide(labels(samples), workers, random(1));
        return IntStream.range(0, workers).map(shares::size).toArray();
    }

    /** 1 + 1/2 + 1/4 = 7/4: quotas of 70 are 40, 20, 10; of 11, 6.29, 3.14, 1.57. */
    @Test
    void sizesFollowTheirWeights() {
        assertThat(sizes(new Sizes.Equal(), 11, 3)).containsExactly(4, 4, 3);
        assertThat(sizes(new Sizes.Geometric(0.5), 70, 3)).containsExactly(40, 20, 10);
        assertThat(sizes(new Sizes.Geometric(0.5), 11, 3)).containsExactly(6, 3, 2);
        assertThat(sizes(new Sizes.Stated(Stream.of(1.0, 4.0, 5.0).toList()), 50, 3)).containsExactly(5, 20, 25);
        assertThat(sizes(new Sizes.Geometric(0.01), 100, 4)).containsExactly(97, 1, 1, 1);
    }

    @Test
    void sizesOutOfRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sizes.Geometric(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sizes.Geometric(1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sizes.Stated(Stream.of(1.0, 0.0).toList()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sizes(new Sizes.Stated(Stream.of(1.0, 2.0).toList()), 50, 3))
                .withMessage("needs a share for each worker: shares=2, workers=3");
        assertThatIllegalArgumentException().isThrownBy(() -> new Dirichlet(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Dirichlet(Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new ByLabel(0));
    }

    /** 10 classes of 100 samples: a block of 1000 / (10 s) = 100 / s samples lies within one class. */
    @Test
    void partsByLabelHaveFewLabels() {
        float[] labels = labels(1000);
        for (int blocks : new int[] {1, 2, 5}) {
            Shares shares = new ByLabel(blocks).divide(labels, 10, random(blocks));
            for (int rank = 0; rank < 10; rank++) {
                assertThat(shares.size(rank)).isEqualTo(100);
                long different = IntStream.of(shares.positions(rank))
                        .mapToObj(position -> labels[position])
                        .distinct()
                        .count();
                assertThat(different).isBetween(1L, (long) blocks);
            }
        }
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> new ByLabel(101).divide(labels, 10, random(1)))
                .withMessageStartingWith("a partition by label needs a sample for each block: samples=1000, workers=10,"
                        + " blocks=101.");
    }

    @Test
    void shuffledWithinTheirLabels() {
        float[] one = new float[1000];
        int[] own = new ByLabel(1).divide(one, 10, random(1)).positions(0);
        // of 100 random positions: shorter with probability below 1000 / 2^99
        assertThat(own[99] - own[0]).isGreaterThan(500);
        assertThat(Arrays.stream(own).distinct().count()).isEqualTo(100);
    }
}
