package stalesim.sim.collective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.network.AlphaBeta;
import stalesim.model.network.CollectiveScheme;
import stalesim.model.network.Link;
import stalesim.model.network.Loss;
import stalesim.model.network.Neighbours;
import stalesim.model.network.NetworkDescription;
import stalesim.model.network.NetworkTopology;
import stalesim.sim.network.Trial;

/**
 * Simulated collectives against their closed forms. Exact where every chunk takes a whole number of nanoseconds: 1 byte
 * a nanosecond, and a number of bytes that all numbers of pieces divide.
 */
class CollectiveCostTest {

    /** Divisible by 2 W C for every W up to 16 and C up to 8. */
    private static final long BYTES = 16 * 720_720;

    private static final Link LINK = Link.of(4_500, Trial.GIGABYTE);

    /** Two links on the way: twice the latency. */
    private static final AlphaBeta STAR = new AlphaBeta(9_000, Trial.GIGABYTE);

    private static final AlphaBeta DIRECT = new AlphaBeta(4_500, Trial.GIGABYTE);

    private static NetworkDescription wired(NetworkTopology topology) {
        return NetworkDescription.uniform(topology, LINK);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "3,1", "4,1", "7,1", "16,1", "2,8", "3,2", "5,4", "16,8"})
    void ringOnAStarAndOnARing(int workers, int chunks) {
        CollectiveScheme ring = new CollectiveScheme.Ring(chunks);
        assertThat((double) new Round(Trial.star(LINK, 0), workers).duration(ring, BYTES))
                .isEqualTo(STAR.ringNs(workers, BYTES, chunks));
        assertThat((double) new Round(wired(new NetworkTopology.Ring()), workers).duration(ring, BYTES))
                .isEqualTo(DIRECT.ringNs(workers, BYTES, chunks));
    }

    /** Latency of a step above and below the time of a segment: both branches of the closed form. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1_000, 100_000, 5_000_000})
    void chunksOfARingHideLatency(long latencyNs) {
        AlphaBeta costs = new AlphaBeta(2.0 * latencyNs, Trial.GIGABYTE);
        for (int chunks : new int[] {1, 2, 8}) {
            Round trial = new Round(Trial.star(Link.of(latencyNs, Trial.GIGABYTE), 0), 6);
            assertThat((double) trial.duration(new CollectiveScheme.Ring(chunks), BYTES))
                    .isEqualTo(costs.ringNs(6, BYTES, chunks));
        }
    }

    /** At most as many servers as workers, and more; pulls begin when a chunk is complete. */
    @ParameterizedTest
    @CsvSource({"1,1,1", "2,1,1", "4,1,1", "4,2,1", "7,7,1", "16,4,1", "3,6,1", "4,1,8", "6,3,4", "2,5,2"})
    void parameterServers(int workers, int servers, int chunks) {
        var scheme = new CollectiveScheme.ParameterServer(servers, chunks);
        Round trial = new Round(Trial.star(LINK, servers), workers);
        assertThat((double) trial.duration(scheme, BYTES))
                .isEqualTo(STAR.parameterServerNs(workers, BYTES, scheme));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 15})
    void shardsOnTheWorkersThemselves(int workers) {
        var scheme = new CollectiveScheme.ParameterServer(workers, 1);
        assertThat((double) new Round(Trial.star(LINK, 0), workers).duration(scheme, BYTES))
                .isEqualTo(STAR.shardsOnWorkersNs(workers, BYTES));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "3,1", "4,3", "7,1", "7,8", "11,5", "16,1", "16,8"})
    void treeOfItsOwnLinks(int workers, int chunks) {
        Round trial = new Round(wired(new NetworkTopology.BinaryTree()), workers);
        assertThat((double) trial.duration(new CollectiveScheme.Tree(chunks), BYTES))
                .isEqualTo(DIRECT.treeNs(workers, BYTES, chunks));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 15, 31})
    void fullTreeOnAStar(int workers) {
        Round trial = new Round(Trial.star(LINK, 0), workers);
        assertThat((double) trial.duration(new CollectiveScheme.Tree(1), BYTES))
                .isEqualTo(STAR.treeOnStarNs(workers, BYTES));
    }

    /**
     * In many chunks on a star a worker inside a tree sends its sum up and the result to two children: 3 D. With two
     * trees it is inside one of them, 3 D/2, and a leaf of the other, D/2. These are lower bounds; a pipeline fills in
     * some chunk times a level, so 256 chunks and up to 5 levels stay within 10 %.
     */
    @ParameterizedTest
    @ValueSource(ints = {8, 16, 32})
    void twoTreesNeedTwoThirdsOfTheBandwidthOfOne(int workers) {
        Link ideal = Link.of(0, Trial.GIGABYTE);
        double one = new Round(Trial.star(ideal, 0), workers).duration(new CollectiveScheme.Tree(256), BYTES);
        double two = new Round(Trial.star(ideal, 0), workers).duration(new CollectiveScheme.DoubleTree(256), BYTES);
        assertThat(one / BYTES).isBetween(3.0, 3.3);
        assertThat(two / BYTES).isBetween(2.0, 2.2);
    }

    @Test
    void gossip() {
        CollectiveScheme ring = new CollectiveScheme.Gossip(Neighbours.RING);
        assertThat((double) new Round(Trial.star(LINK, 0), 9).duration(ring, BYTES))
                .isEqualTo(STAR.gossipNs(2, BYTES));
        assertThat((double) new Round(Trial.star(LINK, 0), 2).duration(ring, BYTES))
                .isEqualTo(STAR.gossipNs(1, BYTES));
        assertThat((double) new Round(Trial.star(LINK, 0), 1).duration(ring, BYTES))
                .isEqualTo(STAR.gossipNs(0, BYTES));
        assertThat((double) new Round(wired(new NetworkTopology.Ring()), 9).duration(ring, BYTES))
                .isEqualTo(DIRECT.gossipNs(1, BYTES));
        CollectiveScheme all = new CollectiveScheme.Gossip(Neighbours.ALL);
        assertThat((double) new Round(Trial.star(LINK, 0), 5).duration(all, BYTES))
                .isEqualTo(STAR.gossipNs(4, BYTES));
        CollectiveScheme oneWay =
                new CollectiveScheme.Gossip((member, members) -> new int[] {(member + 1) % members});
        assertThatIllegalArgumentException().isThrownBy(() -> new Round(Trial.star(LINK, 0), 3).open(oneWay, 1));
    }

    /**
     * Worker 0's link is s times slower. What comes in through it and what goes out each need s d a step, with d =
     * D/(W B), one step after the other; what goes out lags behind by a latency, and takes another one to arrive. The
     * other links wait: 2 (W-1) s d + 2 alpha, as long as s d is above d + alpha.
     */
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 10})
    void theSlowestLinkSetsThePaceOfARing(int slowness) {
        Link slow = Link.of(4_500, Trial.GIGABYTE / slowness);
        NetworkDescription mixed =
                new NetworkDescription(NetworkTopology.Star.ofWorkers(), List.of(slow, LINK, LINK, LINK, LINK));
        double stepNs = slowness * BYTES / 5.0;
        assertThat((double) new Round(mixed, 5).duration(new CollectiveScheme.Ring(1), BYTES))
                .isEqualTo(8 * stepNs + 2 * 9_000);
    }

    /**
     * Numbers that nothing divides. A chunk is up to one byte larger or smaller than the mean, and its end is rounded
     * up to a nanosecond, so each of the M messages on the longest way shifts the end by -byte to byte + 1 ns.
     */
    @Test
    void roundingCostsAtMostANanosecondAndAByteAMessage() {
        double bandwidth = 0.737e9;
        double byteNs = 1e9 / bandwidth;
        AlphaBeta costs = new AlphaBeta(2 * 4_500, bandwidth);
        long bytes = 1_000_003;
        for (int workers : new int[] {3, 5, 13}) {
            NetworkDescription star = Trial.star(Link.of(4_500, bandwidth), 1);
            var server = new CollectiveScheme.ParameterServer(1, 7);
            double ring = new Round(star, workers).duration(new CollectiveScheme.Ring(3), bytes);
            double pushAndPull = new Round(star, workers).duration(server, bytes);
            double steps = 3 * 2 * (workers - 1);
            assertThat(ring - costs.ringNs(workers, bytes, 3)).isBetween(-steps * byteNs, steps * (1 + byteNs));
            // every chunk of one worker waits for a link that all workers share
            assertThat(pushAndPull - costs.parameterServerNs(workers, bytes, server))
                    .isBetween(-8 * workers * byteNs, 8 * (1 + workers * byteNs));
        }
    }

    /** A ring of equal links takes as long whoever stands where, and stragglers in the same places cost the same. */
    @Test
    void aRingDoesNotDependOnNames() {
        long[] joins = {0, 7_000_000, 20, 0, 300_000};
        int[] order = {3, 0, 4, 1, 2};
        Round named = new Round(Trial.star(LINK, 0), 5);
        long[] done = named.run(named.open(new CollectiveScheme.Ring(2), BYTES), joins);

        Round renamed = new Round(Trial.star(LINK, 0), 5);
        long[] renamedJoins = new long[5];
        for (int place = 0; place < 5; place++) {
            renamedJoins[order[place]] = joins[place];
        }
        Collective ring = new Collectives(renamed.network, new CollectiveScheme.Ring(2)).open(order, BYTES);
        long[] renamedDone = renamed.run(ring, renamedJoins);
        assertThat(Arrays.stream(order).mapToLong(rank -> renamedDone[rank]).toArray()).isEqualTo(done);
    }

    /**
     * Everybody needs what the last to come brings. It may itself be done at once: the root of a tree, to whom all
     * others have sent their sums before.
     */
    @Test
    void nobodyIsDoneBeforeTheLastHasCome() {
        for (CollectiveScheme scheme : new CollectiveScheme[] {
            new CollectiveScheme.Ring(2),
            new CollectiveScheme.ParameterServer(1, 2),
            new CollectiveScheme.Tree(2),
            new CollectiveScheme.DoubleTree(2)
        }) {
            for (int late = 0; late < 5; late++) {
                Round trial = new Round(Trial.star(LINK, 1), 5);
                long[] joins = new long[5];
                joins[late] = 1_000_000_000;
                long[] done = trial.run(trial.open(scheme, BYTES), joins);
                int last = late;
                assertThat(done[last]).isGreaterThanOrEqualTo(1_000_000_000);
                assertThat(IntStream.range(0, 5).filter(rank -> rank != last))
                        .allMatch(rank -> done[rank] > 1_000_000_000);
            }
        }
    }

    /** Gossip waits for nobody but neighbours; who comes last finds their vectors waiting. */
    @Test
    void inGossipOnlyTheNeighboursOfTheLastOneWait() {
        Round trial = new Round(Trial.star(LINK, 0), 6);
        long[] joins = {0, 0, 0, 1_000_000_000, 0, 0};
        long[] done = trial.run(trial.open(new CollectiveScheme.Gossip(Neighbours.RING), BYTES), joins);
        assertThat(done[3]).isEqualTo(1_000_000_000);
        assertThat(IntStream.range(0, 6).filter(rank -> done[rank] > 1_000_000_000)).containsExactly(2, 4);
        assertThat((double) done[0]).isEqualTo(STAR.gossipNs(2, BYTES));
    }

    @Test
    void everybodyJoinsOnce() {
        Round trial = new Round(Trial.star(LINK, 0), 3);
        Collective ring =
                new Collectives(trial.network, new CollectiveScheme.Ring(1)).open(new int[] {0, 2}, 8);
        ring.join(2, type -> {}, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> ring.join(2, type -> {}, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> ring.join(1, type -> {}, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> ring.join(3, type -> {}, 0));
    }

    /** Whatever is lost or late, everybody is done in the end, and never sooner than on the ideal network. */
    @Test
    void collectivesSurviveLossAndJitter() {
        Link lossy = LINK.withLoss(new Loss(0.2, OptionalLong.empty(), 5_000)).withJitter(1);
        for (CollectiveScheme scheme : new CollectiveScheme[] {
            new CollectiveScheme.Ring(3),
            new CollectiveScheme.ParameterServer(2, 3),
            new CollectiveScheme.Tree(3),
            new CollectiveScheme.DoubleTree(3)
        }) {
            long ideal = new Round(Trial.star(Link.of(0, Trial.GIGABYTE), 2), 7).duration(scheme, 210_000);
            Round trial = new Round(Trial.star(lossy, 2), 7);
            long[] done = trial.run(trial.open(scheme, 210_000), new long[] {0, 9, 3, 100_000, 7, 0, 1});
            assertThat(Arrays.stream(done)).allMatch(time -> time > 100_000);
            assertThat(Arrays.stream(done).max().orElseThrow()).isGreaterThan(ideal);
            assertThat(trial.network.transmissions()).isGreaterThan(trial.network.sent());
        }
    }
}
