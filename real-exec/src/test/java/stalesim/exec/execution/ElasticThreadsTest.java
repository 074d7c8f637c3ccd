package stalesim.exec.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stalesim.model.algorithm.Elastic;
import stalesim.model.duration.Lognormal;
import stalesim.model.elastic.Probing;
import stalesim.model.protocol.Store;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.result.Parallelism.Step;
import stalesim.model.result.RunResult;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.Execution;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.AdaDelay;

/** Elastic runs on threads that sleep, so that all of them overlap. Nothing depends on how fast they are. */
@Timeout(60)
class ElasticThreadsTest {

    private static final int WORKERS = 6;
    private static final Execution PACED =
            new ThreadedExecution(Mode.PACED, Optional.of(new Lognormal(500_000, 0.3)));

    private static RunSpec spec(Store store, StopRule stop) {
        return SmallTask.spec(new Elastic(store, new Probing(4, 2, 1, 2)), WORKERS, stop, store.atomic());
    }

    @ParameterizedTest
    @EnumSource(value = Store.class, names = {"REPLICATED", "AGGREGATED"}, mode = EnumSource.Mode.EXCLUDE)
    void theLevelMovesWithinItsRangeAndTheRunConverges(Store store) throws InterruptedException {
        CompletedRun run = PACED.run(spec(store, StopRule.after(1_500)));
        RunResult result = run.result();
        List<Step> steps = result.parallelism().steps();
        assertThat(steps.get(0)).isEqualTo(new Step(0, 0, 2));
        assertThat(steps).hasSizeGreaterThan(5).allMatch(step -> step.workers() >= 1 && step.workers() <= WORKERS);
        assertThat(steps.stream().map(Step::workers).distinct().count()).isGreaterThanOrEqualTo(2);
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i).update()).isGreaterThan(steps.get(i - 1).update());
            assertThat(steps.get(i).workers()).isNotEqualTo(steps.get(i - 1).workers());
        }
        assertThat(result.updates()).isEqualTo(1_500);
        assertThat(result.gradients()).isEqualTo(1_500);
        assertThat(result.finalLoss()).isLessThan(0.6 * result.curve().get(0).loss());
        assertThat(result.outcome()).isEqualTo(Outcome.BUDGET);
        if (store != Store.LOCKED) {
            // where nobody waits for a lock nobody is blocked: those who are sent away are not
            assertThat(result.waitShare()).isZero();
        }
        assertThat(run.recording().isPresent()).isEqualTo(store.atomic());
    }

    /** Who is away when the run ends is woken. */
    @ParameterizedTest
    @EnumSource(value = Store.class, names = {"REPLICATED", "AGGREGATED"}, mode = EnumSource.Mode.EXCLUDE)
    void endsAtTheWantedLoss(Store store) throws InterruptedException {
        RunSpec usual = spec(store, new StopRule(20_000, 0.5));
        RunSpec watched = new RunSpec(
                usual.algorithm(), WORKERS, usual.task(), usual.stop(), 2_000, usual.streams(), false);
        RunResult result = PACED.run(watched).result();
        assertThat(result.outcome()).isEqualTo(Outcome.CONVERGED);
        assertThat(result.updates()).isLessThan(20_000);
    }

    /** A rule that asks for the staleness and one that does not come to the whole budget. */
    @Test
    void aRuleThatLooksAtStalenessDoesToo() throws InterruptedException {
        RunSpec usual = spec(Store.UNSYNCHRONISED, StopRule.after(800));
        RunSpec adaptive = new RunSpec(
                usual.algorithm(),
                WORKERS,
                new TrainingTask(usual.task().objective(), 4, new AdaDelay(0.1, 1), 100, 1),
                usual.stop(),
                10,
                new RandomStreams(11, 0),
                false);
        assertThat(PACED.run(adaptive).result().updates()).isEqualTo(800);
    }
}
