package stalesim.model.study.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Hogwild;
import stalesim.model.algorithm.Leashed;
import stalesim.model.algorithm.Sync;
import stalesim.model.duration.Deterministic;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.protocol.OperationKind;

class MachineLimitsTest {

    private static final MachineDescription MACHINE = MachineDescription.uniform(
            "made up",
            4,
            new OperationCosts(
                    Map.of(
                            OperationKind.COMPUTE, new Deterministic(1000),
                            OperationKind.READ, new Deterministic(10),
                            OperationKind.UPDATE, new Deterministic(30),
                            OperationKind.EXCHANGE, new Deterministic(50),
                            OperationKind.LOCAL, new Deterministic(7)),
                    new Deterministic(3)));

    private static MachineLimits of(Algorithm algorithm) {
        return MachineLimits.of(algorithm, MACHINE, Optional.empty());
    }

    @Test
    void onlyWhatExcludesOthersIsSerial() {
        OptionalInt four = OptionalInt.of(4);
        assertThat(of(new AsyncLock())).isEqualTo(new MachineLimits(1003, 40, four));
        assertThat(of(new Leashed(1))).isEqualTo(new MachineLimits(1013, 30, four));
        assertThat(of(new Sync())).isEqualTo(new MachineLimits(1010, 50, four));
        assertThat(of(new Hogwild()).serialNs()).isZero();
    }

    @Test
    void pacedWorkersComputeAtTheirPaceAndNeedNoCore() {
        assertThat(MachineLimits.of(new AsyncLock(), MACHINE, Optional.of(new Deterministic(5000))))
                .isEqualTo(new MachineLimits(5003, 40, OptionalInt.empty()));
    }
}
