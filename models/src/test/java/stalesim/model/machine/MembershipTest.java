package stalesim.model.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final Membership CHANGING = new Membership(List.of(
            new Membership.Change(100, 2), new Membership.Change(200, 0), new Membership.Change(300, 3)));

    @Test
    void everybodyTakesPartWithoutChanges() {
        assertThat(Membership.ALL.takesPart(1_000_000, 0)).isTrue();
        assertThat(Membership.ALL.joinsAtNs(0, 0)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void everybodyTakesPartBeforeTheFirstChange() {
        assertThat(CHANGING.takesPart(99, 99)).isTrue();
        assertThat(new Membership(List.of(new Membership.Change(0, 1))).takesPart(1, 0)).isFalse();
    }

    @Test
    void aChangeHoldsFromItsVeryNanosecondUntilTheNext() {
        assertThat(CHANGING.takesPart(2, 99)).isTrue();
        assertThat(CHANGING.takesPart(2, 100)).isFalse();
        assertThat(CHANGING.takesPart(1, 100)).isTrue();
        assertThat(CHANGING.takesPart(1, 199)).isTrue();
        assertThat(CHANGING.takesPart(0, 200)).isFalse();
        assertThat(CHANGING.takesPart(0, 299)).isFalse();
        assertThat(CHANGING.takesPart(2, 300)).isTrue();
        assertThat(CHANGING.takesPart(3, 300)).isFalse();
        assertThat(CHANGING.takesPart(2, Long.MAX_VALUE)).isTrue();
    }

    @Test
    void whoIsAwayJoinsAtTheFirstLaterChangeThatWantsIt() {
        assertThat(CHANGING.joinsAtNs(2, 100)).isEqualTo(300);
        assertThat(CHANGING.joinsAtNs(0, 200)).isEqualTo(300);
        assertThat(CHANGING.joinsAtNs(0, 299)).isEqualTo(300);
        assertThat(CHANGING.joinsAtNs(3, 100)).isEqualTo(Long.MAX_VALUE);
        // strictly later: at the change itself the worker takes part already
        assertThat(CHANGING.joinsAtNs(0, 300)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void joiningTimesAgreeWithTakingPart() {
        for (int rank = 0; rank < 5; rank++) {
            for (long now = 100; now < 350; now++) {
                long joins = CHANGING.joinsAtNs(rank, now);
                if (!CHANGING.takesPart(rank, now) && joins < Long.MAX_VALUE) {
                    assertThat(CHANGING.takesPart(rank, joins)).isTrue();
                    assertThat(CHANGING.takesPart(rank, joins - 1)).isFalse();
                }
            }
        }
    }
}
