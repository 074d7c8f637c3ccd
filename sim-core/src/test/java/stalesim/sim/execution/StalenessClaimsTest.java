package stalesim.sim.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Exponential;
import stalesim.model.machine.ApplicationOrder;
import stalesim.model.machine.LockPolicy;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.objective.TimingOnly;
import stalesim.model.paper.Reading;
import stalesim.model.protocol.OperationKind;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.RunResult;
import stalesim.model.run.Evaluation;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.sampling.Sampling;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.statistics.Interval;
import stalesim.model.step.StepSize;
import stalesim.model.step.adaptive.AdaptiveStep;
import stalesim.model.step.adaptive.CumulativeKind;
import stalesim.model.step.adaptive.LearnedLaw;
import stalesim.model.step.adaptive.LearnedStep;
import stalesim.model.step.adaptive.Shape;
import stalesim.model.step.adaptive.StepLimits;
import stalesim.model.step.adaptive.TailTau;
import stalesim.model.step.mindthestep.GeometricMomentum;

/**
 * What paper 003 and the audit of it say about staleness and step sizes, in simulated runs whose staleness arises from
 * their workers. Intervals have a confidence of 0.9999 over independent replications.
 */
class StalenessClaimsTest {

    private static final double LEVEL = 0.9999;
    private static final int REPLICATIONS = 20;

    /** Remembers every step of a run; asked by the simulator in the order of the updates. */
    private static final class Asked implements StepSize {
        private final StepSize rule;
        private final List<Double> steps = new ArrayList<>();
        private final List<Integer> staleness = new ArrayList<>();

        Asked(StepSize rule) {
            this.rule = rule;
        }

        @Override
        public String name() {
            return rule.name();
        }

        @Override
        public Map<String, Object> parameters() {
            return rule.parameters();
        }

        @Override
        public double at(long update, long tau) {
            double step = rule.at(update, tau);
            steps.add(step);
            staleness.add((int) tau);
            return step;
        }

        @Override
        public boolean needsStaleness() {
            return true;
        }
    }

    /** A run of workers whose exponential compute times alone make the staleness. */
    private static Asked run(StepSize rule, int workers, int updates, int replication) {
        Asked asked = new Asked(rule.forRun(workers));
        TimingOnly nothing = new TimingOnly();
        var task = new TrainingTask(nothing, Sampling.NONE, asked, new Evaluation(nothing, 1, 0));
        var spec = new RunSpec(
                new AsyncLock(), workers, task, StopRule.after(updates), 1, new RandomStreams(7, replication), false);
        TimingRuns.run(TimingRuns.dedicated(new Exponential(100_000), 0), spec);
        return asked;
    }

    /**
     * TAIL-tau that learns its law from the run (003, C.7). The mean step over the second half of 12,800 updates, by
     * the law learned from the first: with the mid-CDF E[1 - 2 F] = 0 whatever the law; with F = P[T &lt;= tau] it is
     * -sum p^2 and with P[T &lt; tau] +sum p^2, for geometric staleness of p = 1/m that is 1/(2m-1).
     */
    @ParameterizedTest
    @CsvSource({"MID, 0", "AT_MOST, -1", "BELOW, 1"})
    void tailTauKeepsTheMeanStepWithTheMidCdfAlone(CumulativeKind cdf, int sign) {
        int m = 8;
        int updates = 12_800;
        TailTau tail = new TailTau(1, Shape.LINEAR, cdf);
        double[] bias = new double[REPLICATIONS];
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            StepSize rule = new LearnedStep(tail, LearnedLaw.OBSERVED, 0.1, StepLimits.NONE, 100);
            List<Double> late = run(rule, m, updates, replication).steps.subList(updates / 2, updates);
            bias[replication] =
                    late.stream().mapToDouble(Double::doubleValue).average().orElseThrow() / 0.1 - 1;
        }
        Interval interval = Interval.ofMean(bias, LEVEL);
        double expected = sign / (2.0 * m - 1);
        assertThat(expected).isBetween(interval.low(), interval.high());
        // narrow enough to tell the three apart
        assertThat(interval.halfWidth()).isLessThan(0.25 / (2.0 * m - 1));
    }

    /**
     * Momentum of the mean path on a quadratic, with steps C^-tau eta / p: (1-p)/C and not 2 - (1-p)/C. With
     * exponential compute times the worker that updates is any of the m whatever came before, so although staleness
     * depends on its past, the mean path obeys x_{i+1} - x_i = mu (x_i - x_{i-1}) - eta h x_i from the first update on.
     * Twenty groups of 500 runs of 25 updates; in each mu is estimated by least squares from the mean path. Momentum
     * 0.75 is C = 1, the constant step (theorem A.4.2).
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.75})
    void theMeanPathHasTheMomentumOfTheCorrectedFormula(double momentum) {
        int m = 4;
        var geometric = new Geometric(1.0 / m);
        StepSize rule = new AdaptiveStep(
                new GeometricMomentum(momentum, Reading.CORRECTED), geometric, 0.05, StepLimits.NONE);
        double[] estimates = new double[REPLICATIONS];
        for (int group = 0; group < REPLICATIONS; group++) {
            estimates[group] = momentum(meanPath(rule, m, 25, group));
        }
        Interval interval = Interval.ofMean(estimates, LEVEL);
        assertThat(momentum).isBetween(interval.low(), interval.high());
        assertThat(interval.halfWidth()).isLessThan(0.1);
        assertThat(2 - momentum).isGreaterThan(interval.high());
    }

    private static double[] meanPath(StepSize rule, int m, int updates, int group) {
        int runs = 500;
        double[] mean = new double[updates + 1];
        for (int run = 0; run < runs; run++) {
            Asked asked = run(rule, m, updates, group * runs + run);
            double[] x = new double[updates + 1];
            x[0] = 1;
            for (int t = 0; t < updates; t++) {
                x[t + 1] = x[t] - asked.steps.get(t) * x[t - asked.staleness.get(t)];
            }
            for (int t = 0; t <= updates; t++) {
                mean[t] += x[t] / runs;
            }
        }
        return mean;
    }

    private static double momentum(double[] mean) {
        double numerator = 0;
        double denominator = 0;
        for (int i = 1; i < mean.length - 1; i++) {
            double before = mean[i] - mean[i - 1];
            numerator += (mean[i + 1] - mean[i] + 0.05 * mean[i]) * before;
            denominator += before * before;
        }
        return numerator / denominator;
    }

    /**
     * Where updates take all the time (T_c a hundredth of T_u), everybody waits for the lock, and who is served next
     * makes the staleness (003, section A.4.1). Served in uniformly random order, the worker that has just read cannot
     * be next, as it still computes; from then on each of the m-1 that wait is as likely: tau - 1 is geometric with
     * p = 1/(m-1). No two of those that wait read at the same update, so for each tau the trials "waits with tau, is it
     * served?" are independent and the share of successes is binomial: none of 2m is 4.5 standard deviations off,
     * a false alarm in 1e-4.
     */
    @ParameterizedTest
    @ValueSource(ints = {4, 8})
    void aUniformlyRandomOrderMakesTheGeometricPartOfStaleness(int m) {
        StalenessHistogram staleness = crowded(ApplicationOrder.RANDOM, m);
        double p = 1.0 / (m - 1);
        long left = staleness.total() - staleness.count(0);
        // the first round alone: nobody has read after an update yet
        assertThat(staleness.count(0)).isLessThanOrEqualTo(REPLICATIONS);
        for (int tau = 1; tau <= 2 * m; tau++) {
            double deviation = Math.sqrt(left * p * (1 - p));
            assertThat((double) staleness.count(tau)).as("tau " + tau).isCloseTo(left * p, within(4.5 * deviation));
            left -= staleness.count(tau);
        }
    }

    /** First come, first served: after the first round everybody is m-1 behind. */
    @ParameterizedTest
    @ValueSource(ints = {4, 8})
    void firstComeMakesItConstant(int m) {
        StalenessHistogram staleness = crowded(ApplicationOrder.FIRST_COME, m);
        assertThat(staleness.max()).isEqualTo(m - 1);
        assertThat(staleness.total() - staleness.count(m - 1)).isEqualTo((long) REPLICATIONS * (m - 1));
    }

    private static StalenessHistogram crowded(ApplicationOrder order, int m) {
        Map<OperationKind, DurationLaw> times = new EnumMap<>(OperationKind.class);
        for (OperationKind kind : OperationKind.values()) {
            times.put(kind, new Deterministic(0));
        }
        times.put(OperationKind.COMPUTE, new Deterministic(1_000));
        times.put(OperationKind.UPDATE, new Deterministic(100_000));
        MachineDescription machine =
                TimingRuns.dedicated(new OperationCosts(times)).with(new LockPolicy(order, false));
        StalenessHistogram all = new StalenessHistogram();
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            all.addAll(TimingRuns.run(machine, new AsyncLock(), m, 5_000, replication).staleness());
        }
        return all;
    }

    /**
     * E[tau] = m - 1 for any law of compute times and any speeds: the sum of applied and pending staleness is N (m-1)
     * exactly, and what is pending is at most what m gradients can be behind.
     */
    @Test
    void meanStalenessIsWorkersLessOneWhateverTheComputeTimes() {
        for (DurationLaw compute : List.of(new Deterministic(50_000), new Exponential(50_000))) {
            for (int m : new int[] {2, 9, 32}) {
                RunResult result = TimingRuns.run(TimingRuns.dedicated(compute, 0), m, 20_000);
                assertThat(result.book().orElseThrow().applied() + result.book().orElseThrow().pending())
                        .isEqualTo(20_000L * (m - 1));
                double pending = result.book().orElseThrow().pending() / 20_000.0;
                assertThat(result.staleness().mean()).isCloseTo(m - 1, within(pending + 1e-9));
            }
        }
    }
}
