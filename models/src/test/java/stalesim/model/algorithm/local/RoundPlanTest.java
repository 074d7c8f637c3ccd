package stalesim.model.algorithm.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import stalesim.model.rounds.DelaySizes;
import stalesim.model.rounds.PowerSizes;
import stalesim.model.rounds.SampleSizes;

class RoundPlanTest {

    private static final SampleSizes SLOW = DelaySizes.power(2, 0, 1);

    /** Labels are a bijection from (c, i, h) to t, and t falls into round i (claim S002-05). */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 7})
    void everyGradientOfARoundFallsToOneWorker(int workers) {
        RoundPlan plan = new RoundPlan(SLOW, workers);
        long[] done = new long[workers];
        long start = 0;
        for (int round = 0; round < 200; round++) {
            long end = start + SLOW.size(round);
            Set<Long> labels = new HashSet<>();
            int senders = 0;
            for (int rank = 0; rank < workers; rank++) {
                long size = plan.size(round, rank);
                senders += size > 0 ? 1 : 0;
                for (long h = 0; h < size; h++) {
                    labels.add(plan.label(rank, done[rank]++));
                }
            }
            assertThat(plan.start(round)).isEqualTo(start);
            assertThat(plan.senders(round)).isEqualTo(senders);
            assertThat(labels).hasSize((int) (end - start));
            long from = start;
            assertThat(labels).allMatch(t -> t >= from && t < end);
            start = end;
        }
    }

    /** s_{i,c} is s_i/n, up or down: half the distance of the paper's coins would be sqrt(s_i)/2. */
    @Test
    void workersHaveEqualShares() {
        RoundPlan plan = new RoundPlan(new PowerSizes(7, 1, 3), 4);
        for (int round = 0; round < 100; round++) {
            double share = (plan.start(round + 1) - plan.start(round)) / 4.0;
            for (int rank = 0; rank < 4; rank++) {
                assertThat((double) plan.size(round, rank)).isBetween(Math.floor(share), Math.ceil(share));
            }
        }
    }

    @Test
    void roundsWithoutSamplesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoundPlan(new PowerSizes(1e-13, 1, 0), 2))
                .withMessageContaining("rounds must have samples");
    }
}
