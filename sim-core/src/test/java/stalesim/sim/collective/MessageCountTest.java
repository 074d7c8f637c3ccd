package stalesim.sim.collective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import stalesim.model.network.CollectiveScheme;
import stalesim.model.network.Link;
import stalesim.model.network.NetworkDescription;
import stalesim.sim.network.Trial;

/** How many messages and events a collective takes: what simulating it costs. */
class MessageCountTest {

    private static final NetworkDescription STAR = Trial.star(Link.of(1_000, Trial.GIGABYTE), 2);

    /**
     * A message has two events, its end at the sender and its arrival, and each of these may call for one sharing of
     * the bandwidth: at most 4. On top of that everybody joins and is told the end.
     */
    @Test
    void aHundredThousandMessagesTakeFourEventsEachAtMost() {
        int workers = 224;
        Round trial = new Round(STAR, workers);
        long[] joins = new SplittableRandom(1).longs(workers, 0, 100_000).toArray();
        trial.run(trial.open(new CollectiveScheme.Ring(1), 1_000_000), joins);
        assertThat(trial.network.sent()).isEqualTo(2L * 223 * 224);
        assertThat(trial.kernel.fired()).isLessThanOrEqualTo(4 * trial.network.sent() + 2L * workers);
    }

    @Test
    void everySchemeSendsWhatItShould() {
        int workers = 12;
        assertThat(messages(new CollectiveScheme.Ring(3), workers)).isEqualTo(2 * 11 * 12 * 3);
        assertThat(messages(new CollectiveScheme.ParameterServer(2, 3), workers)).isEqualTo(2 * 12 * 2 * 3);
        assertThat(messages(new CollectiveScheme.Tree(3), workers)).isEqualTo(2 * 11 * 3);
        assertThat(messages(new CollectiveScheme.DoubleTree(3), workers)).isEqualTo(2 * 2 * 11 * 3);
    }

    private static long messages(CollectiveScheme scheme, int workers) {
        Round trial = new Round(STAR, workers);
        trial.duration(scheme, 12_345);
        return trial.network.sent();
    }
}
