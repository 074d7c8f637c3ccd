package stalesim.sim.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import stalesim.model.duration.Lognormal;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Topology;
import stalesim.model.result.RunResult;

/** What sharing cores does to staleness: 48 workers on 2 sockets x 18 cores x 2 hardware threads. */
class SharedCoresTest {

    private static final int WORKERS = 48;
    private static final double SHARING = 0.65;
    private static final MachineDescription MACHINE = TimingRuns.dedicated(new Lognormal(100_000, 0.05), 0)
            .with(TimingRuns.with(TimingRuns.oneByOne(WORKERS, 100_000 / WORKERS)));

    private static RunResult run(Scheduling scheduling) {
        Processors processors = new Processors(new Topology(2, 18, 2, SHARING), scheduling, List.of(1.0));
        return TimingRuns.run(MACHINE.with(processors), WORKERS, 40_000);
    }

    private static double share(RunResult result, int from, int to) {
        long count = 0;
        for (int tau = from; tau <= to; tau++) {
            count += result.staleness().count(tau);
        }
        return (double) count / result.updates();
    }

    /**
     * 24 workers have a core to themselves, 24 share 12 cores at 0.65: total rate R = 24 + 15.6 = 39.6, mean staleness
     * R - 1 = 38.6 for a share 24 / 39.6 of the updates and R / 0.65 - 1 = 59.9 for the others. Around these the count
     * of others' updates has a standard deviation of 3 to 4: 24 workers of another period, present with probability
     * 0.65 or 0.54, give 2.4, and the own duration 2 or 3. So the humps end 2.7 standard deviations from their means,
     * about 0.4 % of either lies beyond, and the shares are known to 1 % (start-up included).
     */
    @Test
    void stalenessIsBimodalWhereSomeShareCoresAndOthersDoNot() {
        RunResult result = run(Scheduling.TIME_SLICED);
        double rate = 24 + 24 * SHARING;
        assertThat(share(result, 0, 49)).isCloseTo(24 / rate, within(0.01));
        assertThat(share(result, 50, WORKERS * 4)).isCloseTo(24 * SHARING / rate, within(0.01));
        assertThat(share(result, 30, 47)).isGreaterThan(0.96 * 24 / rate);
        assertThat(share(result, 51, 71)).isGreaterThan(0.96 * 24 * SHARING / rate);
        // the valley: of two normal laws with these moments 0.5 % lie on each of its integers
        assertThat(share(result, 48, 50)).isLessThan(0.03);
        assertThat(result.staleness().count(49)).isLessThan(result.staleness().count(39) / 8);
        assertThat(result.staleness().count(49)).isLessThan(result.staleness().count(60) / 4);
        assertThat(result.updatesPerSecond()).isCloseTo(rate / 100e-6, within(0.005 * rate / 100e-6));
    }

    /** Standard deviation sqrt((m-1)^2 c^2 + (m-1)(1.128 c - c^2)) = 2.8; 3.2 of these on either side of m - 1 = 47. */
    @Test
    void stalenessHasOneHumpWhereEveryWorkerHasACore() {
        RunResult result = run(Scheduling.DEDICATED);
        assertThat(share(result, 38, 56)).isGreaterThan(0.99);
        assertThat(result.updatesPerSecond()).isCloseTo(48 / 100e-6, within(0.005 * 48 / 100e-6));
    }

    @Test
    void asLongAsThereAreCoresTheTopologyMakesNoDifference() {
        Processors processors =
                new Processors(new Topology(2, 18, 2, SHARING), Scheduling.TIME_SLICED, List.of(1.0));
        RunResult shared = TimingRuns.run(MACHINE.with(processors), 36, 5_000);
        RunResult dedicated = TimingRuns.run(MACHINE, 36, 5_000);
        assertThat(shared).isEqualTo(dedicated);
    }
}
