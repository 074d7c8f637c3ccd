package stalesim.exec.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.DsSync;
import stalesim.model.algorithm.SoftSync;
import stalesim.model.algorithm.Sync;
import stalesim.model.data.synthetic.RowPattern;
import stalesim.model.data.synthetic.SyntheticData;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.machine.Figure;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.RunQueueing;
import stalesim.model.neural.blas.Blas;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.protocol.OperationKind;
import stalesim.model.random.RandomStreams;
import stalesim.model.run.TrainingTask;
import stalesim.model.statistics.Estimate;
import stalesim.model.step.Constant;

@Timeout(120)
class CalibratorTest {

    private static final Set<String> MAY_BE_ZERO = Set.of(
            Figure.HAND_OVER_BEYOND_WAKE_UP.label(),
            Figure.LEAVING_BUSY_CORE.label(),
            Figure.preparation("async-lock"),
            Figure.freshUpdate("async-lock"));

    /** Where the operating system tells where threads are, or where slices are seen to end at ticks. */
    private static final Set<Figure> NOT_ON_EVERY_SYSTEM = Set.of(Figure.LEAVING_BUSY_CORE, Figure.TICK);

    private static final Set<Figure> ONLY_OF_SEVERAL_CORES =
            Set.of(
                    Figure.SLOWDOWN,
                    Figure.SLOWDOWN_AFTER_SLEEP,
                    Figure.SLOWDOWN_AFTER_ROUSING,
                    Figure.WAKE_UP_BETWEEN_GRADIENTS,
                    Figure.LOCK_SPIN);

    /** Only what must hold on any machine: how long anything takes is not a test's business. */
    @Test
    void measuresEveryNumberThatThePredictionOfTheseAlgorithmsNeeds() throws InterruptedException {
        var shape = new SyntheticShape(300, 20, new RowPattern.Full(), false);
        var data = SyntheticData.classification(shape, SyntheticData.ruler(20), 0, new RandomStreams(5, 0));
        var task = new TrainingTask(new LogisticRegression(data, 1e-3), 32, new Constant(0.1), 100, 1);

        Calibrator calibrator = new Calibrator(task, List.of(new AsyncLock(), new Sync()), 1);
        assertThatThrownBy(calibrator::machine).hasMessageContaining("before the first pass");
        assertThatThrownBy(calibrator::estimates).hasMessageContaining("before the first pass");
        calibrator.warmUp();
        calibrator.pass();
        assertThat(calibrator.estimates()).isNotEmpty().noneMatch(Estimate::bounded);
        calibrator.pass();
        MachineDescription machine = calibrator.machine();

        assertThat(machine.processors().topology().hardwareThreads())
                .isEqualTo(Runtime.getRuntime().availableProcessors());
        for (OperationKind kind : List.of(OperationKind.READ, OperationKind.COMPUTE, OperationKind.UPDATE)) {
            assertThat(machine.cost("async-lock", kind).meanNs()).isPositive();
        }
        for (OperationKind kind : List.of(OperationKind.COMPUTE, OperationKind.EXCHANGE, OperationKind.LOCAL)) {
            assertThat(machine.cost("sync", kind).meanNs()).isPositive();
        }
        boolean severalCores = Runtime.getRuntime().availableProcessors() > 1;
        assertThat(machine.costs("async-lock").remoteUpdate().isPresent()).isEqualTo(severalCores);
        assertThat(machine.costs("sync").remoteUpdate()).isEmpty();
        assertThat(machine.os().runQueues()).isIn(RunQueueing.PER_CORE, RunQueueing.STICKY);
        assertThat(machine.sliceNs()).isPositive();
        assertThat(machine.os().sliceLengths().orElseThrow().meanNs()).isBetween(1.0, 2.0 * machine.sliceNs());
        assertThat(machine.os().wakeUp().rousing().spells().get(0).delay().meanNs()).isPositive();
        assertThat(machine.os().wakeUp().callNs()).isPositive();
        assertThat(machine.processors().slowdown(1)).isEqualTo(1.0);
        assertThat(machine.processors().slowdown(2)).isPositive();
        assertThat(machine.os().wakeUp().slowAfterRest().factor()).isGreaterThanOrEqualTo(1);
        assertThat(machine.os().wakeUp().slowAfterRest().rousingFactor()).isGreaterThanOrEqualTo(1);
        estimatesSayHowWellThatIsKnown(calibrator.estimates());
        assertThat(MachineProbe.environment().facts())
                .containsKeys("cpu", "hardware_threads", "jdk")
                .containsEntry("blas", Blas.backend());
    }

    /** Passes of an operation may be left out as disturbed, down to one; those of the scheduler never are. */
    private static void estimatesSayHowWellThatIsKnown(List<Estimate> estimates) {
        List<String> names = new ArrayList<>(List.of(
                "async-lock, read",
                "async-lock, compute",
                "async-lock, update",
                Figure.preparation("async-lock"),
                "sync, compute",
                "sync, exchange",
                "sync, local"));
        if (Runtime.getRuntime().availableProcessors() > 1) {
            ONLY_OF_SEVERAL_CORES.forEach(figure -> names.add(figure.label()));
            names.add(Figure.remoteUpdate("async-lock"));
            names.add(Figure.freshUpdate("async-lock"));
        }
        List<String> scheduler = Arrays.stream(Figure.values())
                .filter(figure -> !ONLY_OF_SEVERAL_CORES.contains(figure) && !NOT_ON_EVERY_SYSTEM.contains(figure))
                .map(Figure::label)
                .toList();
        names.addAll(scheduler);
        assertThat(estimates)
                .extracting(Estimate::name)
                .filteredOn(name -> NOT_ON_EVERY_SYSTEM.stream().map(Figure::label).noneMatch(name::equals))
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(estimates)
                .filteredOn(estimate -> scheduler.contains(estimate.name()))
                .allMatch(Estimate::bounded);
        assertThat(estimates)
                .filteredOn(estimate -> !MAY_BE_ZERO.contains(estimate.name()))
                .allMatch(estimate -> estimate.interval().centre() > 0);
        assertThat(centre(estimates, Figure.HAND_OVER_BEYOND_WAKE_UP))
                .isCloseTo(centre(estimates, Figure.HAND_OVER) - centre(estimates, Figure.WAKE_UP), within(1e-3));
    }

    /** More are brought together than the one and two workers whose operations are timed. */
    @Test
    void algorithmsOfManyAreTimedWithFew() throws InterruptedException {
        var shape = new SyntheticShape(50, 5, new RowPattern.Full(), false);
        var data = SyntheticData.classification(shape, SyntheticData.ruler(5), 0, new RandomStreams(5, 0));
        var task = new TrainingTask(new LogisticRegression(data, 1e-3), 4, new Constant(0.1), 50, 1);
        Algorithm groups = new DsSync(4, 0);
        Algorithm gathered = new SoftSync(4);
        OperationProbe probe = new OperationProbe(task, List.of(groups, gathered), 1);
        probe.pass(0, true);
        assertThat(probe.alone()).containsOnlyKeys(groups.name(), gathered.name());
        assertThat(probe.inTurn()).containsOnlyKeys(gathered.name());
    }

    private static double centre(List<Estimate> estimates, Figure figure) {
        return estimates.stream()
                .filter(estimate -> estimate.name().equals(figure.label()))
                .findFirst()
                .orElseThrow()
                .interval()
                .centre();
    }
}
