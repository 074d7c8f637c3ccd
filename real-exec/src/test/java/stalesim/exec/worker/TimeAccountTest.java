package stalesim.exec.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stalesim.model.result.TimeCategory;
import stalesim.model.result.TimeUse;

class TimeAccountTest {

    private final TimeAccount account = new TimeAccount();

    @BeforeEach
    void waits() {
        account.waitedForLock(10);
        account.waitedForLock(20);
        account.waitedForOthers(40);
        account.wasPutAside(5);
    }

    @Test
    void offItsCoreButWaitingForNobodyIsBeingWithoutOne() {
        account.wasOffCore(95);
        assertThat(account.blockedNs()).isEqualTo(70);
        assertThat(account.within(1_000)).isEqualTo(new TimeUse(1_000, Map.of(
                TimeCategory.LOCK, 30L, TimeCategory.BARRIER, 40L, TimeCategory.AWAY, 5L, TimeCategory.NO_CORE, 20L)));
    }

    /** Who spins while it waits is on its core. */
    @Test
    void waitsOnACoreDoNotMakeItNegative() {
        account.wasOffCore(3);
        assertThat(account.within(1_000).ns(TimeCategory.NO_CORE)).hasValue(0);
    }

    @Test
    void aPacedThreadKnowsItsGradientsAndNotItsCores() {
        account.paced(600);
        account.wasOffCore(500);
        TimeUse use = account.within(1_000);
        assertThat(use.ns(TimeCategory.COMPUTE)).hasValue(600);
        assertThat(use.ns(TimeCategory.NO_CORE)).isEmpty();
        assertThat(use.restNs()).isEqualTo(1_000 - 600 - 75);
    }

    @Test
    void whatComesAfterTheLastUpdateIsNoPartOfTheRun() {
        account.wasOffCore(95);
        assertThat(account.within(60)).isEqualTo(new TimeUse(60, Map.of(
                TimeCategory.LOCK, 30L, TimeCategory.BARRIER, 30L, TimeCategory.AWAY, 0L, TimeCategory.NO_CORE, 0L)));
    }

    @Test
    void whatIsNotMeasuredIsAbsent() {
        assertThat(account.within(100).spentNs())
                .containsOnlyKeys(TimeCategory.LOCK, TimeCategory.BARRIER, TimeCategory.AWAY);
    }
}
