package stalesim.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import stalesim.model.data.DenseData;
import stalesim.model.objective.LeastSquares;
import stalesim.model.objective.Objective;
import stalesim.model.random.RandomStreams;
import stalesim.model.sampling.UniformSampling;

class MeetingTest {

    private static final int D = 3;
    private static final Objective OBJECTIVE =
            new LeastSquares(new DenseData("d", D, new float[] {1, 0.1f, -3}, new float[] {1}), 0);

    /** DS-Sync with groups of two: neighbours in even rounds, equal remainders in odd ones. */
    private static final Grouping PAIRS =
            (rank, round, workers) -> round % 2 == 0 ? rank / 2 : rank % (workers / 2);

    private static WorkerState[] workers(float[]... replicas) {
        WorkerState[] workers = new WorkerState[replicas.length];
        for (int rank = 0; rank < workers.length; rank++) {
            var batches = new UniformSampling(1, 1).worker(rank, 1, new RandomStreams(1, 0));
            workers[rank] = new WorkerState(rank, OBJECTIVE, batches, replicas[rank]);
        }
        return workers;
    }

    /** Lets the group of one worker meet and returns what it was given. */
    private static float[] mean(Grouping grouping, Quantity quantity, WorkerState member, WorkerState[] workers) {
        Meeting meeting = new Meetings(workers).next(new Operation.Exchange(grouping, quantity), member);
        meeting.complete(new float[] {99, 99, 99});
        return member.exchanged();
    }

    @Test
    void aGroupOfOneKeepsItsVectorBitForBit() {
        float[] replica = {0.1f, Float.MIN_VALUE, -3e38f};
        WorkerState[] workers = workers(replica);
        assertThat(mean(Grouping.ALL, Quantity.MODEL, workers[0], workers)).isEqualTo(replica);
        workers[0].computeGradient();
        float[] gradient = mean(Grouping.ALL, Quantity.GRADIENT, workers[0], workers);
        for (int k = 0; k < D; k++) {
            assertThat(Float.floatToRawIntBits(gradient[k]))
                    .isEqualTo(Float.floatToRawIntBits(workers[0].gradient().get(k)));
        }
    }

    @Test
    void averagesOverAllMembersAndGivesAllTheSame() {
        WorkerState[] workers = workers(new float[] {1, 2, 3}, new float[] {5, 2, -3}, new float[] {0, 2, 0});
        assertThat(mean(Grouping.ALL, Quantity.MODEL, workers[2], workers)).containsExactly(2, 2, 0);
        for (WorkerState worker : workers) {
            assertThat(worker.exchanged()).containsExactly(2, 2, 0);
            assertThat(worker.exchanges()).isEqualTo(1);
        }
    }

    /** Exact: powers of two and small integers. */
    @Test
    void weighsMembersAsItIsTold() {
        WorkerState[] workers = workers(new float[] {4, 8, -4}, new float[] {0, 16, 4});
        assertThat(combined(Weighting.SUM, workers)).containsExactly(4, 24, 0);
        assertThat(combined(member -> member.rank() == 0 ? 3 : 1, workers)).containsExactly(3, 10, -2);
        assertThat(combined(member -> member.rank(), workers)).containsExactly(0, 16, 4);
    }

    private static float[] combined(Weighting weighting, WorkerState[] workers) {
        new Meetings(workers).next(new Operation.Exchange(Grouping.ALL, Quantity.MODEL, weighting), workers[1])
                .complete(new float[D]);
        return workers[0].exchanged();
    }

    /** Two rounds of pairs over four workers mix everything: exact, since all numbers are small integers. */
    @Test
    void shuffledGroupsReachTheGlobalMeanInTwoRounds() {
        WorkerState[] workers = workers(
                new float[] {4, 0, 0}, new float[] {0, 8, 0}, new float[] {0, 0, 12}, new float[] {16, 0, 0});
        for (long round = 1; round <= 2; round++) {
            for (WorkerState worker : workers) {
                if (worker.exchanges() < round) {
                    mean(PAIRS, Quantity.MODEL, worker, workers);
                }
            }
            for (WorkerState worker : workers) {
                assertThat(worker.exchanges()).isEqualTo(round);
                System.arraycopy(worker.exchanged(), 0, worker.view(), 0, D);
            }
        }
        for (WorkerState worker : workers) {
            assertThat(worker.view()).containsExactly(5, 2, 3);
        }
    }

    @Test
    void onlyMembersTakePart() {
        WorkerState[] workers =
                workers(new float[] {1, 1, 1}, new float[] {3, 3, 3}, new float[] {7, 7, 7}, new float[] {9, 9, 9});
        Meeting meeting = new Meetings(workers).next(new Operation.Exchange(PAIRS, Quantity.MODEL), workers[2]);
        assertThat(meeting.size()).isEqualTo(2);
        meeting.complete(new float[D]);
        assertThat(workers[3].exchanged()).containsExactly(8, 8, 8);
        assertThat(workers[0].exchanged()).isNull();
        assertThat(workers[0].exchanges()).isZero();
    }

    @Test
    void meetingsOfOtherGroupsAndRoundsHaveOtherNumbers() {
        WorkerState[] workers =
                workers(new float[] {1, 1, 1}, new float[] {3, 3, 3}, new float[] {7, 7, 7}, new float[] {9, 9, 9});
        Operation.Exchange exchange = new Operation.Exchange(PAIRS, Quantity.MODEL);
        long first = Meeting.number(exchange, workers[0], 4);
        assertThat(Meeting.number(exchange, workers[1], 4)).isEqualTo(first);
        assertThat(Meeting.number(exchange, workers[2], 4)).isNotEqualTo(first);
        new Meetings(workers).next(exchange, workers[0]).complete(new float[D]);
        assertThat(Meeting.number(exchange, workers[0], 4)).isNotIn(first, first + 1);
    }

    /** A hundred pairs, five rounds: each round asks the grouping once of each worker for all, once for each asker. */
    @Test
    void aRoundIsGroupedOnce() {
        WorkerState[] workers = workers(Collections.nCopies(200, new float[D]).toArray(float[][]::new));
        int[] calls = new int[1];
        Grouping counted = (rank, round, m) -> {
            calls[0]++;
            return PAIRS.groupOf(rank, round, m);
        };
        Operation.Exchange exchange = new Operation.Exchange(counted, Quantity.MODEL);
        Meetings meetings = new Meetings(workers);
        for (long round = 1; round <= 5; round++) {
            for (WorkerState worker : workers) {
                if (worker.exchanges() < round) {
                    meetings.next(exchange, worker).complete(new float[D]);
                }
            }
        }
        assertThat(calls[0]).isEqualTo(5 * (200 + 100));
        assertThat(workers).allSatisfy(worker -> assertThat(worker.exchanges()).isEqualTo(5));
    }

    /** Workers 0 and 1 are a round ahead of 2 and 3; who asks for a meeting twice gets the same members. */
    @Test
    void roundsMayOverlap() {
        WorkerState[] workers = workers(new float[D], new float[D], new float[D], new float[D]);
        Operation.Exchange exchange = new Operation.Exchange(PAIRS, Quantity.MODEL);
        Meetings meetings = new Meetings(workers);
        meetings.next(exchange, workers[0]).complete(new float[D]);
        assertThat(meetings.next(exchange, workers[0]).ranks()).containsExactly(0, 2);
        assertThat(meetings.next(exchange, workers[2]).ranks()).containsExactly(2, 3);
        assertThat(meetings.next(exchange, workers[3]).ranks()).containsExactly(2, 3);
        assertThat(meetings.next(exchange, workers[1]).ranks()).containsExactly(1, 3);
    }

    @Test
    void aRecordingNamesAllMembersByRank() {
        WorkerState[] workers =
                workers(new float[] {1, 1, 1}, new float[] {3, 3, 3}, new float[] {7, 7, 7}, new float[] {9, 9, 9});
        Recording recording = new Recording();
        new Meetings(workers).next(new Operation.Exchange(PAIRS, Quantity.MODEL), workers[3]).record(recording);
        assertThat(recording.size()).isEqualTo(2);
        assertThat(recording.rank(0)).isEqualTo(2);
        assertThat(recording.rank(1)).isEqualTo(3);
        assertThat(recording.kind(1)).isEqualTo(OperationKind.EXCHANGE);
    }
}
