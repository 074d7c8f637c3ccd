package stalesim.model.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.random.RandomStreams;
import stalesim.model.sampling.partition.Iid;
import stalesim.model.sampling.partition.Sizes;

class DrawTest {

    private static final RandomStreams STREAMS = new RandomStreams(1, 0);

    static Stream<Draw> draws() {
        return Stream.of(new WithReplacement(), new InOrder(), new Reshuffled());
    }

    /** Samples in descending order: position p holds row n-1-p. */
    private static SampleSequence descending(int samples) {
        DataSet data = new DenseData("d", 1, new float[samples], new float[samples]);
        return new SampleSequence(data, IntStream.range(0, samples).map(p -> samples - 1 - p).toArray());
    }

    private static int[] take(MiniBatches batches, int count) {
        return Stream.generate(batches::next).limit(count).flatMapToInt(Arrays::stream).toArray();
    }

    private static Sampling partitioned(Draw draw, int samples, int batch) {
        return new PartitionedSampling(descending(samples), Division.fixed(new Iid(new Sizes.Equal())), draw, batch);
    }

    @Test
    void inOrderWorkersPassThroughTheSharedOrderTogether() {
        Sampling sampling = new SharedSampling(descending(7), new InOrder(), 2);
        // positions 0 3 6 2 5 1 4 0, then 1 4 0 3 6 2, then 2 5 1 4 0 3
        assertThat(take(sampling.worker(0, 3, STREAMS), 4)).containsExactly(6, 3, 0, 4, 1, 5, 2, 6);
        assertThat(take(sampling.worker(1, 3, STREAMS), 3)).containsExactly(5, 2, 6, 3, 0, 4);
        assertThat(take(sampling.worker(2, 3, STREAMS), 3)).containsExactly(4, 1, 5, 2, 6, 3);
    }

    @Test
    void inOrderTakesEverySampleOnceAPass() {
        for (int workers : new int[] {1, 2, 5, 6, 12, 13, 40}) {
            Sampling.Deal deal = new SharedSampling(descending(12), new InOrder(), 1).deal(workers, STREAMS);
            MiniBatches[] batches = IntStream.range(0, workers).mapToObj(deal::worker).toArray(MiniBatches[]::new);
            int[] taken = new int[12];
            for (int turn = 0; turn < 12 * workers; turn++) {
                int row = batches[turn % workers].next()[0];
                assertThat(row).isEqualTo(11 - turn % 12);
                taken[row]++;
            }
            assertThat(taken).containsOnly(workers);
        }
    }

    @Test
    void inOrderGoesThroughItsOwnPartInTheCommonOrder() {
        for (int rank = 0; rank < 3; rank++) {
            int[] taken = take(partitioned(new InOrder(), 10, 1).worker(rank, 3, STREAMS), 8);
            int size = rank == 0 ? 4 : 3;
            assertThat(IntStream.of(taken).limit(size).map(row -> -row)).isSorted();
            for (int i = size; i < 8; i++) {
                assertThat(taken[i]).isEqualTo(taken[i - size]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("draws")
    void partsAreDisjointAndNothingElseIsTaken(Draw draw) {
        Sampling.Deal deal = partitioned(draw, 30, 3).deal(4, STREAMS);
        int[] owners = new int[30];
        for (int rank = 0; rank < 4; rank++) {
            for (int row : IntStream.of(take(deal.worker(rank), 100)).distinct().toArray()) {
                owners[row]++;
            }
        }
        // with replacement, one of 30 samples is missed in 300 draws of 7 or 8 with probability below 30 exp(-37)
        assertThat(owners).containsOnly(1);
    }

    @Test
    void reshuffledTakesEverySampleOnceAPassInNewOrders() {
        int[] taken = take(new SharedSampling(descending(10), new Reshuffled(), 4).worker(1, 2, STREAMS), 25);
        for (int pass = 0; pass < 10; pass++) {
            int[] rows = Arrays.copyOfRange(taken, 10 * pass, 10 * pass + 10);
            assertThat(rows).isNotEqualTo(Arrays.copyOfRange(taken, 0, pass == 0 ? 9 : 10));
            Arrays.sort(rows);
            assertThat(rows).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        }
    }

    /**
     * Pairs of consecutive passes over three samples: each of the 36 equally likely, so passes are independent.
     * Chi-square with 35 degrees of freedom over 36000 pairs, false alarm 1e-6.
     */
    @Test
    void reshuffledOrdersAreEquallyLikelyAndIndependent() {
        MiniBatches batches = new SharedSampling(descending(3), new Reshuffled(), 6).worker(0, 1, STREAMS);
        int[] counts = new int[729];
        for (int i = 0; i < 36_000; i++) {
            int key = 0;
            for (int row : batches.next()) {
                key = 3 * key + row;
            }
            counts[key]++;
        }
        int[] seen = IntStream.of(counts).filter(count -> count > 0).toArray();
        assertThat(seen).hasSize(36);
        double chiSquare = IntStream.of(seen).mapToDouble(c -> (c - 1000.0) * (c - 1000.0) / 1000).sum();
        assertThat(chiSquare)
                .isLessThan(new ChiSquaredDistribution(null, 35).inverseCumulativeProbability(1 - 1e-6));
    }

    @Test
    void withReplacementDrawsWhatUniformSamplingDraws() {
        DataSet data = new DenseData("d", 1, new float[50], new float[50]);
        SampleSequence stored = new SampleSequence(data, IntStream.range(0, 50).toArray());
        Sampling general = new SharedSampling(stored, new WithReplacement(), 3);
        Sampling uniform = new UniformSampling(50, 3);
        assertThat(take(general.worker(2, 4, STREAMS), 100)).isEqualTo(take(uniform.worker(2, 4, STREAMS), 100));
    }

    @ParameterizedTest
    @MethodSource("draws")
    void theStreamsAloneDecide(Draw draw) {
        Sampling sampling = partitioned(draw, 200, 5);
        assertThat(take(sampling.worker(1, 4, STREAMS), 50)).isEqualTo(take(sampling.worker(1, 4, STREAMS), 50));
        assertThat(take(sampling.worker(1, 4, STREAMS), 50)).isNotEqualTo(take(sampling.worker(2, 4, STREAMS), 50));
    }

    /** 0 bytes a mini-batch; the slack is for what the virtual machine itself may add to a thread's account. */
    @ParameterizedTest
    @MethodSource("draws")
    void drawingAllocatesNothing(Draw draw) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        MiniBatches batches = partitioned(draw, 100, 8).worker(0, 3, STREAMS);
        long checksum = batches.next()[0];
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 100_000; i++) {
            checksum += batches.next()[7];
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(checksum).isPositive();
        assertThat(allocated).isLessThan(100_000);
    }

    private static int[] ownRows(boolean everyReplication, int replication) {
        Division division = new Division(new Iid(new Sizes.Equal()), everyReplication);
        Sampling sampling = new PartitionedSampling(descending(40), division, new InOrder(), 20);
        return sampling.worker(0, 2, new RandomStreams(1, replication)).next();
    }

    @Test
    void theDivisionIsTheSameInEveryReplicationUnlessAskedOtherwise() {
        assertThat(ownRows(false, 1)).isEqualTo(ownRows(false, 0)).isEqualTo(ownRows(true, 0));
        assertThat(ownRows(true, 1)).isNotEqualTo(ownRows(true, 0));
    }

    @Test
    void refusesWhatIsNoOrder() {
        DataSet data = new DenseData("d", 1, new float[3], new float[3]);
        for (int[] order : new int[][] {{0, 1}, {0, 1, 1}, {0, 1, 3}, {-1, 0, 1}, {0, 1, 2, 0}}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new SampleSequence(data, order));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new SharedSampling(descending(3), new InOrder(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> partitioned(new InOrder(), 3, 0));
    }
}
