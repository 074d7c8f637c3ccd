package stalesim.sim.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import stalesim.model.machine.Background;
import stalesim.model.duration.Deterministic;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.Stragglers;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.RunResult;
import stalesim.model.result.WorkerTotals;

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

    /** The factors of a run's first hold time. */
    private static BackgroundNoise ofTheRun(Background background) {
        return new BackgroundNoise(
                background, new RandomStreams(1, 0).stream(RandomStreams.WHOLE_RUN, Purpose.BACKGROUND));
    }

    @Test
    void computeNoiseActsOnGradientsAlone() {
        Background background = new Background(0.3, 0, FOR_EVER);
        double factor = ofTheRun(background).onCompute(0);
        assertThat(factor).isNotEqualTo(1);
        assertThat(excessNs(MACHINE.with(TimingRuns.with(background)), 100))
                .isEqualTo(100 * (Math.round(factor * COMPUTE_NS) - COMPUTE_NS));
    }

    @Test
    void overheadNoiseActsOnReadsUpdatesAndGapsAlone() {
        Background background = new Background(0, 0.3, FOR_EVER);
        double factor = ofTheRun(background).onOverhead(0);
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

    private static BackgroundNoise noise(double computeCv, double overheadCv) {
        UniformRandomProvider random = new RandomStreams(4, 0).stream(RandomStreams.WHOLE_RUN, Purpose.BACKGROUND);
        return new BackgroundNoise(new Background(computeCv, overheadCv, 1_000), random);
    }

    /**
     * Lognormal with mean 1 and the wanted cv c. Over n = 20000 draws the mean has standard error c / sqrt(n), the
     * standard deviation about c sqrt((kurtosis - 1) / 4n), kurtosis 3.9 for c = 0.2 and 5.2 for c = 0.4; 4.5 of these
     * on each side. The factors are independent: their correlation is within 4.5 / sqrt(n).
     */
    @Test
    void bothFactorsHaveMeanOneAndTheWantedVariation() {
        int n = 20_000;
        BackgroundNoise noise = noise(0.2, 0.4);
        double[] sums = new double[5];
        for (int hold = 0; hold < n; hold++) {
            double compute = noise.onCompute(1_000L * hold) - 1;
            double overhead = noise.onOverhead(1_000L * hold) - 1;
            sums[0] += compute / n;
            sums[1] += overhead / n;
            sums[2] += compute * compute / n;
            sums[3] += overhead * overhead / n;
            sums[4] += compute * overhead / n;
        }
        double root = Math.sqrt(n);
        assertThat(sums[0]).isCloseTo(0, within(4.5 * 0.2 / root));
        assertThat(sums[1]).isCloseTo(0, within(4.5 * 0.4 / root));
        assertThat(Math.sqrt(sums[2])).isCloseTo(0.2, within(4.5 * 0.2 * Math.sqrt(2.9 / 4) / root));
        assertThat(Math.sqrt(sums[3])).isCloseTo(0.4, within(4.5 * 0.4 * Math.sqrt(4.2 / 4) / root));
        assertThat(sums[4]).isCloseTo(0, within(4.5 * 0.08 / root));
    }

    @Test
    void factorsStayForTheHoldTimeAndDoNotDependOnWhoAsksWhen() {
        BackgroundNoise often = noise(0.2, 0.4);
        double[] byHold = new double[10];
        for (long now = 0; now < 10_000; now += 250) {
            double factor = often.onCompute(now);
            if (now % 1_000 == 0) {
                byHold[(int) (now / 1_000)] = factor;
            }
            assertThat(factor).isEqualTo(byHold[(int) (now / 1_000)]);
        }
        assertThat(byHold).doesNotHaveDuplicates();
        BackgroundNoise seldom = noise(0.2, 0.4);
        assertThat(seldom.onCompute(3_999)).isEqualTo(byHold[3]);
        assertThat(seldom.onCompute(4_000)).isEqualTo(byHold[4]);
        assertThat(seldom.onCompute(9_500)).isEqualTo(byHold[9]);
    }
}
