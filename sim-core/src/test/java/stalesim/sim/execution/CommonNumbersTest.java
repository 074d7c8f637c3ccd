package stalesim.sim.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.algorithm.Hogwild;
import stalesim.model.duration.Course;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Exponential;
import stalesim.model.duration.Lognormal;
import stalesim.model.duration.MeasuredPasses;
import stalesim.model.machine.Background;
import stalesim.model.machine.Failures;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.Membership;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.Stragglers;
import stalesim.model.machine.Workforce;
import stalesim.model.objective.Objective;
import stalesim.model.protocol.OperationKind;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.RunResult;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;

/** Who or what else is in a run changes nobody's random numbers. */
class CommonNumbersTest {

    /** Everything random that a worker can suffer, and nothing that workers suffer from each other. */
    private static MachineDescription machine() {
        Workforce disturbed = new Workforce(
                List.of(1.0, 0.7, 1.3),
                new Stragglers(0.05, 2.5),
                new Background(0.1, 0.4, 250_000),
                Optional.of(new Failures(new Exponential(1_500_000), new Exponential(200_000))),
                Membership.ALL);
        return onCoresOfTheirOwn(new Lognormal(100_000, 0.3)).with(disturbed);
    }

    /** Gradients as they were calibrated on two cores in three passes. */
    private static MachineDescription calibrated() {
        UniformRandomProvider random = new RandomStreams(2, 0).stream(0, Purpose.COMPUTE_TIME);
        List<List<Course>> passes = Stream.generate(() -> Stream.generate(() -> Course.inARow(
                                random.longs(1_000, 50_000, 150_000).toArray()))
                        .limit(2)
                        .toList())
                .limit(3)
                .toList();
        return onCoresOfTheirOwn(MeasuredPasses.of(passes, 100_000_000));
    }

    private static MachineDescription onCoresOfTheirOwn(DurationLaw compute) {
        Map<OperationKind, DurationLaw> laws = new EnumMap<>(OperationKind.class);
        laws.put(OperationKind.READ, new Lognormal(2_000, 0.4));
        laws.put(OperationKind.COMPUTE, compute);
        laws.put(OperationKind.UPDATE, new Exponential(3_000));
        return TimingRuns.dedicated(new OperationCosts(laws, new Exponential(5_000)));
    }

    /** A single parameter whose loss is always 1. */
    private static final class Flat implements Objective {

        @Override
        public String name() {
            return "flat";
        }

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public int samples() {
            return 1;
        }

        @Override
        public Evaluator evaluator() {
            return (parameters, batch, size, gradient) -> {};
        }

        @Override
        public double loss(float[] parameters, int[] rows) {
            return 1;
        }

        @Override
        public double loss(float[] parameters) {
            return 1;
        }
    }

    private static RunResult run(MachineDescription machine, int workers, long updates, int curvePoints) {
        TrainingTask flat = new TrainingTask(new Flat(), 1, new Constant(1), 1, 0);
        return TimingRuns.run(
                machine,
                new RunSpec(
                        new Hogwild(),
                        workers,
                        flat,
                        StopRule.after(updates),
                        curvePoints,
                        new RandomStreams(9, 0),
                        false));
    }

    private static List<Long> updateTimes(MachineDescription machine, int workers, long updates) {
        return run(machine, workers, updates, (int) updates).curve().stream()
                .map(CurvePoint::timeNs)
                .toList();
    }

    /** On cores of their own and without locks, workers update at times of their own: one more adds its times alone. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 12})
    void oneMoreWorkerChangesNobodyElsesTimes(int workers) {
        expectNoOtherTimes(machine(), workers);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 12})
    void oneMoreWorkerChangesNobodyElsesCalibratedTimes(int workers) {
        expectNoOtherTimes(calibrated(), workers);
    }

    private static void expectNoOtherTimes(MachineDescription machine, int workers) {
        List<Long> before = updateTimes(machine, workers, 200L * workers);
        List<Long> after = updateTimes(machine, workers + 1, 300L * workers + 300);
        long end = Math.min(before.get(before.size() - 1), after.get(after.size() - 1));
        List<Long> common = before.stream().filter(time -> time <= end).toList();
        assertThat(common.size()).isGreaterThan(150 * workers);
        assertThat(after).containsAll(common);
        // and every worker has times of its own
        assertThat(after.stream().filter(time -> time <= end).count() - common.size())
                .isGreaterThan(common.size() / workers / 3);
    }

    @Test
    void followingTheLossChangesNoTimes() {
        RunResult seldom = run(machine(), 7, 1_000, 1);
        RunResult always = run(machine(), 7, 1_000, 1_000);
        assertThat(always.curve()).hasSize(1_001);
        assertThat(always.durationNs()).isEqualTo(seldom.durationNs());
        assertThat(always.staleness()).isEqualTo(seldom.staleness());
        assertThat(always.perWorker()).isEqualTo(seldom.perWorker());
    }

    @Test
    void otherSeedsAndReplicationsGiveOtherTimes() {
        long first = TimingRuns.run(machine(), new Hogwild(), 3, 100, 0).durationNs();
        long second = TimingRuns.run(machine(), new Hogwild(), 3, 100, 1).durationNs();
        assertThat(second).isNotEqualTo(first);
    }
}
