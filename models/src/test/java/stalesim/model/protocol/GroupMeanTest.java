package stalesim.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stalesim.model.data.DenseData;
import stalesim.model.objective.LeastSquares;
import stalesim.model.objective.MiniBatches;
import stalesim.model.objective.Objective;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

class GroupMeanTest {

    private static final int D = 3;
    private static final Objective OBJECTIVE =
            new LeastSquares(new DenseData("d", D, new float[] {1, 0.1f, -3}, new float[] {1}), 0);

    /** DS-Sync with groups of two: neighbours in even rounds, equal remainders in odd ones. */
    private static final Grouping PAIRS =
            (rank, round, workers) -> round % 2 == 0 ? rank / 2 : rank % (workers / 2);

    private static WorkerState[] workers(float[]... replicas) {
        WorkerState[] workers = new WorkerState[replicas.length];
        for (int rank = 0; rank < workers.length; rank++) {
            var batches = new MiniBatches(new RandomStreams(1, 0).stream(rank, Purpose.MINI_BATCH), 1, 1);
            workers[rank] = new WorkerState(rank, OBJECTIVE, batches, replicas[rank]);
        }
        return workers;
    }

    private static float[] mean(Grouping grouping, Quantity quantity, int group, long round, WorkerState[] workers) {
        float[] result = {99, 99, 99};
        GroupMean.combine(new Operation.Exchange(grouping, quantity), group, round, workers, result);
        return result;
    }

    @Test
    void aGroupOfOneKeepsItsVectorBitForBit() {
        float[] replica = {0.1f, Float.MIN_VALUE, -3e38f};
        WorkerState[] workers = workers(replica);
        assertThat(mean(Grouping.ALL, Quantity.MODEL, 0, 0, workers)).isEqualTo(replica);
        workers[0].computeGradient();
        float[] gradient = mean(Grouping.ALL, Quantity.GRADIENT, 0, 0, workers);
        for (int k = 0; k < D; k++) {
            assertThat(Float.floatToRawIntBits(gradient[k]))
                    .isEqualTo(Float.floatToRawIntBits(workers[0].gradient().get(k)));
        }
    }

    @Test
    void averagesOverAllMembers() {
        WorkerState[] workers = workers(new float[] {1, 2, 3}, new float[] {5, 2, -3}, new float[] {0, 2, 0});
        assertThat(mean(Grouping.ALL, Quantity.MODEL, 0, 0, workers)).containsExactly(2, 2, 0);
    }

    /** Two rounds of pairs over four workers mix everything: exact, since all numbers are small integers. */
    @Test
    void shuffledGroupsReachTheGlobalMeanInTwoRounds() {
        WorkerState[] workers = workers(
                new float[] {4, 0, 0}, new float[] {0, 8, 0}, new float[] {0, 0, 12}, new float[] {16, 0, 0});
        for (long round = 0; round < 2; round++) {
            float[][] results = new float[4][];
            for (int rank = 0; rank < 4; rank++) {
                int group = PAIRS.groupOf(rank, round, 4);
                assertThat(PAIRS.size(group, round, 4)).isEqualTo(2);
                results[rank] = mean(PAIRS, Quantity.MODEL, group, round, workers);
            }
            for (int rank = 0; rank < 4; rank++) {
                System.arraycopy(results[rank], 0, workers[rank].view(), 0, D);
            }
        }
        for (WorkerState worker : workers) {
            assertThat(worker.view()).containsExactly(5, 2, 3);
        }
    }

    @Test
    void onlyMembersCount() {
        WorkerState[] workers =
                workers(new float[] {1, 1, 1}, new float[] {3, 3, 3}, new float[] {7, 7, 7}, new float[] {9, 9, 9});
        assertThat(mean(PAIRS, Quantity.MODEL, 1, 0, workers)).containsExactly(8, 8, 8);
        assertThat(mean(PAIRS, Quantity.MODEL, 1, 1, workers)).containsExactly(6, 6, 6);
    }
}
