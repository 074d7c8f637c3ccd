package stalesim.sim.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import stalesim.model.machine.Background;
import stalesim.model.duration.Deterministic;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.Stragglers;
import stalesim.model.result.RunResult;
import stalesim.model.result.WorkerTotals;
import stalesim.sim.worker.FirstHold;

/** Stragglers and background: how often, how much, on what, and on whom. */
class DisturbancesTest {

    private static final long COMPUTE_NS = 1_000_000;
    private static final long ACCESS_NS = 1_000;
    private static final long GAP_NS = 3_000;
    private static final long FOR_EVER = 1L << 60;
    private static final MachineDescription MACHINE = TimingRuns.dedicated(costs());

    private static OperationCosts costs() {
        return TimingRuns.withGap(SmallTask.costs(new Deterministic(COMPUTE_NS), ACCESS_NS), GAP_NS);
    }

    /** Time that one worker alone needs beyond that of an undisturbed one. */
    private static long excessNs(MachineDescription machine, long updates) {
        return TimingRuns.run(machine, 1, updates).durationNs()
                - TimingRuns.run(MACHINE, 1, updates).durationNs();
    }

    /** The number of stragglers is binomial: 4.5 standard deviations are left by 7 in a million. */
    @Test
    void aShareOfTheGradientsTakesAFactorAsLongAndNothingElseDoes() {
        long updates = 5_000;
        double probability = 0.1;
        long excess = excessNs(MACHINE.with(TimingRuns.with(new Stragglers(probability, 3))), updates);
        assertThat(excess % (2 * COMPUTE_NS)).isZero();
        double stragglers = (double) excess / (2 * COMPUTE_NS);
        double deviation = Math.sqrt(updates * probability * (1 - probability));
        assertThat(stragglers).isCloseTo(updates * probability, within(4.5 * deviation));
    }

    @Test
    void allOrNoneStraggleAtTheEndsOfTheRange() {
        assertThat(excessNs(MACHINE.with(TimingRuns.with(new Stragglers(1, 1.5))), 100))
                .isEqualTo(100 * COMPUTE_NS / 2);
        assertThat(excessNs(MACHINE.with(TimingRuns.with(new Stragglers(0, 1.5))), 100)).isZero();
    }

    @Test
    void stragglersAreNotTheSameForAllWorkers() {
        RunResult result = TimingRuns.run(MACHINE.with(TimingRuns.with(new Stragglers(0.1, 3))), 8, 2_000);
        assertThat(result.perWorker().stream().map(WorkerTotals::updates).distinct()).hasSizeGreaterThan(3);
    }

    @Test
    void computeNoiseActsOnGradientsAlone() {
        Background background = new Background(0.3, 0, FOR_EVER);
        double factor = FirstHold.onCompute(background);
        assertThat(factor).isNotEqualTo(1);
        assertThat(excessNs(MACHINE.with(TimingRuns.with(background)), 100))
                .isEqualTo(100 * (Math.round(factor * COMPUTE_NS) - COMPUTE_NS));
    }

    @Test
    void overheadNoiseActsOnReadsUpdatesAndGapsAlone() {
        Background background = new Background(0, 0.3, FOR_EVER);
        double factor = FirstHold.onOverhead(background);
        assertThat(factor).isNotEqualTo(1);
        long access = Math.round(factor * ACCESS_NS) - ACCESS_NS;
        long gap = Math.round(factor * GAP_NS) - GAP_NS;
        // the run ends with the last update, before its gap
        assertThat(excessNs(MACHINE.with(TimingRuns.with(background)), 101)).isEqualTo(101 * 2 * access + 100 * gap);
    }

    /** Equal workers stay in step whatever disturbs them, if it disturbs all alike: always exactly m - 1 behind. */
    @Test
    void whateverIsInTheBackgroundIsTheSameForAllWorkersAtATime() {
        MachineDescription noisy = TimingRuns.dedicated(new Deterministic(COMPUTE_NS), 0)
                .with(TimingRuns.with(new Background(0.5, 0.5, 3 * COMPUTE_NS)));
        RunResult one = TimingRuns.run(noisy, 1, 200);
        RunResult five = TimingRuns.run(noisy, 5, 1_000);
        assertThat(five.staleness().toArray()).containsExactly(1, 1, 1, 1, 996);
        // and does not depend on how many workers there are
        assertThat(five.durationNs()).isEqualTo(one.durationNs());
        assertThat(one.durationNs()).isNotEqualTo(200 * COMPUTE_NS);
    }
}
