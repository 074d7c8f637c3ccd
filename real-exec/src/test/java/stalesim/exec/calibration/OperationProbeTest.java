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
        assertThat(restingWorkers(new AsyncLock(), new Sync())).isEqualTo(2);
        assertThat(restingWorkers(new AsyncLock(), new DPsgd())).isEqualTo(2);
        assertThat(restingWorkers(new AsyncLock(), new StaleSynchronous())).isEqualTo(2);
        assertThat(restingWorkers(new AsyncLock(), new Leashed(0))).isZero();
    }

    private static int restingWorkers(Algorithm... algorithms) throws InterruptedException {
        OperationProbe probe = new OperationProbe(SmallTask.task(algorithms[0], 0.1), List.of(algorithms), 1);
        probe.observeGradients(0);
        SideBySide measured = probe.together().get(0);
        assertThat(measured.resting())
                .allSatisfy(times -> assertThat(times.of(OperationKind.COMPUTE)).hasSizeGreaterThan(100));
        assertThat(probe.wakeUps().isEmpty()).isEqualTo(measured.resting().isEmpty());
        return measured.resting().size();
    }

    private static long[] updates(Map<String, List<OperationTimes>> measured, Algorithm algorithm) {
        return measured.get(algorithm.name()).get(0).of(OperationKind.UPDATE);
    }
}
