package stalesim.exec.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stalesim.exec.worker.OperationTimes;
import stalesim.exec.worker.StatedTimes;
import stalesim.model.machine.Freshness;

class RemoteUpdatesTest {

    private static final int UPDATES = 4_000;

    /** One update for each age of 1 to 4000 ns, each as long as stated. */
    private static OperationTimes pass(LongUnaryOperator ns) {
        OperationTimes pass = StatedTimes.updates(
                1, IntStream.rangeClosed(1, UPDATES).mapToLong(ns::applyAsLong).toArray());
        IntStream.rangeClosed(1, UPDATES).forEach(pass.ages()::add);
        return pass;
    }

    /** 600 ns more up to an age of 1000, in a quick pass and in a slow one. Eight groups of 500 ages. */
    @Test
    void whatIsLongerSoonAfterIsToldFromWhatIsLongerInAPass() {
        RemoteUpdates updates = new RemoteUpdates(
                List.of(pass(age -> age <= 1_000 ? 2_600 : 2_000), pass(age -> age <= 1_000 ? 9_600 : 9_000)));
        Freshness freshness = updates.freshness();
        assertThat(freshness.points()).hasSize(8);
        assertThat(freshness.longerNs(1)).isEqualTo(600);
        assertThat(freshness.longerNs(750)).isEqualTo(600);
        assertThat(freshness.longerNs(1_260)).isZero();
        assertThat(freshness.longerNs(4_000)).isZero();
        assertThat(updates.freshBeyondSettledNs()).hasSize(2).containsOnly(600);
        // what remains is the pass's own time, but for interpolation around an age of 1000
        assertThat(updates.law(freshness).passes()).isEqualTo(2);
        assertThat(updates.law(freshness).values(0, 0).average().orElseThrow()).isCloseTo(2_000, within(10.0));
        assertThat(updates.law(freshness).values(1, 0).average().orElseThrow()).isCloseTo(9_000, within(10.0));
    }

    @Test
    void whatIsShorterSoonAfterDoesNotMatter() {
        RemoteUpdates updates = new RemoteUpdates(List.of(pass(age -> age <= 1_000 ? 1_900 : 2_000)));
        assertThat(updates.freshness()).isEqualTo(Freshness.NEVER_MATTERS);
        assertThat(updates.freshBeyondSettledNs()).containsExactly(-100);
    }

    @Test
    void withoutAgesThereIsOnlyALaw() {
        RemoteUpdates updates = new RemoteUpdates(List.of(StatedTimes.updates(1, 300, 310)));
        assertThat(updates.freshness()).isEqualTo(Freshness.NEVER_MATTERS);
        assertThat(updates.freshBeyondSettledNs()).isEmpty();
        assertThat(updates.law(updates.freshness()).values(0, 0)).containsExactly(300L, 310L);
    }
}
