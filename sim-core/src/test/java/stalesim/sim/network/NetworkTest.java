package stalesim.sim.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stalesim.model.network.Link;
import stalesim.model.network.NetworkDescription;
import stalesim.model.network.NetworkTopology;

class NetworkTest {

    private static final Link LINK = Link.of(500, Trial.GIGABYTE);

    @Test
    void aLoneMessageTakesItsBytesAndTheLatencyOfItsLinks() {
        Trial trial = new Trial(Trial.star(LINK, 0), 3);
        Trial.Post post = trial.post(70, 0, 1, 10_000);
        Trial.Post toItself = trial.post(70, 2, 2, 10_000);
        Trial.Post empty = trial.post(70, 2, 1, 0);
        trial.kernel.run();
        assertThat(post.sentNs).isEqualTo(70 + 10_000);
        assertThat(post.deliveredNs).isEqualTo(70 + 10_000 + 1_000);
        assertThat(toItself.deliveredNs).isEqualTo(70);
        assertThat(empty.deliveredNs).isEqualTo(70 + 1_000);
    }

    @Test
    void theSlowestLinkOfTheWayCounts() {
        NetworkDescription mixed = new NetworkDescription(
                NetworkTopology.Star.ofWorkers(), List.of(LINK, Link.of(20, Trial.GIGABYTE / 4), LINK));
        Trial trial = new Trial(mixed, 6);
        Trial.Post slow = trial.post(0, 0, 4, 1_000);
        Trial.Post fast = trial.post(0, 3, 5, 1_000);
        trial.kernel.run();
        assertThat(slow.deliveredNs).isEqualTo(4_000 + 520);
        assertThat(fast.deliveredNs).isEqualTo(1_000 + 1_000);
    }

    /** k senders into one link take k times as long as one; the other way round nobody is in anybody's way. */
    @Test
    void incastTakesAsManyTimesAsLongAsThereAreSenders() {
        for (int senders : new int[] {1, 2, 3, 7, 64}) {
            Trial trial = new Trial(Trial.star(LINK, 1), senders);
            List<Trial.Post> posts = IntStream.range(0, senders)
                    .mapToObj(sender -> trial.post(0, sender, senders, 30_000))
                    .toList();
            trial.kernel.run();
            assertThat(posts).allMatch(post -> post.deliveredNs == senders * 30_000L + 1_000);
        }
        Trial trial = new Trial(Trial.star(LINK, 0), 8);
        List<Trial.Post> ring = IntStream.range(0, 8)
                .mapToObj(sender -> trial.post(0, sender, (sender + 1) % 8, 30_000))
                .toList();
        trial.kernel.run();
        assertThat(ring).allMatch(post -> post.deliveredNs == 31_000);
    }

    /**
     * By hand, 1 byte a ns into node 2. First alone for 1000 ns (1000 bytes), then both at 1/2 until the second has
     * sent its 500 bytes at 2000; the first has sent 1500 and ends at 2500 with the last 500 alone.
     */
    @Test
    void ratesFollowWhoIsThere() {
        Trial trial = new Trial(Trial.star(Link.of(0, Trial.GIGABYTE), 0), 3);
        Trial.Post first = trial.post(0, 0, 2, 2_000);
        Trial.Post second = trial.post(1_000, 1, 2, 500);
        trial.kernel.run();
        assertThat(second.deliveredNs).isEqualTo(2_000);
        assertThat(first.deliveredNs).isEqualTo(2_500);
    }

    /** Over-subscription 4 with racks of 4: four flows between racks get one link's bandwidth in all. */
    @Test
    void anOversubscribedSpineIsShared() {
        NetworkTopology tree = new NetworkTopology.FatTree(4, 4, 300, List.of());
        Trial trial = new Trial(NetworkDescription.uniform(tree, LINK), 8);
        List<Trial.Post> across = IntStream.range(0, 4)
                .mapToObj(sender -> trial.post(0, sender, 4 + sender, 1_000))
                .toList();
        Trial.Post within = trial.post(0, 5, 6, 1_000);
        trial.kernel.run();
        assertThat(across).allMatch(post -> post.deliveredNs == 4_000 + 1_300);
        // node 6 receives at 1/4 from the other rack and at 3/4 from its own: 1000 / (3/4), rounded up
        assertThat(within.deliveredNs).isEqualTo(1_334 + 1_000);
    }

    /**
     * A link that is busy without a gap carries all bytes in bytes / rate, however often rates change: each end is late
     * by less than 1 ns and never early. Checked on one link that k random flows share, where the last end is known.
     */
    @Test
    void progressDoesNotDrift() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 50; round++) {
            double bytesPerSecond = random.nextDouble(1e7, 1e11);
            Trial trial = new Trial(Trial.star(Link.of(0, bytesPerSecond), 1), 200);
            List<Trial.Post> posts = new ArrayList<>();
            long total = 0;
            for (int sender = 0; sender < 200; sender++) {
                long bytes = random.nextLong(1, 100_000_000);
                long window = (long) (total / bytesPerSecond * 1e9);
                total += bytes;
                // starts while the link is still busy with those before
                posts.add(trial.post(window == 0 ? 0 : random.nextLong(window), sender, 200, bytes));
            }
            trial.kernel.run();
            long last = posts.stream().mapToLong(post -> post.deliveredNs).max().orElseThrow();
            double needed = total / bytesPerSecond * 1e9;
            // each of the 200 ends wastes less than 1 ns of its share of the link; double rounding: 400 changes of a
            // flow of up to 1e8 bytes, 2^-53 each, and 1e-15 of the time
            double rounding = (400 * 1e8 * 0x1p-53 / bytesPerSecond) * 1e9 + 1e-15 * needed + 1e-6;
            assertThat((double) last).isBetween(needed - rounding, needed + 200);
        }
    }

    @Test
    void aFlowNeverEndsBeforeItsBytesAreThrough() {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 2_000; round++) {
            double bytesPerSecond = random.nextDouble(1e6, 1e11);
            long bytes = random.nextLong(1, 10_000_000);
            Trial trial = new Trial(Trial.star(Link.of(0, bytesPerSecond), 0), 2);
            Trial.Post post = trial.post(0, 0, 1, bytes);
            trial.kernel.run();
            double needed = bytes / bytesPerSecond * 1e9;
            assertThat((double) post.deliveredNs).isBetween(needed * (1 - 4e-15) - 2e-6, needed + 1);
        }
    }

    @Test
    void whoStartsFirstInAnInstantMakesNoDifference() {
        long[][] done = new long[2][4];
        for (int order = 0; order < 2; order++) {
            Trial trial = new Trial(Trial.star(LINK, 0), 5);
            Trial.Post[] posts = new Trial.Post[4];
            for (int i = 0; i < 4; i++) {
                int sender = order == 0 ? i : 3 - i;
                posts[sender] = trial.post(100, sender, 4, 1_000L * (sender + 1));
            }
            trial.kernel.run();
            done[order] = Arrays.stream(posts).mapToLong(post -> post.deliveredNs).toArray();
        }
        assertThat(done[0]).isEqualTo(done[1]);
        // four at 1/4 until 4000, three at 1/3 until 7000, two at 1/2 until 9000, the last alone
        assertThat(done[0]).containsExactly(5_100, 8_100, 10_100, 11_100);
    }

    @Test
    void refusesNodesAndSizesThatDoNotExist() {
        Trial trial = new Trial(NetworkDescription.uniform(new NetworkTopology.Ring(), LINK), 3);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> trial.network.route(0, 3));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> trial.network.route(-1, 2));
        Route route = trial.network.route(0, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trial.network.send(route, -1, new Silent(), 0));
    }

    /** Wants to know nothing. */
    private static final class Silent implements MessageListener {
        @Override
        public void sent(int tag) {}

        @Override
        public void delivered(int tag) {}
    }
}
