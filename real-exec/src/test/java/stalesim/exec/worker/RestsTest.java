package stalesim.exec.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import stalesim.model.protocol.Operation;

@Timeout(60)
class RestsTest {

    private static final Operation COMPUTE = new Operation.Compute();
    private static final int GRADIENTS = 2_000;

    @Test
    void noRunIsAGradientAheadOfAnother() {
        Rests rests = new Rests(2, 1);
        AtomicInteger begun = new AtomicInteger();
        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> mostAhead(rests.ofRun(), begun));
        int most = Math.max(mostAhead(rests.ofRun(), begun), other.join());
        // whoever begins its n-th gradient finds at least n - 1 begun by the other
        assertThat(most).isLessThanOrEqualTo(1);
        assertThat(begun).hasValue(2 * GRADIENTS);
    }

    /** By how many gradients the run was ever ahead of the other. */
    private static int mostAhead(Halts halts, AtomicInteger begun) {
        int most = 0;
        for (int own = 1; own <= GRADIENTS; own++) {
            assertThat(halts.await(COMPUTE, 0)).isTrue();
            most = Math.max(most, 2 * own - begun.incrementAndGet());
        }
        halts.close();
        return most;
    }

    @Test
    void onlyGradientsAreWaitedFor() {
        Rests rests = new Rests(2, 1);
        Halts lone = rests.ofRun();
        assertThat(lone.await(new Operation.Read(), 0)).isFalse();
        assertThat(lone.await(new Operation.Update(null), 0)).isFalse();
    }

    @Test
    void thereMayBeSeveralGradientsBetweenRests() {
        Halts lone = new Rests(1, 3).ofRun();
        assertThat(IntStream.range(0, 7).mapToObj(i -> lone.await(COMPUTE, 0)))
                .containsExactly(true, false, false, true, false, false, true);
    }

    @Test
    void whoeverHasEndedIsWaitedForNoMore() {
        Rests rests = new Rests(2, 1);
        Halts ended = rests.ofRun();
        Halts other = rests.ofRun();
        ended.close();
        ended.close();
        assertThat(ended.await(COMPUTE, 0)).as("its own worker goes home").isFalse();
        assertThat(other.await(COMPUTE, 0)).isTrue();
        assertThat(other.await(COMPUTE, 0)).isTrue();
    }

    @Test
    void whatWakingTakesIsNotedOfThoseWhoSlept() throws InterruptedException {
        Rests rests = new Rests(2, 1);
        Halts early = rests.ofRun();
        Halts late = rests.ofRun();
        Thread sleeper = new Thread(() -> early.await(COMPUTE, 0));
        sleeper.start();
        while (sleeper.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        long before = System.nanoTime();
        late.await(COMPUTE, 0);
        sleeper.join();
        long most = System.nanoTime() - before;
        assertThat(rests.wakeUps().toArray()).hasSize(1);
        assertThat(rests.wakeUps().toArray()[0]).isBetween(0L, most);
    }

    @Test
    void closingRousesWhoeverSleeps() {
        Rests rests = new Rests(2, 1);
        Halts other = rests.ofRun();
        CompletableFuture<Boolean> sleeper = CompletableFuture.supplyAsync(() -> rests.ofRun().await(COMPUTE, 0));
        other.close();
        assertThat(sleeper.join()).isTrue();
    }
}
