package stalesim.sim.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AlgorithmCatalogue;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.duration.Exponential;
import stalesim.model.machine.MachineDescription;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;

/** How far simulated runs have come, as they tell it. */
class OnlookerTest {

    /** Of a budget of 430: 430 / 5, and before them 1, 2 and 4. */
    private static final int MOST = 89;

    private final SimulatedExecution plain = new SimulatedExecution(
            MachineDescription.uniform("test", 5, SmallTask.costs(new Exponential(10_000), 100)),
            Mode.NATIVE,
            Optional.empty());

    private final List<Long> told = new ArrayList<>();

    private CompletedRun watch(RunSpec spec) {
        told.clear();
        return plain.watched((updates, budget) -> {
                    assertThat(budget).isEqualTo(spec.stop().updates());
                    told.add(updates);
                })
                .run(spec);
    }

    private static RunSpec timingOnly(long updates) {
        return RunSpec.timingOnly(new AsyncLock(), 4, updates, new RandomStreams(3, 0));
    }

    @Test
    void timingOnlyRunsTellTheirFirstUpdatesAndThenEveryPercent() {
        watch(timingOnly(1_000));
        LongStream percents = LongStream.rangeClosed(1, 100).map(i -> 10 * i);
        assertThat(told)
                .containsExactlyElementsOf(LongStream.concat(LongStream.of(1, 2, 4, 8), percents)
                        .boxed()
                        .toList());
    }

    /**
     * Each of up to 100 updates; from then on those divisible by e = ceil(B / 100), of which there are floor(B / e), at
     * least 50 (B = 101) and at most 100, and before them powers of two.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 7, 99, 100, 101, 150, 199, 200, 12_345})
    void aHundredSharesOfABudgetAreTold(long budget) {
        watch(timingOnly(budget));
        assertThat(told).doesNotHaveDuplicates().isSorted();
        long every = (long) Math.ceil(budget / 100.0);
        List<Long> early = told.stream().filter(updates -> updates < every).toList();
        assertThat(early).allMatch(updates -> Long.bitCount(updates) == 1);
        List<Long> shares = told.subList(early.size(), told.size());
        assertThat(shares)
                .hasSizeBetween((int) Math.min(budget, 50), 100)
                .allMatch(updates -> updates % every == 0);
        assertThat(budget - told.get(told.size() - 1)).isBetween(0L, every - 1);
    }

    @Test
    void whateverTheCurveAndTheAlgorithmTheRunIsTheSame() {
        for (Algorithm algorithm : AlgorithmCatalogue.all()) {
            RunSpec spec = SmallTask.spec(algorithm, Math.min(5, algorithm.maxWorkers()), 430);
            CompletedRun unseen = plain.run(spec);
            CompletedRun seen = watch(spec);
            assertThat(seen.result()).as(algorithm.name()).isEqualTo(unseen.result());
            assertThat(seen.parameters()).containsExactly(unseen.parameters());
            assertThat(told).as(algorithm.name()).isSorted().doesNotHaveDuplicates();
            assertThat(told).as(algorithm.name()).hasSizeBetween(1, MOST).allMatch(updates -> updates <= 430);
        }
    }

    @Test
    void aRunThatEndsEarlyTellsNoMoreThanItDid() {
        RunSpec whole = SmallTask.spec(new AsyncLock(), 3, 2_000);
        double wanted = plain.run(whole).result().curve().get(1).loss();
        RunSpec early = new RunSpec(
                whole.algorithm(),
                whole.workers(),
                whole.task(),
                new StopRule(2_000, wanted),
                whole.curvePoints(),
                whole.streams(),
                false);
        CompletedRun run = watch(early);
        assertThat(run.result().outcome()).isEqualTo(Outcome.CONVERGED);
        // the first of five points of the curve
        assertThat(run.result().updates()).isEqualTo(400);
        // 1, 2, 4, 8, 16 and the first 20 percents of the budget
        assertThat(told).hasSize(25).last().isEqualTo(400L);
    }

    @Test
    void everyRunOfAnExecutionIsToldFromItsStart() {
        SimulatedExecution watched = plain.watched((updates, budget) -> told.add(updates));
        watched.run(timingOnly(2));
        watched.run(timingOnly(3));
        assertThat(told).containsExactly(1L, 2L, 1L, 2L, 3L);
    }
}
