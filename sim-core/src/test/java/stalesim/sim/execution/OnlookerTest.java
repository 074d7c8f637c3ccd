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
import stalesim.model.run.Onlooker;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;

/** How far simulated runs have come, as they tell it. */
class OnlookerTest {

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
    void timingOnlyRunsTellEveryPercent() {
        watch(timingOnly(1_000));
        assertThat(told)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 100).map(i -> 10 * i).boxed().toList());
    }

    /** Up to 100 updates each; from then on floor(B / ceil(B / 100)) times, least often for B = 101: 50 times. */
    @ParameterizedTest
    @ValueSource(longs = {1, 7, 99, 100, 101, 150, 199, 200, 12_345})
    void itIsToldOfAtMostAHundred(long budget) {
        watch(timingOnly(budget));
        assertThat(told)
                .hasSizeBetween((int) Math.min(budget, 50), Onlooker.MOST)
                .doesNotHaveDuplicates()
                .isSorted();
        long every = told.get(0);
        assertThat(told).allMatch(updates -> updates % every == 0);
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
            assertThat(told).as(algorithm.name()).hasSizeBetween(1, Onlooker.MOST).allMatch(updates -> updates <= 430);
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
        assertThat(told).hasSize(20).last().isEqualTo(400L);
    }

    @Test
    void everyRunOfAnExecutionIsToldFromItsStart() {
        SimulatedExecution watched = plain.watched((updates, budget) -> told.add(updates));
        watched.run(timingOnly(2));
        watched.run(timingOnly(3));
        assertThat(told).containsExactly(1L, 2L, 1L, 2L, 3L);
    }
}
