package stalesim.sim.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.algorithm.Hogwild;
import stalesim.model.algorithm.Sync;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.Lognormal;
import stalesim.model.machine.MachineDescription;
import stalesim.model.protocol.StalenessBook;
import stalesim.model.result.RunResult;
import stalesim.model.statistics.Summary;

/** Time between cycles: nobody's gradient is in flight, and what others apply is in nobody's staleness. */
class GapTest {

    private static final long CYCLE_NS = 1_000;

    private static MachineDescription machine(long gapNs) {
        return TimingRuns.dedicated(
                TimingRuns.withGap(SmallTask.costs(new Deterministic(CYCLE_NS - gapNs), 0), gapNs));
    }

    /**
     * Ten workers that begin one tenth of a cycle apart stay so for ever: worker r + k updates k tenths of a cycle
     * after worker r, for k = 1 to 9, and is seen if that is after the gap. So tau = 9 - floor(10 g) for all but the
     * first updates, and always exactly.
     */
    @ParameterizedTest
    @CsvSource({"0, 9", "50, 9", "150, 8", "250, 7", "450, 5", "850, 1", "950, 0"})
    void whoUpdatesInAnothersGapIsNotSeen(long gapNs, int staleness) {
        MachineDescription machine = machine(gapNs).with(TimingRuns.with(TimingRuns.oneByOne(10, CYCLE_NS / 10)));
        RunResult result = TimingRuns.run(machine, 10, 2_000);
        // in the first cycle fewer have begun
        assertThat(result.staleness().count(staleness)).isGreaterThanOrEqualTo(2_000 - 10);
        assertThat(result.staleness().max()).isEqualTo(staleness);
        // the last of ten begins at 900; the first updates at the end of its first gradient
        assertThat(result.durationNs()).isEqualTo(199 * CYCLE_NS + 900 + CYCLE_NS - gapNs);
        assertThat(result.book().orElseThrow().balanced()).isTrue();
    }

    /**
     * Workers that do not wait for each other are independent: at an update each other one holds a view with
     * probability 1 - g, the gap's share of the mean cycle. So E[tau] = (m - 1)(1 - g); the mean over 24 runs lies
     * within 5 of its standard errors but for one time in 20000 (Student, 23 degrees of freedom). In the first cycle up
     * to m updates are up to m short.
     */
    @ParameterizedTest
    @CsvSource({"2, 300", "8, 50", "8, 400"})
    void meanStalenessIsThatOfTheOthersThatHoldAView(int workers, long gapNs) {
        MachineDescription machine = TimingRuns.dedicated(
                        TimingRuns.withGap(
                                SmallTask.costs(new Lognormal(100.0 * (CYCLE_NS - gapNs), 0.3), 0), 100 * gapNs))
                .with(TimingRuns.with(TimingRuns.oneByOne(workers, 100 * CYCLE_NS / workers)));
        double[] means = new double[24];
        for (int run = 0; run < means.length; run++) {
            RunResult result = TimingRuns.run(machine, new Hogwild(), workers, 2_000, run);
            means[run] = result.staleness().mean();
            StalenessBook book = result.book().orElseThrow();
            assertThat(book.balanced()).isTrue();
            assertThat(book.inFlight()).isLessThan(2_000L * (workers - 1));
        }
        Summary summary = Summary.of(means);
        double expected = (workers - 1) * (1 - (double) gapNs / CYCLE_NS);
        double tolerance = 5 * summary.standardDeviation() / Math.sqrt(means.length);
        double firstCycle = (double) workers * workers / 2_000;
        assertThat(summary.mean()).isCloseTo(expected, within(tolerance + firstCycle));
        assertThat(tolerance + firstCycle).isLessThan(0.02 * expected);
    }

    @Test
    void withoutAGapEverythingIsAsItWas() {
        MachineDescription without = TimingRuns.dedicated(SmallTask.costs(new Lognormal(CYCLE_NS, 0.3), 20));
        MachineDescription zero =
                TimingRuns.dedicated(TimingRuns.withGap(SmallTask.costs(new Lognormal(CYCLE_NS, 0.3), 20), 0));
        assertThat(TimingRuns.run(zero, 4, 500)).isEqualTo(TimingRuns.run(without, 4, 500));
    }

    @Test
    void aSynchronousRoundIsLongerByTheGap() {
        RunResult result = TimingRuns.run(machine(300), new Sync(), 4, 100, 0);
        // 100 rounds of 700 and the 99 gaps between them
        assertThat(result.durationNs()).isEqualTo(100 * 700 + 99 * 300);
    }
}
