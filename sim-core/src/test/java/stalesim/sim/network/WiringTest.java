package stalesim.sim.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stalesim.model.network.Link;
import stalesim.model.network.NetworkDescription;
import stalesim.model.network.NetworkTopology;

/** Channel 2n leads away from node n, channel 2n + 1 back to it. */
class WiringTest {

    private static final Link LINK = Link.of(10, 1e9);

    private static Wiring wire(NetworkTopology topology, int workers) {
        return Wiring.of(NetworkDescription.uniform(topology, LINK), workers);
    }

    private static int[] way(Wiring wiring, int from, int to) {
        return wiring.way().between(from, to);
    }

    @Test
    void aStarHasTwoHops() {
        Wiring star = wire(new NetworkTopology.Star(List.of(Link.of(1, 5e9))), 4);
        assertThat(way(star, 1, 3)).containsExactly(2, 7);
        assertThat(way(star, 3, 4)).containsExactly(6, 9);
        assertThat(way(star, 2, 2)).isEmpty();
        assertThat(star.channels()).hasSize(10);
        assertThat(star.channels().get(9).bytesPerSecond()).isEqualTo(5e9);
    }

    @Test
    void aRingGoesTheShorterWay() {
        Wiring ring = wire(new NetworkTopology.Ring(), 6);
        assertThat(way(ring, 0, 1)).containsExactly(0);
        assertThat(way(ring, 5, 1)).containsExactly(10, 0);
        assertThat(way(ring, 1, 0)).containsExactly(1);
        assertThat(way(ring, 1, 5)).containsExactly(1, 11);
        assertThat(way(ring, 0, 3)).containsExactly(0, 2, 4);
        assertThat(way(ring, 4, 4)).isEmpty();
    }

    @Test
    void aTreeGoesThroughTheCommonAncestor() {
        Wiring tree = wire(new NetworkTopology.BinaryTree(), 7);
        assertThat(way(tree, 3, 1)).containsExactly(6);
        assertThat(way(tree, 1, 4)).containsExactly(9);
        assertThat(way(tree, 3, 4)).containsExactly(6, 9);
        assertThat(way(tree, 3, 6)).containsExactly(6, 2, 5, 13);
        assertThat(way(tree, 0, 6)).containsExactly(5, 13);
        assertThat(way(tree, 5, 5)).isEmpty();
    }

    @Test
    void aFatTreeCrossesTheSpineBetweenRacksAlone() {
        NetworkDescription description = new NetworkDescription(
                new NetworkTopology.FatTree(2, 4, 100, List.of(Link.of(1, 7e9))), List.of(LINK, Link.of(20, 3e9)));
        Wiring fat = Wiring.of(description, 4);
        assertThat(way(fat, 0, 1)).containsExactly(0, 3);
        assertThat(way(fat, 0, 3)).containsExactly(0, 10, 13, 7);
        assertThat(way(fat, 4, 1)).containsExactly(8, 14, 11, 3);
        // (1 + 3) / 4 GB/s; the last rack holds the server and a place for a worker like number 5
        assertThat(fat.channels().get(10).bytesPerSecond()).isEqualTo(1e9);
        assertThat(fat.channels().get(14).bytesPerSecond()).isEqualTo(2.5e9);
        assertThat(fat.channels().get(10).latency().meanNs()).isEqualTo(100);
        assertThat(fat.channels().get(11).latency().meanNs()).isZero();
    }
}
