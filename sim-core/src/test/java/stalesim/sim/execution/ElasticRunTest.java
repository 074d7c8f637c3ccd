package stalesim.sim.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stalesim.model.algorithm.Elastic;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.Lognormal;
import stalesim.model.elastic.Probing;
import stalesim.model.machine.MachineDescription;
import stalesim.model.protocol.Store;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Parallelism.Step;
import stalesim.model.result.RunResult;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;

/** Elastic runs under the virtual clock. */
class ElasticRunTest {

    private static final int WORKERS = 8;
    private static final long UPDATES = 20_000;
    private static final Probing PROBING = new Probing(40, 10, 1, 0);

    private static RunResult run(MachineDescription machine, Elastic algorithm, int workers) {
        RunSpec spec = new RunSpec(
                algorithm, workers, SmallTask.task(), StopRule.after(UPDATES), 5, new RandomStreams(3, 0), false);
        return TimingRuns.run(machine, spec);
    }

    private static MachineDescription machine() {
        return TimingRuns.dedicated(new Lognormal(100_000, 0.3), 10);
    }

    @ParameterizedTest
    @EnumSource(value = Store.class, names = {"REPLICATED", "AGGREGATED"}, mode = EnumSource.Mode.EXCLUDE)
    void theLevelMovesWithinItsRangeAndTheRunConverges(Store store) {
        RunResult result = run(machine(), new Elastic(store, PROBING), WORKERS);
        List<Step> steps = result.parallelism().steps();
        assertThat(steps.get(0)).isEqualTo(new Step(0, 0, WORKERS / 2));
        assertThat(steps).hasSizeGreaterThan(20).allMatch(step -> step.workers() >= 1 && step.workers() <= WORKERS);
        assertThat(steps.stream().map(Step::workers).distinct().count()).isGreaterThanOrEqualTo(3);
        assertThat(result.updates()).isEqualTo(UPDATES);
        assertThat(result.finalLoss()).isLessThan(0.5 * result.curve().get(0).loss());
        assertThat(result.book().orElseThrow().balanced()).isTrue();
        assertThat(result.workerSeconds()).isLessThan(WORKERS * result.durationNs() / 1e9);
        // who is not needed is not blocked; the lock is nearly always free
        assertThat(result.waitShare()).isLessThan(0.01);
    }

    /**
     * S003-102: mean staleness is the mean level less one. By the sum rule the mean over updates of the other gradients
     * in flight, which number level - 1 but for those that a fallen level has not yet sent away: after each fall by f,
     * f gradients of at most three times the mean time (10 standard deviations of a lognormal with cv 0.3 are less
     * likely), during which the others apply at most 3 (m - 1) updates each counting one. Pending staleness at the end
     * is at most 3 m (m - 1). Weighted by updates; over time the mean is lower by Var(m)/E(m), as busy times have more
     * updates.
     */
    @Test
    void meanStalenessIsTheMeanLevelLessOne() {
        RunResult result = run(machine(), new Elastic(Store.LOCKED, PROBING), WORKERS);
        List<Step> steps = result.parallelism().steps();
        double levels = 0;
        double squaresOverTime = 0;
        long falls = 0;
        for (int i = 0; i < steps.size(); i++) {
            boolean last = i + 1 == steps.size();
            int level = steps.get(i).workers();
            levels += level * (double) ((last ? UPDATES : steps.get(i + 1).update()) - steps.get(i).update());
            long endNs = last ? result.durationNs() : steps.get(i + 1).timeNs();
            squaresOverTime += (double) level * level * (endNs - steps.get(i).timeNs());
            falls += last ? 0 : Math.max(0, level - steps.get(i + 1).workers());
        }
        double excess = 3.0 * (WORKERS - 1) * (falls + WORKERS) / UPDATES;
        assertThat(excess).isLessThan(0.5);
        double mean = levels / UPDATES;
        assertThat(result.staleness().mean()).isCloseTo(mean - 1, within(excess));
        double overTime = result.parallelism().mean(result.durationNs());
        double variance = squaresOverTime / result.durationNs() - overTime * overTime;
        assertThat(overTime + variance / overTime).isCloseTo(mean, within(excess));
        assertThat(result.staleness().mean()).isCloseTo(overTime + variance / overTime - 1, within(2 * excess));
    }

    /**
     * All have equal constant times, so a level of l gives l updates in each step of time: the regulator's moments are
     * exact.
     */
    @Test
    void observationsAreMadeAtTheirUpdates() {
        RunResult result = run(
                TimingRuns.dedicated(new Deterministic(1_000), 0),
                new Elastic(Store.UNSYNCHRONISED, new Probing(100, 10, 1, 2)),
                4);
        List<Step> steps = result.parallelism().steps();
        assertThat(steps.get(1).update()).isEqualTo(20); // ten updates of each of two
        assertThat(steps.get(1).timeNs()).isEqualTo(10_000);
        assertThat(steps.get(1).workers()).isEqualTo(1);
        assertThat(steps.get(2).update()).isEqualTo(30);
    }

    @Test
    void withOneWorkerNothingIsRegulated() {
        RunResult result = run(machine(), new Elastic(Store.LOCKED), 1);
        assertThat(result.parallelism().steps()).containsExactly(new Step(0, 0, 1));
        assertThat(result.noise()).isEqualTo(Optional.empty());
    }
}
