package stalesim.model.step.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.staleness.EmpiricalLaw;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.step.StepSize;
import stalesim.model.step.mindthestep.ExactMomentum;
import stalesim.model.step.mindthestep.InverseHazard;

class LearnedStepTest {

    private static final TailTau TAIL = new TailTau(1);

    private static LearnedStep learned(Adaptation adaptation, LearnedLaw law, StepLimits limits, long first) {
        return new LearnedStep(adaptation, law, 0.1, limits, first);
    }

    private static int[] draws(int count, double lambda, int seed) {
        var sampler = new Poisson(lambda).sampler(new RandomStreams(seed, 0).stream(0, Purpose.SCHEDULING));
        int[] draws = new int[count];
        for (int i = 0; i < count; i++) {
            draws[i] = sampler.sample();
        }
        return draws;
    }

    @Test
    void itIsConstantUntilItsFirstLookThenFollowsWhatItSaw() {
        StepSize step = learned(TAIL, LearnedLaw.OBSERVED, StepLimits.NONE, 100).forRun(8);
        StalenessHistogram seen = new StalenessHistogram();
        int[] draws = draws(400, 7, 1);
        for (int t = 0; t < 100; t++) {
            assertThat(step.at(t, draws[t])).isEqualTo(0.1);
            seen.add(draws[t]);
        }
        AdaptiveStep expected = new AdaptiveStep(TAIL, new EmpiricalLaw(seen), 0.1, StepLimits.NONE);
        for (int t = 100; t < 200; t++) {
            assertThat(step.at(t, draws[t])).isEqualTo(expected.at(t, draws[t]));
            seen.add(draws[t]);
        }
        expected = new AdaptiveStep(TAIL, new EmpiricalLaw(seen), 0.1, StepLimits.NONE);
        for (int t = 200; t < 400; t++) {
            assertThat(step.at(t, draws[t])).isEqualTo(expected.at(t, draws[t]));
        }
    }

    /** The same calls give the same steps, run after run: what a locked store, the simulator and a replay rely on. */
    @Test
    void theSameSequenceGivesTheSameSteps() {
        LearnedStep rule = learned(new InverseHazard(), LearnedLaw.CONWAY_MAXWELL_POISSON, StepLimits.THESIS, 50);
        int[] draws = draws(5_000, 12, 2);
        List<StepSize> runs = List.of(rule.forRun(13), rule.forRun(13));
        assertThat(runs.get(0)).isNotSameAs(runs.get(1));
        boolean varied = false;
        for (int t = 0; t < draws.length; t++) {
            double step = runs.get(0).at(t, draws[t]);
            assertThat(runs.get(1).at(t, draws[t])).isEqualTo(step);
            varied |= step != 0.1;
        }
        assertThat(varied).isTrue();
    }

    /**
     * TAIL-tau on 20,000 independent draws: steps have a variance of at most (0.1 A)^2 / 3 and the table that they are
     * taken from is that of 6,400 draws up to update 12,800 and of 12,800 from there on. The mean of the 10,000 steps
     * of the second half has a relative standard error of 0.58 sqrt(1/10,000 + 1/8,000) = 0.0087; 0.04 is 4.6 of them,
     * a false alarm in 4e-6. As printed the mean is 0.1 (1 - 0.1076), from the reference's 0.10761 for 8 workers.
     */
    @Test
    void learningKeepsTheMeanWithTheMidCdfAndLosesItAsPrinted() {
        int[] draws = draws(20_000, 7, 3);
        assertThat(meanOfSecondHalf(TAIL, draws)).isCloseTo(0.1, within(0.1 * 0.04));
        TailTau printed = new TailTau(1, Shape.LINEAR, CumulativeKind.AT_MOST);
        assertThat(meanOfSecondHalf(printed, draws)).isCloseTo(0.1 * (1 - 0.1076), within(0.1 * 0.04));
    }

    private static double meanOfSecondHalf(Adaptation adaptation, int[] draws) {
        StepSize step = learned(adaptation, LearnedLaw.OBSERVED, StepLimits.NONE, 100).forRun(8);
        double sum = 0;
        for (int t = 0; t < draws.length; t++) {
            double eta = step.at(t, draws[t]);
            sum += t >= draws.length / 2 ? eta : 0;
        }
        return sum / (draws.length - draws.length / 2);
    }

    /** Clip inside the normalisation: the mean over what was seen at the look is the base step exactly. */
    @ParameterizedTest
    @EnumSource
    void everyLearnedLawIsNormalisedOnWhatWasSeen(LearnedLaw law) {
        StepSize step = learned(new InverseHazard(), law, StepLimits.THESIS, 1_000).forRun(16);
        int[] draws = draws(1_000, 15, 4);
        for (int t = 0; t < 1_000; t++) {
            step.at(t, draws[t]);
        }
        double sum = 0;
        for (int draw : draws) {
            sum += step.at(1_000, draw);
        }
        assertThat(sum / draws.length).isCloseTo(0.1, within(1e-13));
        assertThat(step.ceiling()).isEqualTo(0.5);
    }

    /**
     * Ten gradients each of ten values of staleness with gaps: H = S/p = 10, 9 ... 1 at those seen, of mean 5.5. In the
     * gap between 32 (H = 3) and 36 (H = 2) ln H is interpolated, outside it is that of the nearest. To 1e-13.
     */
    @ParameterizedTest
    @ValueSource(doubles = {5, Double.POSITIVE_INFINITY})
    void whatWasNeverSeenGetsTheStepsOfItsNeighbours(double clip) {
        StepLimits limits = new StepLimits(clip, 150, true);
        StepSize step = learned(new InverseHazard(), LearnedLaw.OBSERVED, limits, 100).forRun(16);
        int[] seen = {25, 26, 27, 28, 29, 30, 31, 32, 36, 41};
        for (int t = 0; t < 100; t++) {
            step.at(t, seen[t % seen.length]);
        }
        for (int tau = 1; tau <= 150; tau++) {
            assertThat(step.at(100, tau)).as("tau=" + tau).isLessThanOrEqualTo(step.at(100, tau - 1) * (1 + 1e-15));
        }
        double unit = 0.1 / 5.5;
        double[] inverseHazards = LongStream.of(0, 32, 33, 34, 36, 41, 150)
                .mapToDouble(tau -> step.at(100, tau) / unit)
                .toArray();
        assertThat(inverseHazards)
                .containsExactly(
                        new double[] {10, 3, 3 * Math.pow(2 / 3.0, 0.25), Math.sqrt(6), 2, 1, 1}, within(1e-13));
    }

    /** (1 - mu) mu^tau / p(tau) falls to 1/4 of it from 0 to 2; between 1/2, behind 1/4, whatever the clip. */
    @ParameterizedTest
    @ValueSource(doubles = {5, Double.POSITIVE_INFINITY})
    void noRuleThatDividesByProbabilitiesTakesGapsForRareStaleness(double clip) {
        StalenessLaw law = new EmpiricalLaw(new StalenessHistogram(new long[] {1, 0, 1}));
        StepSize step = new AdaptiveStep(new ExactMomentum(0.5), law, 0.1, new StepLimits(clip, 150, false));
        assertThat(new double[] {step.at(0, 0), step.at(0, 1), step.at(0, 2), step.at(0, 3), step.at(0, 150)})
                .containsExactly(new double[] {0.1, 0.05, 0.025, 0.025, 0.025}, within(1e-15));
        assertThat(step.at(0, 151)).isNaN();
    }

    @Test
    void refusedGradientsAreNotLearntFrom() {
        StepLimits limits = new StepLimits(5, 10, false);
        StepSize step = learned(TAIL, LearnedLaw.OBSERVED, limits, 10).forRun(4);
        for (int t = 0; t < 10; t++) {
            assertThat(step.at(t, 3)).isEqualTo(0.1);
            assertThat(step.at(t, 11)).isNaN();
        }
        assertThat(step.at(10, 2)).isCloseTo(0.2, within(1e-16));
        assertThat(step.at(10, 3)).isEqualTo(0.1);
        assertThat(step.at(10, 11)).isNaN();
    }

    /** A replica's gradients are never stale: whatever threads ask in whatever order, all get the base step. */
    @Test
    void withoutStalenessItStaysAtTheBaseStep() {
        StepSize step = learned(TAIL, LearnedLaw.OBSERVED, StepLimits.NONE, 10).forRun(4);
        for (long t : new long[] {0, 50, 3, 9, 10, 60, 11, 1_000_000, 12}) {
            assertThat(step.at(t, 0)).isEqualTo(0.1);
        }
    }

    /**
     * Four threads, 100,000 calls each, tickets dealt without order: no call is lost (the last look, by one thread
     * after all, sees every one), and every step is one of TAIL-tau's, within 0 and 0.2.
     */
    @Test
    @Timeout(60)
    void anyNumberOfThreadsMayAskAtOnce() throws InterruptedException {
        int threads = 4;
        int calls = 100_000;
        StepSize step = learned(TAIL, LearnedLaw.OBSERVED, StepLimits.NONE, 100).forRun(threads);
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> asking = new ArrayList<>();
        double[] extremes = new double[2 * threads];
        for (int rank = 0; rank < threads; rank++) {
            int self = rank;
            Thread thread = new Thread(() -> {
                awaitUninterrupted(go);
                UniformRandomProvider random = new RandomStreams(5, self).stream(self, Purpose.SCHEDULING);
                extremes[2 * self] = Double.POSITIVE_INFINITY;
                for (int i = 0; i < calls; i++) {
                    double eta = step.at((long) i * threads + self, random.nextInt(4));
                    extremes[2 * self] = Math.min(extremes[2 * self], eta);
                    extremes[2 * self + 1] = Math.max(extremes[2 * self + 1], eta);
                }
            });
            thread.start();
            asking.add(thread);
        }
        go.countDown();
        for (Thread thread : asking) {
            thread.join();
        }
        for (int rank = 0; rank < threads; rank++) {
            assertThat(extremes[2 * rank]).isBetween(0.0, 0.1);
            assertThat(extremes[2 * rank + 1]).isBetween(0.1, 0.2);
        }
        // 819,200 = 100 * 2^13 is beyond all looks so far
        double fresh = step.at(819_200, 0);
        double stale = step.at(819_200, 3);
        // the cell of 0 is 400,000 / 4 of the calls with a standard error of 274: F mid = 1/8 +- 0.00035
        assertThat(fresh).isCloseTo(0.1 * (1 + 0.75), within(0.1 * 0.004));
        assertThat(stale).isCloseTo(0.1 * (1 - 0.75), within(0.1 * 0.004));
    }

    private static void awaitUninterrupted(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aStalenessBeyondTheCountersCountsAsTheLargest() {
        StepSize step = learned(TAIL, LearnedLaw.OBSERVED, StepLimits.NONE, 4).forRun(1);
        for (int t = 0; t < 4; t++) {
            step.at(t, Long.MAX_VALUE);
        }
        assertThat(step.at(4, 1_023)).isCloseTo(0.1, within(1e-16));
        assertThat(step.at(4, Long.MAX_VALUE)).isZero();
    }

    @Test
    void outsideOfARunItSaysSo() {
        LearnedStep rule = learned(TAIL, LearnedLaw.OBSERVED, StepLimits.NONE, 1);
        assertThatIllegalStateException().isThrownBy(() -> rule.at(0, 0)).withMessageContaining("forRun");
        ByWorkers byWorkers = new ByWorkers(TAIL, WorkersLaw.POISSON, 0.1, StepLimits.NONE);
        assertThatIllegalStateException().isThrownBy(() -> byWorkers.at(0, 0));
        assertThat(byWorkers.forRun(8).at(0, 3))
                .isEqualTo(new AdaptiveStep(TAIL, new Poisson(8), 0.1, StepLimits.NONE).at(0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> learned(TAIL, LearnedLaw.OBSERVED, StepLimits.NONE, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new StepLimits(0.9, 1, true));
    }
}
