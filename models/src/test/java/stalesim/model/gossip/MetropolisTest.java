package stalesim.model.gossip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stalesim.model.network.Neighbours;
import stalesim.model.protocol.Mixing;
import stalesim.model.protocol.Posts;

class MetropolisTest {

    private static double weight(Graph graph, int rank, int other, int workers) {
        return new Metropolis(graph.neighbours()).weight(rank, other, workers);
    }

    /** Posts refuse weights that are not doubly stochastic and neighbours that are not symmetric. */
    @ParameterizedTest
    @EnumSource(Graph.class)
    void isDoublyStochasticForAnyNumberOfWorkers(Graph graph) {
        for (int workers = 1; workers <= 40; workers++) {
            Posts posts = new Posts(new Metropolis(graph.neighbours()), workers, 0);
            assertThat(connected(posts, workers)).as(graph + " of " + workers).isTrue();
        }
    }

    private static boolean connected(Posts posts, int workers) {
        boolean[] reached = new boolean[workers];
        reached[0] = true;
        for (int pass = 0; pass < workers; pass++) {
            for (int rank = 0; rank < workers; rank++) {
                for (int neighbour : posts.neighbours(rank)) {
                    reached[rank] |= reached[neighbour];
                }
            }
        }
        for (boolean one : reached) {
            if (!one) {
                return false;
            }
        }
        return true;
    }

    /** Differences are those of 1 less a few quotients: below 1e-15 each. */
    @Test
    void weightsAreEqualWhereAllHaveEquallyManyNeighbours() {
        assertThat(weight(Graph.RING, 0, 0, 1)).isEqualTo(1);
        assertThat(weight(Graph.RING, 0, 1, 2)).isEqualTo(0.5);
        assertThat(weight(Graph.RING, 0, 0, 2)).isEqualTo(0.5);
        assertThat(weight(Graph.RING, 4, 0, 5)).isEqualTo(1.0 / 3);
        assertThat(weight(Graph.RING, 4, 4, 5)).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(weight(Graph.TORUS, 5, 5, 12)).isCloseTo(0.2, within(1e-15));
        assertThat(weight(Graph.COMPLETE, 3, 3, 8)).isCloseTo(0.125, within(2e-15));
        assertThat(weight(Graph.STAR, 1, 0, 5)).isEqualTo(0.2);
        assertThat(weight(Graph.STAR, 1, 1, 5)).isEqualTo(0.8);
    }

    @Test
    void aTorusHasFourNeighboursAndAPrimeOneIsARing() {
        assertThat(Graph.TORUS.neighbours().of(0, 12)).containsExactlyInAnyOrder(1, 3, 4, 8);
        assertThat(Graph.TORUS.neighbours().of(3, 7)).containsExactlyInAnyOrder(2, 4);
    }

    @Test
    void whatIsNotDoublyStochasticIsRefused() {
        assertThatThrownBy(() -> new Posts(mixing(Neighbours.RING, 0.25), 5, 1))
                .hasMessageContaining("weights must be doubly stochastic: row 0 sums to 0.75");
        Neighbours oneWay = (member, members) -> new int[] {(member + 1) % members};
        assertThatThrownBy(() -> new Posts(mixing(oneWay, 0.5), 5, 1)).hasMessageContaining("must be symmetric");
    }

    private static Mixing mixing(Neighbours neighbours, double weight) {
        return new Mixing() {
            @Override
            public int[] neighbours(int rank, int workers) {
                return neighbours.of(rank, workers);
            }

            @Override
            public double weight(int rank, int other, int workers) {
                return weight;
            }
        };
    }

    @Test
    void everyGraphHasAName() {
        assertThat(Graph.labels()).containsExactly("ring", "torus", "star", "complete");
        assertThat(Arrays.stream(Graph.values()).map(Graph::label)).doesNotHaveDuplicates();
    }
}
