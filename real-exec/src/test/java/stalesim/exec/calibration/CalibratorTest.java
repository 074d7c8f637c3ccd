package stalesim.exec.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Sync;
import stalesim.model.data.RowPattern;
import stalesim.model.data.SyntheticData;
import stalesim.model.data.SyntheticShape;
import stalesim.model.machine.MachineDescription;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.protocol.OperationKind;
import stalesim.model.random.RandomStreams;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;

@Timeout(120)
class CalibratorTest {

    /** Only what must hold on any machine: how long anything takes is not a test's business. */
    @Test
    void measuresEveryNumberThatThePredictionOfTheseAlgorithmsNeeds() throws InterruptedException {
        var shape = new SyntheticShape(300, 20, new RowPattern.Full(), false);
        var data = SyntheticData.classification(shape, SyntheticData.ruler(20), 0, new RandomStreams(5, 0));
        var task = new TrainingTask(new LogisticRegression(data, 1e-3), 32, new Constant(0.1), 100, 1);

        Calibrator calibrator = new Calibrator(task, List.of(new AsyncLock(), new Sync()), 1);
        assertThatThrownBy(calibrator::machine).hasMessageContaining("before the first pass");
        calibrator.warmUp();
        calibrator.pass();
        calibrator.pass();
        MachineDescription machine = calibrator.machine();

        assertThat(machine.processors().topology().hardwareThreads()).isEqualTo(Runtime.getRuntime().availableProcessors());
        for (OperationKind kind : List.of(OperationKind.READ, OperationKind.COMPUTE, OperationKind.UPDATE)) {
            assertThat(machine.cost("async-lock", kind).meanNs()).isPositive();
        }
        for (OperationKind kind : List.of(OperationKind.COMPUTE, OperationKind.EXCHANGE, OperationKind.LOCAL)) {
            assertThat(machine.cost("sync", kind).meanNs()).isPositive();
        }
        assertThat(machine.sliceNs()).isPositive();
        assertThat(machine.os().wakeUp().delay().meanNs()).isPositive();
        assertThat(machine.os().wakeUp().callNs()).isPositive();
        assertThat(machine.processors().slowdown(1)).isEqualTo(1.0);
        assertThat(machine.processors().slowdown(2)).isPositive();
        assertThat(MachineProbe.environment().facts()).containsKeys("cpu", "hardware_threads", "jdk", "blas");
    }
}
