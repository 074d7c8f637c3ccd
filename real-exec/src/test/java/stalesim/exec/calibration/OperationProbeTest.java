package stalesim.exec.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import stalesim.exec.execution.SmallTask;
import stalesim.exec.worker.OperationTimes;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.DPsgd;
import stalesim.model.algorithm.Leashed;
import stalesim.model.algorithm.StaleSynchronous;
import stalesim.model.algorithm.Sync;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;

@Timeout(60)
class OperationProbeTest {

    @Test
    void inTurnAlgorithmsThatDifferInPersistenceAloneAreOne() throws InterruptedException {
        Algorithm once = new Leashed(0);
        Algorithm always = new Leashed(Operation.Update.UNBOUNDED);
        List<Algorithm> algorithms = List.of(once, new AsyncLock(), always, new Sync());
        OperationProbe probe = new OperationProbe(SmallTask.task(always, 0.1), algorithms, 1);

        probe.pass(0, true);
        Map<String, List<OperationTimes>> inTurn = probe.inTurn();

        assertThat(inTurn).containsOnlyKeys(once.name(), "async-lock", always.name());
        assertThat(inTurn.get("async-lock")).hasSize(1);
        assertThat(inTurn.get(once.name())).hasSize(2);
        assertThat(updates(inTurn, once)).hasSizeGreaterThan(100).isEqualTo(updates(inTurn, always));
        assertThat(updates(inTurn, once)).isNotEqualTo(updates(inTurn, new AsyncLock()));
        assertThat(updates(probe.alone(), once)).isNotEqualTo(updates(probe.alone(), always));
    }

    @Test
    void updatesAreObservedOfOneAlgorithmAfterTheOther() throws InterruptedException {
        Algorithm once = new Leashed(0);
        List<Algorithm> algorithms = List.of(once, new Sync(), new AsyncLock());
        OperationProbe probe = new OperationProbe(SmallTask.task(once, 0.1), algorithms, 1);

        for (int look = 0; look < 3; look++) {
            probe.observeUpdates();
        }

        assertThat(probe.inTurn().get(once.name())).hasSize(2);
        assertThat(probe.inTurn().get("async-lock")).hasSize(1);
        assertThat(updates(probe.inTurn(), once)).hasSizeGreaterThan(100);
    }

    @Test
    void noUpdatesAreObservedWhereWorkersDoMoreThanReadAndUpdate() throws InterruptedException {
        OperationProbe probe = new OperationProbe(SmallTask.task(new Sync(), 0.1), List.of(new Sync()), 1);
        probe.observeUpdates();
        assertThat(probe.inTurn()).isEmpty();
    }

    @Test
    void nobodyTakesTurnsOnOneCore() throws InterruptedException {
        OperationProbe probe = new OperationProbe(SmallTask.task(new AsyncLock(), 0.1), List.of(new AsyncLock()), 1);
        probe.pass(0, false);
        assertThat(probe.alone()).containsOnlyKeys("async-lock");
        assertThat(probe.inTurn()).isEmpty();
        assertThat(probe.together()).isEmpty();
    }

    @Test
    void runsRestWhereWorkersWillWaitForOthers() throws InterruptedException {
        assertThat(observed(1, new AsyncLock(), new DPsgd()).get(0).resting()).isPresent();
        assertThat(observed(1, new AsyncLock(), new StaleSynchronous()).get(0).resting()).isPresent();
        assertThat(observed(1, new AsyncLock(), new Leashed(0)).get(0).resting()).isEmpty();
    }

    /** As the meetings of two, four and eight times as many workers as cores would. */
    @Test
    void restsLieFurtherApartFromLookToLook() throws InterruptedException {
        List<Resting> looks = observed(4, new AsyncLock(), new Sync()).stream()
                .map(both -> both.resting().orElseThrow())
                .toList();
        assertThat(looks).extracting(Resting::gradients).containsExactly(2, 4, 8, 2);
        assertThat(looks).allSatisfy(look -> {
            assertThat(look.runs().cores())
                    .hasSize(2)
                    .allSatisfy(times -> assertThat(times.of(OperationKind.COMPUTE)).hasSizeGreaterThan(100));
            assertThat(look.wakeUps().isEmpty()).isFalse();
            assertThat(look.rests()).isGreaterThan(10);
            assertThat(look.wakeUps().toArray()).as("one of two sleeps").hasSizeLessThan((int) look.rests());
        });
    }

    private static List<SideBySide> observed(int looks, Algorithm... algorithms) throws InterruptedException {
        OperationProbe probe = new OperationProbe(SmallTask.task(algorithms[0], 0.1), List.of(algorithms), 1);
        for (int look = 0; look < looks; look++) {
            probe.observeGradients(0);
        }
        return probe.together();
    }

    private static long[] updates(Map<String, List<OperationTimes>> measured, Algorithm algorithm) {
        return measured.get(algorithm.name()).get(0).of(OperationKind.UPDATE);
    }
}
