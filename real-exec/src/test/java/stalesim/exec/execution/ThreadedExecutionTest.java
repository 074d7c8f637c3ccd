package stalesim.exec.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.exec.worker.CurrentCore;
import stalesim.exec.worker.Halts;
import stalesim.exec.worker.OperationTimes;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AlgorithmCatalogue;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Dadm;
import stalesim.model.algorithm.DirectAveraging;
import stalesim.model.algorithm.Hogwild;
import stalesim.model.algorithm.Leashed;
import stalesim.model.algorithm.Setting;
import stalesim.model.algorithm.WpSgd;
import stalesim.model.data.DenseData;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.Lognormal;
import stalesim.model.machine.Workforce;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;
import stalesim.model.protocol.StalenessBook;
import stalesim.model.protocol.Store;
import stalesim.model.protocol.UpdateRule;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Clock;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.result.RunResult;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;

@Timeout(60)
class ThreadedExecutionTest {

    private final ThreadedExecution nativeThreads = new ThreadedExecution(Mode.NATIVE, Optional.empty());

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void theSumRuleHoldsExactlyUnderTheLock(int workers) throws InterruptedException {
        RunResult result = nativeThreads
                .run(SmallTask.spec(new AsyncLock(), workers, StopRule.after(5_000), false))
                .result();
        assertThat(result.book().orElseThrow().balanced()).isTrue();
        assertThat(result.book().orElseThrow().applied())
                .isEqualTo(result.staleness().sum());
        assertThat(result.book().orElseThrow().inFlight()).isLessThanOrEqualTo(5_000L * (workers - 1));
    }

    @Test
    void everyAlgorithmAppliesItsBudgetAndSaysSo() throws InterruptedException {
        for (Algorithm algorithm : AlgorithmCatalogue.all()) {
            int workers = Math.min(3, algorithm.maxWorkers());
            RunResult result = nativeThreads
                    .run(SmallTask.spec(algorithm, workers, StopRule.after(1_003), false))
                    .result();
            assertThat(result.clock()).isEqualTo(Clock.REAL);
            assertThat(result.updates()).isEqualTo(1_003);
            if (algorithm.store() == Store.AGGREGATED) {
                assertThat(result.gradients()).isGreaterThan(1_003);
                assertThat(result.staleness().total()).isEqualTo(1_003);
            } else if (raced(algorithm)) {
                assertThat(result.gradients()).isBetween(1_003L + workers - 1, workers * 1_003L);
                assertThat(result.staleness().total()).isEqualTo(result.gradients());
            } else {
                assertThat(result.gradients()).isEqualTo(algorithm.gradients(1_003, workers));
                assertThat(result.staleness().total()).isEqualTo(result.gradients());
            }
            assertThat(result.perWorker()).hasSize(workers);
            List<Long> points = List.of(0L, 100L, 200L, 300L, 400L, 500L, 600L, 700L, 800L, 900L, 1_000L, 1_003L);
            List<Long> curve = result.curve().stream().map(CurvePoint::update).toList();
            if (raced(algorithm)) {
                // rank 0 jumps to the end where another worker is faster
                assertThat(points).containsSubsequence(curve);
            } else {
                assertThat(curve).isEqualTo(points);
            }
            CurvePoint last = result.curve().get(curve.size() - 1);
            assertThat(last.update()).isEqualTo(1_003);
            assertThat(result.durationNs()).isPositive().isEqualTo(last.timeNs());
            assertThat(result.finalLoss()).isLessThan(result.curve().get(0).loss());
            assertThat(result.outcome()).isEqualTo(Outcome.BUDGET);
        }
    }

    /** Whether how often a worker steps in a round is decided by the run. */
    private static boolean raced(Algorithm algorithm) {
        return algorithm.cycle(Setting.ofWorkers(1)).stream()
                .anyMatch(operation -> operation instanceof Operation.Loop loop && loop.race().isPresent());
    }

    @Test
    void endsAtTheWantedLossForEveryAlgorithm() throws InterruptedException {
        for (Algorithm algorithm : AlgorithmCatalogue.all()) {
            RunSpec spec = new RunSpec(
                    algorithm,
                    Math.min(3, algorithm.maxWorkers()),
                    SmallTask.task(algorithm, 0.01),
                    new StopRule(1_000_000, 0.4),
                    10_000,
                    new RandomStreams(11, 0),
                    false);
            RunResult result = nativeThreads.run(spec).result();
            assertThat(result.outcome()).isEqualTo(Outcome.CONVERGED);
            assertThat(result.updates()).isLessThan(1_000_000);
            assertThat(result.timeNsTo(0.4)).isPresent();
        }
    }

    @Test
    void aDivergingRunStopsEarlyAndIsCalledSo() throws InterruptedException {
        for (Algorithm algorithm : AlgorithmCatalogue.all()) {
            if (algorithm instanceof Dadm) {
                continue; // takes no step size that could be too large
            }
            RunSpec base = SmallTask.spec(algorithm, 1, StopRule.after(20_000_000), false);
            RunSpec wild = new RunSpec(
                    algorithm,
                    Math.min(2, algorithm.maxWorkers()),
                    SmallTask.task(algorithm, 1e30),
                    base.stop(),
                    10_000,
                    base.streams(),
                    false);
            RunResult result = nativeThreads.run(wild).result();
            assertThat(result.outcome()).isEqualTo(Outcome.DIVERGED);
            assertThat(result.updates()).isLessThan(20_000_000);
        }
    }

    @Test
    void pacedGradientsNeverTakeLessThanTheirTarget() throws InterruptedException {
        var paced = new ThreadedExecution(Mode.PACED, Optional.of(new Deterministic(1_000_000)));
        RunResult result = paced.run(SmallTask.spec(new AsyncLock(), 8, StopRule.after(400), false))
                .result();
        assertThat(result.mode()).isEqualTo(Mode.PACED);
        // 8 workers need at least 50 cycles of 1 ms; how much more is the machine's business
        assertThat(result.durationNs()).isGreaterThanOrEqualTo(50_000_000);
    }

    /** How far paced workers overlap is the machine's business; that nothing of it is lost is not. */
    @Test
    void theSumRuleHoldsExactlyForPacedWorkers() throws InterruptedException {
        var paced = new ThreadedExecution(Mode.PACED, Optional.of(new Lognormal(500_000, 0.3)));
        for (Algorithm algorithm : List.of(new AsyncLock(), new Leashed(Long.MAX_VALUE))) {
            RunResult result = paced.run(SmallTask.spec(algorithm, 16, StopRule.after(1_600), true))
                    .result();
            StalenessBook book = result.book().orElseThrow();
            assertThat(book.balanced()).isTrue();
            assertThat(book.applied()).isEqualTo(result.staleness().sum());
            assertThat(book.inFlight()).isLessThanOrEqualTo(1_600L * 15);
        }
    }

    /** 2 rounds of 40 steps; the slow worker needs ten times as long for each of its own, and does two at least. */
    @Test
    void pacedWorkersOfUnequalSpeedTakeUnequallyManySteps() throws InterruptedException {
        Workforce unequal = Workforce.ofSpeeds(List.of(1.0, 0.1));
        var paced = new ThreadedExecution(Mode.PACED, Optional.of(new Deterministic(500_000)), unequal);
        for (Algorithm algorithm : List.of(new WpSgd(40, 0, 0), new DirectAveraging(40))) {
            RunResult result = paced.run(SmallTask.spec(algorithm, 2, StopRule.after(80), false))
                    .result();
            assertThat(result.updates()).isEqualTo(80);
            assertThat(result.perWorker().get(0).updates()).isEqualTo(80);
            assertThat(result.perWorker().get(1).updates()).isBetween(2L, 40L);
            assertThat(result.gradients())
                    .isEqualTo(80 + result.perWorker().get(1).updates());
        }
    }

    @Test
    void operationTimesAreMeasuredByKind() throws InterruptedException {
        OperationTimes times =
                nativeThreads.measure(SmallTask.spec(new AsyncLock(), 1, StopRule.after(500), false));
        assertThat(times.of(OperationKind.READ)).hasSize(500);
        assertThat(times.of(OperationKind.COMPUTE)).hasSize(500).doesNotContain(0);
        // the last update ends the run and is not timed
        assertThat(times.of(OperationKind.UPDATE)).hasSize(499);
        assertThat(times.core().isPresent()).isEqualTo(CurrentCore.number().isPresent());
        assertThat(times.of(OperationKind.EXCHANGE)).isEmpty();
        assertThatThrownBy(() ->
                        nativeThreads.measure(SmallTask.spec(new AsyncLock(), 2, StopRule.after(500), false)))
                .hasMessageContaining("1 worker: 2");
    }

    @Test
    void cyclesInWhichARunSettlesDoNotCount() throws InterruptedException {
        RunSpec spec = SmallTask.spec(new AsyncLock(), 1, StopRule.after(500), false);
        OperationTimes settled = nativeThreads.measure(spec, Halts.NONE, 100);
        assertThat(settled.of(OperationKind.READ)).hasSize(400);
        assertThat(settled.of(OperationKind.COMPUTE)).hasSize(400);
        assertThat(settled.of(OperationKind.UPDATE)).hasSize(399);
        assertThat(LongStream.of(settled.of(OperationKind.COMPUTE)).sum()).isLessThan(settled.wallNs());
        assertThat(nativeThreads.measure(spec, Halts.NONE, 501).of(OperationKind.READ)).hasSize(500);
    }

    @Test
    void recordingsAreMadeWhereAskedForAndPossible() throws InterruptedException {
        CompletedRun locked = nativeThreads.run(SmallTask.spec(new AsyncLock(), 2, StopRule.after(100), true));
        assertThat(locked.recording().orElseThrow().size()).isBetween(200, 202);
        CompletedRun unasked = nativeThreads.run(SmallTask.spec(new AsyncLock(), 2, StopRule.after(100), false));
        assertThat(unasked.recording()).isEmpty();
        CompletedRun racing = nativeThreads.run(SmallTask.spec(new Hogwild(), 2, StopRule.after(100), true));
        assertThat(racing.recording()).isEmpty();
    }

    @Test
    void snapshotsHoldWhatTheModelWas() throws InterruptedException {
        // one feature, one sample, label 1: f(x) = log(1 + exp(-x)); the curve can be computed by hand
        var data = new DenseData("one", 1, new float[] {1}, new float[] {1});
        var task = new TrainingTask(
                new LogisticRegression(data, 0), 1, new Constant(1), 1, 0);
        RunSpec spec =
                new RunSpec(new AsyncLock(), 1, task, StopRule.after(3), 3, new RandomStreams(1, 0), false);
        float x = 0;
        List<CurvePoint> curve = nativeThreads.run(spec).result().curve();
        for (int t = 0; t <= 3; t++) {
            assertThat(curve.get(t).update()).isEqualTo(t);
            assertThat(curve.get(t).loss()).isEqualTo(task.evaluation().loss(new float[] {x}));
            x -= 1f * (float) (-1 / (1 + Math.exp(x)));
        }
    }

    /** Refuses every other gradient of its worker threads together. */
    private record Refusing(Store store, AtomicLong asked) implements TestAlgorithm {
        @Override
        public List<Operation> cycle(Setting setting) {
            return List.of(
                    new Operation.Read(),
                    new Operation.Compute(),
                    new Operation.Update(
                            (update, staleness) -> asked.incrementAndGet() % 2 == 0 ? 0.1 : UpdateRule.REFUSED));
        }
    }

    @Test
    void aRefusedGradientIsNoUpdateWhateverTheStore() throws InterruptedException {
        for (Store store : List.of(Store.LOCKED, Store.UNSYNCHRONISED)) {
            AtomicLong asked = new AtomicLong();
            RunResult result = nativeThreads
                    .run(SmallTask.spec(new Refusing(store, asked), 3, StopRule.after(1_000), false))
                    .result();
            assertThat(result.updates()).isEqualTo(1_000);
            assertThat(result.staleness().total()).isEqualTo(1_000);
            assertThat(result.curve().get(10).update()).isEqualTo(1_000);
            // every other gradient is refused, so 1000 updates take at least 1999 of them
            assertThat(asked.get()).isGreaterThanOrEqualTo(1_999);
        }
    }
}
