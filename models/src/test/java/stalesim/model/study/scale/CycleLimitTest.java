package stalesim.model.study.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stalesim.model.duration.Deterministic;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.Workforce;
import stalesim.model.protocol.OperationKind;

class CycleLimitTest {

    private static final MachineDescription MACHINE = MachineDescription.uniform(
            "m",
            1,
            new OperationCosts(
                    Map.of(
                            OperationKind.COMPUTE, new Deterministic(900),
                            OperationKind.READ, new Deterministic(40),
                            OperationKind.UPDATE, new Deterministic(60)),
                    new Deterministic(100)));

    /** T_c = 900 + 100, T_s = 40 + 60: 1 / 1100 ns each, together at most 1 / 100 ns, from 11 workers on. */
    @Test
    void underALockThroughputGrowsAndSaturates() {
        CycleLimit limit = CycleLimit.of("async-lock", MACHINE).orElseThrow();
        assertThat(limit.saturation()).isCloseTo(11, within(1e-12));
        assertThat(limit.updatesPerSecond(5)).isCloseTo(5e9 / 1100, within(1e-6));
        assertThat(limit.updatesPerSecond(11)).isCloseTo(1e7, within(1e-6));
        assertThat(limit.updatesPerSecond(1000)).isCloseTo(1e7, within(1e-6));
    }

    @Test
    void withoutALockNothingSaturates() {
        CycleLimit limit = CycleLimit.of("hogwild", MACHINE).orElseThrow();
        assertThat(limit.saturation()).isInfinite();
        assertThat(limit.updatesPerSecond(1000)).isCloseTo(1000e9 / 1100, within(1e-3));
    }

    @Test
    void otherCyclesAndUnevenWorkersHaveNone() {
        assertThat(CycleLimit.of("sync", MACHINE)).isEmpty();
        assertThat(CycleLimit.of("async-lock", MACHINE.with(Workforce.ofSpeeds(List.of(1.0, 0.5))))).isEmpty();
    }
}
