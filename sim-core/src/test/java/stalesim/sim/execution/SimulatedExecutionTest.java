package stalesim.sim.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AlgorithmCatalogue;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Hogwild;
import stalesim.model.algorithm.Sync;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Exponential;
import stalesim.model.duration.Lognormal;
import stalesim.model.duration.MissingCalibrationException;
import stalesim.model.machine.LockPolicy;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Spins;
import stalesim.model.machine.Topology;
import stalesim.model.machine.WakeUp;
import stalesim.model.machine.Workforce;
import stalesim.model.protocol.StalenessBook;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.result.RunResult;
import stalesim.model.result.WorkerTotals;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;
import stalesim.model.step.StepSize;

class SimulatedExecutionTest {

    private static CompletedRun simulate(MachineDescription machine, RunSpec spec) throws InterruptedException {
        return new SimulatedExecution(machine, Mode.NATIVE, Optional.empty()).run(spec);
    }

    private static MachineDescription machine(int cores, DurationLaw compute, long accessNs) {
        return MachineDescription.uniform("test", cores, SmallTask.costs(compute, accessNs));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 16})
    void equalDeterministicWorkersAreAlwaysExactlyMMinusOneBehind(int m) throws InterruptedException {
        RunResult result = simulate(machine(m, new Deterministic(1_000), 0), SmallTask.spec(new AsyncLock(), m, 400))
                .result();
        // in the first round worker k is k updates behind; from then on everybody is m-1 behind
        long[] expected = new long[m];
        for (int tau = 0; tau < m - 1; tau++) {
            expected[tau] = 1;
        }
        expected[m - 1] = 401L - m;
        assertThat(result.staleness().toArray()).containsExactly(expected);
    }

    @Test
    void sumRuleIsNTimesMMinusOneWhereWorkersReadAgainAtOnce() throws InterruptedException {
        for (int m : new int[] {2, 7, 16}) {
            for (Algorithm algorithm : List.of(new AsyncLock(), new Hogwild())) {
                StalenessBook book = simulate(
                                machine(m, new Lognormal(10_000, 0.7), 0), SmallTask.spec(algorithm, m, 1_000))
                        .result()
                        .book()
                        .orElseThrow();
                assertThat(book.balanced()).isTrue();
                assertThat(book.applied() + book.pending()).isEqualTo(1_000L * (m - 1));
            }
        }
    }

    @Test
    void sumRuleHoldsExactlyWithContentionSharedCoresAndWaiting() throws InterruptedException {
        for (Algorithm algorithm : List.of(new AsyncLock(), new Hogwild())) {
            MachineDescription machine = new MachineDescription(
                    "busy",
                    new Processors(Topology.flat(3), Scheduling.TIME_SLICED, List.of(1.0, 1.1, 1.3)),
                    new OsCosts(
                            OptionalLong.of(5_000),
                            200,
                            new WakeUp(new Exponential(3_000), 500, 100),
                            new Spins(700, 0),
                            new Deterministic(0)),
                    LockPolicy.BARGING,
                    Workforce.ofSpeeds(List.of(1.0, 0.5)),
                    Optional.empty(),
                    Map.of(MachineDescription.ANY_ALGORITHM, SmallTask.costs(new Exponential(3_000), 800)));
            RunResult result = simulate(machine, SmallTask.spec(algorithm, 8, 3_000)).result();
            StalenessBook book = result.book().orElseThrow();
            assertThat(book.balanced()).isTrue();
            assertThat(book.applied()).isEqualTo(result.staleness().sum());
            assertThat(book.inFlight()).isLessThan(3_000L * 7);
        }
    }

    /**
     * E[tau | worker] = R / r_w - 1 for persistent speeds. Over a long run both sides are averages of the same run;
     * what is left is the boundary of the run, of order m/N per worker, and bounded here by 4 m^2 / N.
     */
    @Test
    void meanStalenessOfAWorkerFollowsItsShareOfTheRate() throws InterruptedException {
        List<Double> speeds = List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.2, 0.2);
        MachineDescription machine = new MachineDescription(
                "heterogeneous",
                new Processors(Topology.flat(10), Scheduling.TIME_SLICED, List.of(1.0)),
                OsCosts.ideal(),
                LockPolicy.BARGING,
                Workforce.ofSpeeds(speeds),
                Optional.empty(),
                Map.of(MachineDescription.ANY_ALGORITHM, SmallTask.costs(new Lognormal(100_000, 0.3), 0)));
        long updates = 20_000;
        RunResult result = simulate(machine, SmallTask.spec(new AsyncLock(), 10, updates)).result();
        for (WorkerTotals worker : result.perWorker()) {
            double mean = (double) worker.stalenessSum() / worker.updates();
            double expected = (double) updates / worker.updates() - 1;
            assertThat(mean / expected).isCloseTo(1, within(4.0 * 100 / updates));
        }
        // 8 fast and 2 slow (5:1): rates 1/8.4 and 0.2/8.4, so 7.4 and 41
        WorkerTotals fast = result.perWorker().get(0);
        WorkerTotals slow = result.perWorker().get(9);
        assertThat((double) fast.stalenessSum() / fast.updates()).isCloseTo(7.4, within(0.2));
        assertThat((double) slow.stalenessSum() / slow.updates()).isCloseTo(41.0, within(1.5));
    }

    /**
     * Exponential compute times, no other cost: tau is geometric with p = 1/m, hence Var = m (m-1). Over 40 runs of
     * 5000 updates the relative standard error of the variance is about 1 %; 5 % is five of them.
     */
    @Test
    void exponentialComputeTimesMakeGeometricStaleness() throws InterruptedException {
        int m = 4;
        double variance = 0;
        double zero = 0;
        int runs = 40;
        for (int replication = 0; replication < runs; replication++) {
            RunSpec base = SmallTask.spec(new AsyncLock(), m, 5_000);
            RunSpec spec = new RunSpec(
                    base.algorithm(), m, base.task(), base.stop(), 1, new RandomStreams(3, replication), false);
            RunResult result = simulate(machine(m, new Exponential(100_000), 0), spec).result();
            variance += result.staleness().variance() / runs;
            zero += (double) result.staleness().count(0) / result.updates() / runs;
        }
        assertThat(variance).isCloseTo(m * (m - 1.0), within(0.05 * m * (m - 1)));
        assertThat(zero).isCloseTo(1.0 / m, within(0.005));
    }

    /** X(m) = min(m / (T_c + T_u), 1 / T_u): the lock saturates at m = 1 + T_c / T_u (paper 003, 1.3.2). */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void aLockSaturatesAtOnePlusTheRatioOfTimes(int m) throws InterruptedException {
        long computeNs = 3_000;
        long accessNs = 500;
        RunResult result = simulate(
                        machine(m, new Deterministic(computeNs), accessNs), SmallTask.spec(new AsyncLock(), m, 2_000))
                .result();
        double serialNs = 2 * accessNs;
        double expected = 1e9 * Math.min(m / (computeNs + serialNs), 1 / serialNs);
        // the first updates fill the pipeline: at most m cycles of 2000
        assertThat(result.updatesPerSecond()).isCloseTo(expected, within(0.01 * expected));
        assertThat(result.waitShare() > 0.1).isEqualTo(m > 4);
    }

    @Test
    void aSynchronousRoundLastsAsLongAsItsSlowestWorker() throws InterruptedException {
        MachineDescription machine = new MachineDescription(
                "heterogeneous",
                new Processors(Topology.flat(3), Scheduling.TIME_SLICED, List.of(1.0)),
                OsCosts.ideal(),
                LockPolicy.BARGING,
                Workforce.ofSpeeds(List.of(1.0, 0.5, 0.25)),
                Optional.empty(),
                Map.of(MachineDescription.ANY_ALGORITHM, SmallTask.costs(new Deterministic(1_000), 0)));
        RunResult result = simulate(machine, SmallTask.spec(new Sync(), 3, 100)).result();
        assertThat(result.durationNs()).isEqualTo(100 * 4_000);
        assertThat(result.updates()).isEqualTo(100);
        assertThat(result.gradients()).isEqualTo(300);
        assertThat(result.staleness().toArray()).containsExactly(300);
        // the fast ones wait 3000 and 2000 of every 4000
        assertThat(result.waitShare()).isCloseTo(5.0 / 12, within(0.01));
    }

    @Test
    void pacedWorkersSleepUntilTheirTargetAndOverlapOnFewCores() throws InterruptedException {
        MachineDescription machine = machine(2, new Deterministic(1_000), 0);
        MachineDescription sliced = new MachineDescription(
                "two cores",
                new Processors(Topology.flat(2), Scheduling.TIME_SLICED, List.of(1.0)),
                new OsCosts(
                        OptionalLong.of(10_000), 0, WakeUp.ideal(), Spins.NONE, new Deterministic(500)),
                LockPolicy.BARGING,
                Workforce.ofSpeeds(List.of(1.0)),
                Optional.empty(),
                machine.costs());
        RunResult result = new SimulatedExecution(sliced, Mode.PACED, Optional.of(new Deterministic(100_000)))
                .run(SmallTask.spec(new AsyncLock(), 16, 1_600))
                .result();
        // 16 workers, each with a cycle of 100 us + 0.5 us oversleep, on two cores that are 8 % busy
        assertThat(result.updatesPerSecond()).isCloseTo(16 / 100.5e-6, within(0.02 * 16 / 100.5e-6));
        assertThat(result.mode()).isEqualTo(Mode.PACED);
    }

    @Test
    void sameSpecificationSameRun() throws InterruptedException {
        for (Algorithm algorithm : AlgorithmCatalogue.all()) {
            int m = Math.min(4, algorithm.maxWorkers());
            MachineDescription machine = machine(m, new Lognormal(5_000, 0.5), 300);
            CompletedRun first = simulate(machine, SmallTask.spec(algorithm, m, 500));
            CompletedRun second = simulate(machine, SmallTask.spec(algorithm, m, 500));
            assertThat(second.result()).isEqualTo(first.result());
            assertThat(second.parameters()).containsExactly(first.parameters());
        }
    }

    @Test
    void doublingAllTimesChangesTimeAlone() throws InterruptedException {
        RunResult fast = simulate(machine(4, new Deterministic(1_000), 100), SmallTask.spec(new AsyncLock(), 4, 300))
                .result();
        RunResult slow = simulate(machine(4, new Deterministic(2_000), 200), SmallTask.spec(new AsyncLock(), 4, 300))
                .result();
        assertThat(slow.durationNs()).isEqualTo(2 * fast.durationNs());
        assertThat(slow.staleness()).isEqualTo(fast.staleness());
        assertThat(slow.finalLoss()).isEqualTo(fast.finalLoss());
    }

    /**
     * Four equal workers come to the model together, which they are done with before the first has computed: 8 accesses
     * of 100 ns while a gradient takes 1000. So a delay moves each of the 75 times that they come by one delay more
     * than the time before; those who meet do so 300 times.
     */
    @Test
    void addingAConstantDelayToEveryGradientChangesTimeAlone() throws InterruptedException {
        long delayNs = 12_345;
        Map<Algorithm, Long> cycles = Map.of(new AsyncLock(), 75L, new Hogwild(), 75L, new Sync(), 300L);
        for (Map.Entry<Algorithm, Long> entry : cycles.entrySet()) {
            RunSpec spec = SmallTask.spec(entry.getKey(), 4, 300);
            RunResult plain =
                    simulate(machine(4, new Deterministic(1_000), 100), spec).result();
            RunResult delayed = simulate(machine(4, new Deterministic(1_000 + delayNs), 100), spec)
                    .result();
            assertThat(delayed.durationNs()).isEqualTo(plain.durationNs() + delayNs * entry.getValue());
            assertThat(delayed.staleness()).isEqualTo(plain.staleness());
            assertThat(delayed.finalLoss()).isEqualTo(plain.finalLoss());
        }
    }

    @Test
    void theLossCurveCoversTheRunAndFalls() throws InterruptedException {
        RunResult result = simulate(machine(4, new Lognormal(5_000, 0.5), 300), SmallTask.spec(new Hogwild(), 4, 503))
                .result();
        assertThat(result.curve()).extracting(point -> point.update()).containsExactly(0L, 100L, 200L, 300L, 400L,
                500L, 503L);
        assertThat(result.curve()).extracting(point -> point.timeNs()).isSorted();
        assertThat(result.curve().get(0).loss()).isCloseTo(Math.log(2), within(1e-6));
        assertThat(result.finalLoss()).isLessThan(0.5);
        assertThat(result.outcome()).isEqualTo(Outcome.BUDGET);
    }

    @Test
    void stopsAtTheWantedLossAndOnDivergence() throws InterruptedException {
        RunSpec base = SmallTask.spec(new AsyncLock(), 4, 2_000);
        RunSpec wanted = new RunSpec(
                base.algorithm(), 4, base.task(), new StopRule(2_000, 0.5), 100, base.streams(), false);
        RunResult converged = simulate(machine(4, new Lognormal(5_000, 0.5), 300), wanted).result();
        assertThat(converged.outcome()).isEqualTo(Outcome.CONVERGED);
        assertThat(converged.updates()).isLessThan(2_000);
        assertThat(converged.finalLoss()).isLessThan(0.5);
        // it ends at the first point of its curve that has the wanted loss, and had it since the one before
        List<CurvePoint> curve = converged.curve();
        assertThat(converged.updatesTo(0.5).orElseThrow())
                .isBetween(curve.get(curve.size() - 2).update() + 1, converged.updates());

        TrainingTask wild = new TrainingTask(base.task().objective(), 2, new Constant(1e4), 50, 1);
        RunResult diverged = simulate(
                        machine(4, new Lognormal(5_000, 0.5), 300),
                        new RunSpec(base.algorithm(), 4, wild, StopRule.after(2_000), 100, base.streams(), false))
                .result();
        assertThat(diverged.outcome()).isEqualTo(Outcome.DIVERGED);
        assertThat(diverged.updates()).isLessThan(2_000);
    }

    /** Has no step for update 70. */
    private static final class Failing implements StepSize {
        @Override
        public String name() {
            return "failing";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of();
        }

        @Override
        public boolean needsStaleness() {
            return false;
        }

        @Override
        public double at(long update, long staleness) {
            if (update == 70) {
                throw new IllegalStateException("no step for update 70");
            }
            return 0.01;
        }
    }

    @Test
    void aRunWhoseRuleFailsIsKeptAsCrashed() throws InterruptedException {
        RunSpec base = SmallTask.spec(new AsyncLock(), 4, 2_000);
        TrainingTask task = new TrainingTask(base.task().objective(), 2, new Failing(), 50, 1);
        CompletedRun run = simulate(
                machine(4, new Lognormal(5_000, 0.5), 300),
                new RunSpec(base.algorithm(), 4, task, StopRule.after(2_000), 40, base.streams(), false));
        assertThat(run.result().outcome()).isEqualTo(Outcome.CRASHED);
        assertThat(run.result().updates()).isEqualTo(70);
        assertThat(run.result().curve()).hasSize(2);
        assertThat(run.failure().orElseThrow()).hasMessage("no step for update 70");
        assertThatThrownBy(run::resultUnlessCrashed).hasRootCauseMessage("no step for update 70");
    }

    @Test
    void aMissingTimeIsNamedNotTakenForZero() {
        MachineDescription machine = MachineDescription.uniform("bare", 2, new OperationCosts(Map.of()));
        assertThatThrownBy(() -> simulate(machine, SmallTask.spec(new AsyncLock(), 2, 10)))
                .isInstanceOf(MissingCalibrationException.class)
                .hasMessageContaining("machine bare: the time of read is missing, and async-lock needs it");
    }
}
