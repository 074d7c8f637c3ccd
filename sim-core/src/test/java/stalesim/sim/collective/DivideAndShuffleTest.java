package stalesim.sim.collective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.network.AlphaBeta;
import stalesim.model.network.CollectiveScheme;
import stalesim.model.network.Link;
import stalesim.model.network.NetworkDescription;
import stalesim.model.network.NetworkTopology;
import stalesim.model.protocol.Grouping;
import stalesim.sim.network.Trial;

/**
 * Groups of N among W = N^2 workers (paper 004): what they gain, what they do not, and when they are in each other's
 * way.
 */
class DivideAndShuffleTest {

    /** Divisible by W for W = 4, 9, 16, 25. */
    private static final long BYTES = 3_600;

    private static final CollectiveScheme RING = new CollectiveScheme.Ring(1);

    /** Even rounds: neighbours in rank; odd rounds: equal remainders. */
    private static Grouping shuffled(int size) {
        return (rank, round, workers) -> round % 2 == 0 ? rank / size : rank % (workers / size);
    }

    private static long grouped(NetworkDescription network, CollectiveScheme scheme, int size, long round) {
        Round trial = new Round(network, size * size);
        return trial.duration(new Collectives(trial.network, scheme).openGroups(shuffled(size), round, BYTES));
    }

    /** Without latency rings differ by 2 (W-1)/W over 2 (N-1)/N = (N+1)/N alone. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void theGainInBandwidthIsOneOverN(int size) {
        NetworkDescription star = Trial.star(Link.of(0, Trial.GIGABYTE), 0);
        long all = new Round(star, size * size).duration(RING, BYTES);
        for (int round = 0; round < 2; round++) {
            assertThat(all * size).isEqualTo(grouped(star, RING, size, round) * (size + 1));
        }
    }

    /** Without bytes rings differ by (W-1)/(N-1) = N + 1. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void theGainInLatencyIsNPlusOne(int size) {
        NetworkDescription star = Trial.star(Link.of(1_000, Trial.GIGABYTE), 0);
        long all = new Round(star, size * size).duration(RING, 0);
        Round trial = new Round(star, size * size);
        long group = trial.duration(new Collectives(trial.network, RING).openGroups(shuffled(size), 1, 0));
        assertThat(all).isEqualTo(group * (size + 1));
    }

    /** Any topology within the group: a tree of 3 in each of 3 groups costs what one tree of 3 costs. */
    @Test
    void groupsOfTreesDoNotDisturbEachOtherOnAStar() {
        AlphaBeta costs = new AlphaBeta(2_000, Trial.GIGABYTE);
        NetworkDescription star = Trial.star(Link.of(1_000, Trial.GIGABYTE), 0);
        for (int round = 0; round < 2; round++) {
            assertThat((double) grouped(star, new CollectiveScheme.Tree(1), 3, round))
                    .isEqualTo(costs.treeOnStarNs(3, BYTES));
        }
    }

    /**
     * Racks as large as groups, over-subscribed by f: groups within racks do not notice; shuffled groups send all their
     * traffic through the spine and take f times as long. One ring of all crosses each uplink with one flow and does
     * not notice either, so shuffled groups can be slower than no groups.
     */
    @Test
    void shuffledGroupsCollideOnAnOversubscribedSpine() {
        for (int factor : new int[] {1, 2, 4}) {
            NetworkTopology racks = new NetworkTopology.FatTree(4, factor, 0, List.of());
            NetworkDescription network = NetworkDescription.uniform(racks, Link.of(0, Trial.GIGABYTE));
            double group = new AlphaBeta(0, Trial.GIGABYTE).ringNs(4, BYTES);
            assertThat((double) grouped(network, RING, 4, 0)).isEqualTo(group);
            assertThat((double) grouped(network, RING, 4, 1)).isEqualTo(factor * group);
            assertThat((double) new Round(network, 16).duration(RING, BYTES))
                    .isEqualTo(new AlphaBeta(0, Trial.GIGABYTE).ringNs(16, BYTES));
        }
    }

    @Test
    void aStragglerDelaysItsGroupAlone() {
        Round trial = new Round(Trial.star(Link.of(1_000, Trial.GIGABYTE), 0), 9);
        Collective groups = new Collectives(trial.network, RING).openGroups(shuffled(3), 1, BYTES);
        long[] joins = new long[9];
        joins[4] = 1_000_000;
        long[] done = trial.run(groups, joins);
        double alone = new AlphaBeta(2_000, Trial.GIGABYTE).ringNs(3, BYTES);
        for (int rank = 0; rank < 9; rank++) {
            if (rank % 3 == 1) {
                assertThat(done[rank]).isGreaterThan(1_000_000);
            } else {
                assertThat((double) done[rank]).isEqualTo(alone);
            }
        }
        assertThat(Arrays.stream(done).max().orElseThrow()).isLessThanOrEqualTo(1_000_000 + (long) alone);
    }
}
