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
        Rests rests = new Rests(2);
        AtomicInteger begun = new AtomicInteger();
        CompletableFuture<Integer> other =
                CompletableFuture.supplyAsync(() -> mostAhead(rests.ofRun(new RestLog(1)), begun));
        int most = Math.max(mostAhead(rests.ofRun(new RestLog(1)), begun), other.join());
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
        Rests rests = new Rests(2);
        Halts lone = rests.ofRun(new RestLog(1));
        assertThat(lone.await(new Operation.Read(), 0)).isFalse();
        assertThat(lone.await(new Operation.Update(null), 0)).isFalse();
    }

    @Test
    void thereMayBeSeveralGradientsBetweenRests() {
        RestLog log = new RestLog(3);
        Halts lone = new Rests(1).ofRun(log);
        assertThat(IntStream.range(0, 7).mapToObj(i -> lone.await(COMPUTE, 0)))
                .containsExactly(true, false, false, true, false, false, true);
        long[] gradients = {1, 2, 3, 4, 5, 6, 7};
        assertThat(log.after(RestLog.Deed.SLEPT, gradients)).as("nobody slept").isEmpty();
        assertThat(log.after(RestLog.Deed.ROUSED, gradients)).as("there was nobody to rouse").isEmpty();
    }

    @Test
    void whoeverHasEndedIsWaitedForNoMore() {
        Rests rests = new Rests(2);
        Halts ended = rests.ofRun(new RestLog(1));
        Halts other = rests.ofRun(new RestLog(1));
        ended.close();
        ended.close();
        assertThat(ended.await(COMPUTE, 0)).as("its own worker goes home").isFalse();
        assertThat(other.await(COMPUTE, 0)).isTrue();
        assertThat(other.await(COMPUTE, 0)).isTrue();
    }

    @Test
    void whatWakingTakesIsNotedOfThoseWhoSlept() throws InterruptedException {
        Rests rests = new Rests(2);
        RestLog sleepers = new RestLog(1);
        RestLog rousers = new RestLog(1);
        Halts early = rests.ofRun(sleepers);
        Halts late = rests.ofRun(rousers);
        Thread sleeper = new Thread(() -> early.await(COMPUTE, 0));
        sleeper.start();
        while (sleeper.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        long before = System.nanoTime();
        late.await(COMPUTE, 0);
        sleeper.join();
        long most = System.nanoTime() - before;
        assertThat(sleepers.wakeUps().toArray()).hasSize(1);
        assertThat(sleepers.wakeUps().toArray()[0]).isBetween(0L, most);
        assertThat(rousers.wakeUps().isEmpty()).isTrue();
        long[] gradient = {100};
        assertThat(sleepers.after(RestLog.Deed.SLEPT, gradient)).containsExactly(100L);
        assertThat(sleepers.after(RestLog.Deed.ROUSED, gradient)).isEmpty();
        assertThat(rousers.after(RestLog.Deed.SLEPT, gradient)).isEmpty();
        assertThat(rousers.after(RestLog.Deed.ROUSED, gradient)).containsExactly(100L);
    }

    @Test
    void closingRousesWhoeverSleeps() {
        Rests rests = new Rests(2);
        Halts other = rests.ofRun(new RestLog(1));
        CompletableFuture<Boolean> sleeper =
                CompletableFuture.supplyAsync(() -> rests.ofRun(new RestLog(1)).await(COMPUTE, 0));
        other.close();
        assertThat(sleeper.join()).isTrue();
    }
}
