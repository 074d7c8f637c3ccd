package stalesim.model.machine;

import stalesim.model.duration.Deterministic;
import stalesim.model.duration.MissingCalibrationException;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stalesim.model.protocol.OperationKind;

class MachineDescriptionTest {

    private static final OperationCosts COMPUTE =
            new OperationCosts(Map.of(OperationKind.COMPUTE, new Deterministic(10)));

    private static MachineDescription machine(List<Double> slowdown, List<Double> speeds) {
        return new MachineDescription(
                "m",
                new Processors(Topology.flat(4), Scheduling.TIME_SLICED, slowdown),
                OsCosts.ideal(),
                LockPolicy.BARGING,
                Workforce.ofSpeeds(speeds),
                Optional.empty(),
                Map.of(MachineDescription.ANY_ALGORITHM, COMPUTE, "sync",
                        new OperationCosts(Map.of(OperationKind.COMPUTE, new Deterministic(20)))));
    }

    @Test
    void anAlgorithmsOwnCostsGoFirst() {
        MachineDescription machine = machine(List.of(1.0), List.of(1.0));
        assertThat(machine.cost("sync", OperationKind.COMPUTE)).isEqualTo(new Deterministic(20));
        assertThat(machine.cost("hogwild", OperationKind.COMPUTE)).isEqualTo(new Deterministic(10));
    }

    @Test
    void whatIsMissingIsNamed() {
        MachineDescription machine = machine(List.of(1.0), List.of(1.0));
        assertThatExceptionOfType(MissingCalibrationException.class)
                .isThrownBy(() -> machine.cost("hogwild", OperationKind.UPDATE))
                .withMessageContaining("the time of update is missing, and hogwild needs it");
        assertThatExceptionOfType(MissingCalibrationException.class)
                .isThrownBy(machine::sliceNs)
                .withMessageContaining("slice");
    }

    @Test
    void listsEndOrRepeatAsDocumented() {
        MachineDescription machine = machine(List.of(1.0, 1.5), List.of(1.0, 2.0, 0.5));
        assertThat(machine.processors().slowdown(1)).isEqualTo(1);
        assertThat(machine.processors().slowdown(2)).isEqualTo(1.5);
        assertThat(machine.processors().slowdown(9)).isEqualTo(1.5);
        assertThat(machine.workforce().speed(0)).isEqualTo(1);
        assertThat(machine.workforce().speed(2)).isEqualTo(0.5);
        assertThat(machine.workforce().speed(4)).isEqualTo(2);
    }

    @Test
    void refusesWhatIsNoMachine() {
        assertThatIllegalArgumentException().isThrownBy(() -> MachineDescription.uniform("m", 0, COMPUTE));
        assertThatIllegalArgumentException().isThrownBy(() -> machine(List.of(), List.of(1.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> machine(List.of(1.0), List.of(-1.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> machine(List.of(0.0), List.of(1.0)));
    }
}
