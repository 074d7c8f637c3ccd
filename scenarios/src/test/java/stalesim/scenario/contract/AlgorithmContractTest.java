package stalesim.scenario.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stalesim.exec.execution.ThreadedExecution;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AlgorithmCatalogue;
import stalesim.model.algorithm.DPsgd;
import stalesim.model.algorithm.DelayedSgd;
import stalesim.model.algorithm.DirectAveraging;
import stalesim.model.algorithm.DsSync;
import stalesim.model.algorithm.EcdPsgd;
import stalesim.model.algorithm.Elastic;
import stalesim.model.algorithm.Leashed;
import stalesim.model.algorithm.Need;
import stalesim.model.algorithm.Setting;
import stalesim.model.algorithm.SimuParallel;
import stalesim.model.algorithm.StaleSynchronous;
import stalesim.model.algorithm.WpSgd;
import stalesim.model.data.synthetic.RowPattern;
import stalesim.model.data.synthetic.SyntheticData;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Exponential;
import stalesim.model.duration.Lognormal;
import stalesim.model.elastic.Probing;
import stalesim.model.gossip.Graph;
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
import stalesim.model.objective.DualObjective;
import stalesim.model.objective.LeastSquares;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.objective.Objective;
import stalesim.model.objective.SupportVectorMachine;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;
import stalesim.model.protocol.Recording;
import stalesim.model.protocol.Store;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Clock;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.model.result.TimeCategory;
import stalesim.model.result.TimeUse;
import stalesim.model.result.WorkerTotals;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.Evaluation;
import stalesim.model.run.Execution;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.sampling.Division;
import stalesim.model.sampling.Draw;
import stalesim.model.sampling.PartitionedSampling;
import stalesim.model.sampling.Reshuffled;
import stalesim.model.sampling.SampleSequence;
import stalesim.model.sampling.WithReplacement;
import stalesim.model.sampling.partition.Iid;
import stalesim.model.sampling.partition.Sizes;
import stalesim.model.step.Constant;
import stalesim.model.step.Diminishing;
import stalesim.model.step.StepSize;
import stalesim.model.step.adaptive.CumulativeKind;
import stalesim.model.step.adaptive.LearnedLaw;
import stalesim.model.step.adaptive.LearnedStep;
import stalesim.model.step.adaptive.Shape;
import stalesim.model.step.adaptive.StepLimits;
import stalesim.model.step.adaptive.TailTau;
import stalesim.sim.execution.Replay;
import stalesim.sim.execution.SimulatedExecution;

/** What "one algorithm, two clocks" promises, for every algorithm of the catalogue. */
@Timeout(120)
class AlgorithmContractTest {

    private static final Execution REAL = new ThreadedExecution(Mode.NATIVE, Optional.empty());
    /** Sleeping between operations makes many threads interleave on few cores. */
    private static final Execution PACED =
            new ThreadedExecution(Mode.PACED, Optional.of(new Lognormal(30_000, 1)));

    private static final Execution SIMULATED = new SimulatedExecution(busyMachine(), Mode.NATIVE, Optional.empty());

    static Stream<Algorithm> algorithms() {
        return Stream.concat(
                AlgorithmCatalogue.all().stream(),
                Stream.concat(
                        Stream.of(
                                new Leashed(0),
                                new Leashed(1),
                                new SimuParallel(50),
                                new DsSync(0, 0.5),
                                new StaleSynchronous(0),
                                new WpSgd(50, 0, 0),
                                new WpSgd(40, 0.99, 0),
                                new DirectAveraging(50),
                                new Elastic(Store.LOCKED, new Probing(5, 2, 2, 1)),
                                new DPsgd(Graph.COMPLETE, 8),
                                new EcdPsgd(Graph.TORUS, 32),
                                new EcdPsgd(Graph.STAR, 8)),
                        localRounds()));
    }

    /** Constant rounds in lockstep with steps that change within a round, and rounds that grow, with a larger lag. */
    private static Stream<Algorithm> localRounds() {
        Algorithm usual = AlgorithmCatalogue.named("local-rounds").orElseThrow();
        return Stream.of(
                usual.with(Map.of("sizes", 0.0, "size", 12.0, "lag", 0.0, "steps", 1.0)),
                usual.with(Map.of("sizes", 1.0, "factor", 0.2, "offset", 4.0, "lag", 2.0)));
    }

    /** A machine on which everything happens: shared cores, waiting, wake-ups, interference, unequal workers. */
    private static MachineDescription busyMachine() {
        Map<OperationKind, DurationLaw> laws = Map.of(
                OperationKind.READ, new Exponential(700),
                OperationKind.COMPUTE, new Lognormal(5_000, 0.6),
                OperationKind.UPDATE, new Exponential(900),
                OperationKind.EXCHANGE, new Deterministic(400),
                OperationKind.SEND, new Exponential(800),
                OperationKind.RECEIVE, new Exponential(500),
                OperationKind.GOSSIP, new Exponential(400),
                OperationKind.LOCAL, new Deterministic(300));
        OsCosts os =
                new OsCosts(OptionalLong.of(20_000), 500, new WakeUp(new Exponential(2_000), 300, 60),
                        new Spins(500, 1_500),
                        new Exponential(1_000));
        return new MachineDescription(
                "busy",
                new Processors(Topology.flat(3), Scheduling.TIME_SLICED, List.of(1.0, 1.05, 1.3)),
                os,
                LockPolicy.BARGING,
                Workforce.ofSpeeds(List.of(1.0, 0.6)),
                Optional.empty(),
                Map.of("*", new OperationCosts(laws)));
    }

    private static List<TrainingTask> tasks() {
        RandomStreams streams = new RandomStreams(21, 0);
        var dense = new SyntheticShape(400, 30, new RowPattern.Full(), false);
        var sparse = new SyntheticShape(400, 60, new RowPattern.FixedCount(6), false);
        List<Objective> objectives = List.of(
                new LogisticRegression(SyntheticData.classification(dense, SyntheticData.ruler(30), 0.05, streams),
                        1e-3),
                new LogisticRegression(SyntheticData.classification(sparse, SyntheticData.ruler(60), 0, streams), 0),
                new LeastSquares(SyntheticData.regression(dense, SyntheticData.ruler(30), 0.1, streams), 1e-4),
                new NoisyQuadratic(
                        List.of(new NoisyQuadratic.Mode(1, 0.7, 0, 0.5), new NoisyQuadratic.Mode(0.2, -1, 0, 1)), 0.1));
        return List.of(
                new TrainingTask(objectives.get(0), 4, new Constant(0.05), 200, 1),
                new TrainingTask(objectives.get(1), 3, new Constant(0.2), 200, 1),
                new TrainingTask(objectives.get(2), 1, new Diminishing(0.02, 0.001, 1), 200, 1),
                new TrainingTask(objectives.get(3), 2, new Constant(0.05), 200, 1),
                new TrainingTask(objectives.get(0), 4, learning(), 200, 1));
    }

    /** Those that an algorithm can train. */
    private static List<TrainingTask> tasks(Algorithm algorithm) {
        return algorithm.needs().contains(Need.DUAL) ? dualTasks() : tasks();
    }

    /** With a dual, and samples of one's own. */
    private static List<TrainingTask> dualTasks() {
        RandomStreams streams = new RandomStreams(21, 0);
        var dense = new SyntheticShape(400, 30, new RowPattern.Full(), false);
        var sparse = new SyntheticShape(400, 60, new RowPattern.FixedCount(6), false);
        var smooth = new LogisticRegression(
                SyntheticData.classification(dense, SyntheticData.ruler(30), 0.05, streams), 1e-3);
        var kinked = new SupportVectorMachine(
                SyntheticData.classification(sparse, SyntheticData.ruler(60), 0, streams), 1e-2);
        return List.of(partitioned(smooth, new WithReplacement(), 4), partitioned(kinked, new Reshuffled(), 3));
    }

    private static TrainingTask partitioned(DualObjective objective, Draw draw, int batch) {
        var samples = new SampleSequence(
                objective.data(), IntStream.range(0, objective.samples()).toArray());
        return new TrainingTask(
                objective,
                new PartitionedSampling(samples, Division.fixed(new Iid(new Sizes.Equal())), draw, batch),
                new Constant(0.05),
                new Evaluation(objective, 200, 1));
    }

    /** A rule that learns the law of staleness from the run, literal so that it changes even without staleness. */
    private static StepSize learning() {
        TailTau tail = new TailTau(0.5, Shape.LINEAR, CumulativeKind.AT_MOST);
        return new LearnedStep(tail, LearnedLaw.OBSERVED, 0.05, StepLimits.NONE, 50);
    }

    private static RunSpec spec(Algorithm algorithm, int workers, TrainingTask task, int replication) {
        int count = Math.min(workers, algorithm.maxWorkers());
        return new RunSpec(
                algorithm,
                count,
                task,
                StopRule.after(budget(algorithm, count)),
                10,
                new RandomStreams(31, replication),
                true);
    }

    /** So many updates that no run has much fewer than 1,500 gradients, or many more. */
    private static long budget(Algorithm algorithm, int workers) {
        return algorithm.store() == Store.AGGREGATED ? 300L * Math.min(2, workers) : 1_500;
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void withOneWorkerBothClocksEqualTheSequentialFormBitForBit(Algorithm algorithm) throws InterruptedException {
        for (TrainingTask task : tasks(algorithm)) {
            RunSpec spec = spec(algorithm, 1, task, 0);
            float[] expected = SequentialForms.of(spec);
            CompletedRun real = REAL.run(spec);
            CompletedRun simulated = SIMULATED.run(spec);

            assertThat(expected).isNotEqualTo(task.start(new RandomStreams(1, 0)));
            assertThat(real.parameters()).containsExactly(expected);
            assertThat(simulated.parameters()).containsExactly(expected);
            assertThat(simulated.result().curve())
                    .extracting(CurvePoint::update, CurvePoint::loss)
                    .isEqualTo(real.result().curve().stream()
                            .map(point -> tuple(point.update(), point.loss()))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void aRecordedRealRunIsReplayedBitForBit(Algorithm algorithm) throws InterruptedException {
        assumeTrue(algorithm.store().atomic(), "only atomic reads and updates can be replayed");
        boolean interleaved = false;
        for (int workers : new int[] {1, 2, 4, 8}) {
            for (TrainingTask task : tasks(algorithm)) {
                // several attempts at one update, and local steps, ask a rule in an order that the recording does not
                // tell
                boolean askedInSecret =
                        algorithm.store() == Store.PUBLISHED || algorithm.store() == Store.AGGREGATED;
                if (askedInSecret && task.step() instanceof LearnedStep) {
                    continue;
                }
                RunSpec spec = spec(algorithm, workers, task, workers);
                CompletedRun real = PACED.run(spec);
                float[] replayed = Replay.run(spec, real.recording().orElseThrow());
                assertThat(replayed).containsExactly(real.parameters());
                interleaved |= real.result().staleness().max() > 0;
            }
        }
        // an asynchronous run without any staleness would prove nothing
        assertThat(interleaved)
                .isEqualTo(Set.of(Store.LOCKED, Store.PUBLISHED, Store.AGGREGATED).contains(algorithm.store()));
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void whatCannotBeReplayedSaysSo(Algorithm algorithm) throws InterruptedException {
        assumeTrue(!algorithm.store().atomic());
        RunSpec spec = spec(algorithm, 1, tasks().get(0), 0);
        assertThat(REAL.run(spec).recording()).isEmpty();
        assertThatThrownBy(() -> Replay.run(spec, new Recording()))
                .hasMessageContaining("only atomic reads and updates can be replayed");
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void bothClocksFillTheSameRecord(Algorithm algorithm) throws InterruptedException {
        RunSpec spec = spec(algorithm, 4, tasks(algorithm).get(0), 2);
        RunResult real = REAL.run(spec).result();
        RunResult simulated = SIMULATED.run(spec).result();
        assertThat(List.of(real.clock(), simulated.clock())).containsExactly(Clock.REAL, Clock.SIMULATED);
        for (RunResult result : List.of(real, simulated)) {
            assertThat(result.algorithm()).isEqualTo(algorithm.name());
            assertThat(result.workers()).isEqualTo(spec.workers());
            assertThat(result.seed()).isEqualTo(31);
            assertThat(result.replication()).isEqualTo(2);
            assertThat(result.updates()).isEqualTo(spec.stop().updates());
            // a message is one update, whatever the number of its gradients; elsewhere gradients count one by one
            assertThat(result.staleness().total())
                    .isEqualTo(algorithm.store() == Store.AGGREGATED ? result.updates() : result.gradients());
            assertThat(result.perWorker()).hasSize(spec.workers());
            assertThat(result.perWorker().stream().mapToLong(worker -> worker.updates()).sum())
                    .isEqualTo(result.staleness().total());
            assertThat(result.perWorker().stream().mapToLong(worker -> worker.stalenessSum()).sum())
                    .isEqualTo(result.staleness().sum());
            assertThat(result.dualityGap().isPresent()).isEqualTo(algorithm.needs().contains(Need.DUAL));
            assertThat(result.durationNs()).isPositive();
            assertThat(result.waitShare()).isBetween(0.0, 1.0);
        }
        assertThat(simulated.timeUse().orElseThrow().restNs()).isZero();
        TimeUse measured = real.timeUse().orElseThrow();
        assertThat(measured.totalNs()).isEqualTo(real.workers() * real.durationNs());
        assertThat(measured.spentNs().keySet())
                .containsExactly(
                        TimeCategory.LOCK, TimeCategory.BARRIER, TimeCategory.NO_CORE, TimeCategory.AWAY);
        assertThat(measured.spentNs().get(TimeCategory.LOCK) + measured.spentNs().get(TimeCategory.BARRIER))
                .isEqualTo(real.perWorker().stream().mapToLong(WorkerTotals::waitNs).sum());
        if (raced(algorithm)) {
            for (RunResult result : List.of(real, simulated)) {
                assertThat(result.gradients()).isBetween(1_500L, 4 * 1_500L);
                assertThat(result.curve()).extracting(CurvePoint::update).endsWith(1_500L).isSorted();
            }
            return;
        }
        if (algorithm.store() == Store.AGGREGATED) {
            // which messages are the last depends on who was faster, but nobody is more than a few rounds ahead
            long fewest = algorithm.gradients(spec.stop().updates() - 4L * spec.workers(), spec.workers());
            long most = algorithm.gradients(spec.stop().updates() + 4L * spec.workers(), spec.workers());
            assertThat(List.of(real.gradients(), simulated.gradients())).allMatch(g -> g >= fewest && g <= most);
        } else {
            assertThat(simulated.gradients()).isEqualTo(real.gradients());
        }
        if (algorithm.store() == Store.REPLICATED) { // whose arithmetic depends on no order
            assertThat(simulated.dualityGap()).isEqualTo(real.dualityGap());
            assertThat(simulated.finalLoss()).isEqualTo(real.finalLoss());
        }
        assertThat(simulated.curve())
                .extracting(CurvePoint::update)
                .isEqualTo(real.curve().stream().map(CurvePoint::update).toList());
    }

    /** Whether how often a worker steps in a round is decided by the run. */
    private static boolean raced(Algorithm algorithm) {
        return algorithm.cycle(Setting.ofWorkers(1)).stream()
                .anyMatch(operation -> operation instanceof Operation.Loop loop && loop.race().isPresent());
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void theSumRuleHoldsInEverySimulatedRunAndUnderTheLock(Algorithm algorithm) throws InterruptedException {
        for (int workers : new int[] {1, 3, 7}) {
            RunSpec spec = spec(algorithm, workers, tasks(algorithm).get(0), workers);
            List<RunResult> results = new ArrayList<>(List.of(SIMULATED.run(spec).result()));
            results.add(REAL.run(spec).result());
            for (RunResult result : results) {
                result.book().ifPresent(book -> {
                    assertThat(book.balanced()).isTrue();
                    assertThat(book.applied()).isEqualTo(result.staleness().sum());
                });
            }
        }
    }

    /**
     * Same statistics from both clocks: the mean final loss of 12 runs each differs by less than 5 standard errors of
     * the difference plus 2 % of the loss (the machine described here is not the one that runs, so staleness differs).
     * Chance of a false alarm below 1e-5 for each algorithm.
     *
     * <p>Where rounds are raced, or stale gradients are chosen from, the loss depends on how unequal workers are, and
     * threads whose gradients take a microsecond are so by whole time slices: they are paced instead. Of raced rounds,
     * whose workers are unequal on the machine described here alone, only convergence is promised.
     */
    @ParameterizedTest
    @MethodSource("algorithms")
    void bothClocksConvergeAlike(Algorithm algorithm) throws InterruptedException {
        int runs = 12;
        boolean paced = raced(algorithm) || algorithm instanceof DelayedSgd;
        double[] real = new double[runs];
        double[] simulated = new double[runs];
        for (int replication = 0; replication < runs; replication++) {
            RunSpec spec = spec(algorithm, 4, tasks(algorithm).get(0), replication);
            real[replication] = (paced ? PACED : REAL).run(spec).result().finalLoss();
            simulated[replication] = SIMULATED.run(spec).result().finalLoss();
        }
        double error = Math.sqrt(variance(real) / runs + variance(simulated) / runs);
        assertThat(mean(simulated)).isLessThan(0.6 * Math.log(2));
        if (raced(algorithm)) {
            assertThat(mean(real)).isLessThan(0.6 * Math.log(2));
            return;
        }
        assertThat(mean(real)).isCloseTo(mean(simulated), within(5 * error + 0.02 * mean(simulated)));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
    }
}
