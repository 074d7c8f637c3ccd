package stalesim.exec.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RestLogTest {

    private static final long[] SIX = {10, 20, 30, 40, 50, 60};

    @Test
    void gradientsBelongToTheRestBeforeThem() {
        RestLog log = StatedTimes.log(2, "-sr");
        assertThat(log.after(RestLog.Deed.SLEPT, SIX)).containsExactly(30L, 40L);
        assertThat(log.after(RestLog.Deed.ROUSED, SIX)).containsExactly(50L, 60L);
    }

    /** The first one does not count: the run had to settle. */
    @Test
    void theLastGradientsAreThoseThatWereMeasured() {
        RestLog log = StatedTimes.log(2, "srs");
        long[] five = {20, 30, 40, 50, 60};
        assertThat(log.after(RestLog.Deed.SLEPT, five)).containsExactly(20L, 50L, 60L);
        assertThat(log.after(RestLog.Deed.ROUSED, five)).containsExactly(30L, 40L);
    }

    /** A host may as well take longer to bring a core back than the waker takes to its next rest. */
    @Test
    void whoWaitsForTheCoreOfItsWakerHasNotBeenOnAnIdleOne() {
        RestLog log = new RestLog(1);
        log.restsBefore();
        log.sleeps(1_000, RestLog.NEVER, 31_000);
        log.restsBefore();
        log.sleeps(100_000, 300_000, 304_000);
        log.restsBefore();
        log.sleeps(500_000, 700_000, 800_000);
        assertThat(log.wakeUps().toArray()).containsExactly(30_000, 300_000);
        assertThat(log.after(RestLog.Deed.SLEPT, new long[] {10, 20, 30})).containsExactly(10L, 30L);
        assertThat(log.after(RestLog.Deed.ROUSED, new long[] {10, 20, 30})).isEmpty();
    }

    /** What comes before the first rest that both would have come to, and after the last, tells nothing. */
    @Test
    void whoeverTakesLongerWouldHaveComeLast() {
        long[] one = {10, 10, 12, 12, 9, 9, 7};
        long[] other = {11, 11, 10, 10, 8, 8, 6};
        List<RestLog> logs = RestLog.asIfRested(one, other, 2);
        assertThat(logs.get(0).after(RestLog.Deed.SLEPT, one)).containsExactly(12L, 12L);
        assertThat(logs.get(0).after(RestLog.Deed.ROUSED, one)).containsExactly(9L, 9L);
        assertThat(logs.get(1).after(RestLog.Deed.ROUSED, other)).containsExactly(10L, 10L);
        assertThat(logs.get(1).after(RestLog.Deed.SLEPT, other)).containsExactly(8L, 8L);
    }
}
