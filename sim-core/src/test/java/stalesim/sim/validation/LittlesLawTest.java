package stalesim.sim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Exponential;
import stalesim.model.duration.Lognormal;

/**
 * Little's law on every kind of run, exact to the nanosecond: the integral of the number present is the sum of the
 * times that each was present, those still there at the end included.
 */
class LittlesLawTest {

    private static final DurationLaw WORK = new Lognormal(1e6, 1.2);

    @ParameterizedTest
    @ValueSource(longs = {Machines.NEVER_NS, 50_000})
    void holdsForThreadsThatArrive(long sliceNs) {
        for (int cores : new int[] {1, 3}) {
            var plan = new OpenSystem.Plan(Machines.Shared.inSlices(cores, sliceNs), 1.4e6 / cores, WORK, 2_000);
            assertThat(new OpenSystem(plan, 0).littleGapNs()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {Machines.NEVER_NS, 50_000})
    void holdsForThreadsThatComeBackToCores(long sliceNs) {
        for (int cores : new int[] {1, 3}) {
            var plan = new CoreSystem.Plan(7, Machines.Shared.inSlices(cores, sliceNs), 2e6, WORK, 2_000);
            assertThat(new CoreSystem(plan, 0).littleGapNs()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 300_000, Machines.NEVER_NS})
    void holdsForThreadsThatComeBackToLocks(long spinNs) {
        var plan = new LockSystem.Plan(7, new Exponential(4e6), List.of(WORK, WORK), spinNs, 2_000);
        assertThat(new LockSystem(plan, 0).littleGapNs()).isZero();
    }

    @Test
    void noWorkIsLostOrDoneTwice() {
        // one core, never idle for long at this load: it cannot have been busier than the time that passed
        var plan = new CoreSystem.Plan(7, Machines.Shared.inSlices(1, 50_000), 1, WORK, 2_000);
        CoreSystem system = new CoreSystem(plan, 0);
        assertThat(system.throughput() * 1e6).isBetween(0.85, 1.15);
    }
}
