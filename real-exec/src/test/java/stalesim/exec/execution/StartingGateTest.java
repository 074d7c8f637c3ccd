package stalesim.exec.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StartingGateTest {

    private static final int WAITERS = 5;

    private final StartingGate gate = new StartingGate();
    private final CountDownLatch passed = new CountDownLatch(WAITERS);
    private final List<Thread> waiters =
            IntStream.range(0, WAITERS).mapToObj(i -> new Thread(this::passAndTell)).toList();

    private void passAndTell() {
        try {
            gate.pass();
            passed.countDown();
        } catch (InterruptedException sentHome) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void sendHome() {
        waiters.forEach(Thread::interrupt);
    }

    @Test
    void holdsAllUntilItIsOpened() throws InterruptedException {
        waiters.forEach(Thread::start);
        while (!waiters.stream().allMatch(waiter -> waiter.getState() == Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        assertThat(passed.getCount()).isEqualTo(WAITERS);
        gate.open(waiters);
        assertThat(passed.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoComesLateOrWakesForNothingIsNoProblem() throws InterruptedException {
        Thread early = waiters.get(0);
        early.start();
        while (early.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        LockSupport.unpark(early);
        assertThat(passed.await(50, TimeUnit.MILLISECONDS)).isFalse();
        gate.open(waiters);
        waiters.stream().skip(1).forEach(Thread::start);
        assertThat(passed.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoIsInterruptedGivesUp() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(gate::pass).isInstanceOf(InterruptedException.class).hasMessageContaining("ready");
        assertThat(Thread.interrupted()).isFalse();
    }
}
