package stalesim.exec.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.exec.execution.SmallTask;
import stalesim.exec.execution.ThreadedExecution;
import stalesim.exec.worker.Caller;
import stalesim.model.algorithm.Leashed;
import stalesim.model.objective.Gradient;
import stalesim.model.objective.Objective;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.StalenessBook;
import stalesim.model.protocol.UpdateRule;
import stalesim.model.protocol.WorkerState;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Contention;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;

/** Atomicity and bounded memory of published vectors, under as much contention as threads on few cores make. */
@Timeout(120)
class PublishedStoreTest {

    private static final int DIMENSION = 257;

    /** Every gradient is a vector of ones: all coordinates of every version are alike, and a torn view shows. */
    private static final class Ones implements Objective {
        @Override
        public String name() {
            return "ones";
        }

        @Override
        public int dimension() {
            return DIMENSION;
        }

        @Override
        public int samples() {
            return 1;
        }

        @Override
        public Evaluator evaluator() {
            return (float[] parameters, int[] batch, int size, Gradient gradient) -> {
                checkWhole(parameters);
                Arrays.fill(gradient.overwriteDense(), 1);
                checkWhole(parameters);
            };
        }

        private static void checkWhole(float[] parameters) {
            float first = parameters[0];
            for (float value : parameters) {
                if (value != first) {
                    throw new IllegalStateException("a torn view: " + first + " and " + value);
                }
            }
        }

        @Override
        public double loss(float[] parameters, int[] rows) {
            checkWhole(parameters);
            return 1;
        }

        @Override
        public double loss(float[] parameters) {
            return 1;
        }
    }

    /** No update is lost or applied twice: after N steps of 2^-10 every coordinate is exactly -N 2^-10. */
    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "8, 0", "8, 1", "3, 9223372036854775807", "16, 9223372036854775807"})
    void viewsAreWholeUpdatesAreCountedAndVectorsAreFew(int workers, long persistence) throws InterruptedException {
        long updates = 60_000;
        RunSpec spec = new RunSpec(
                new Leashed(persistence),
                workers,
                new TrainingTask(new Ones(), 1, new Constant(0x1p-10), 1, 1),
                StopRule.after(updates),
                1_000,
                new RandomStreams(1, 0),
                false);
        CompletedRun run = new ThreadedExecution(Mode.NATIVE, Optional.empty()).run(spec);
        float[] expected = new float[DIMENSION];
        Arrays.fill(expected, -updates * 0x1p-10f);
        assertThat(run.parameters()).containsExactly(expected);
        assertThat(run.result().updates()).isEqualTo(updates);
        assertThat(run.result().staleness().total()).isEqualTo(updates);
        Contention contention = run.result().contention().orElseThrow();
        assertThat(contention.vectors().orElseThrow()).isBetween(2, 3 * workers);
        assertThat(contention.attempts()).isEqualTo(updates + contention.failures());
        assertThat(contention.dropped()).isLessThanOrEqualTo(contention.failures());
        if (persistence == 0) {
            assertThat(contention.dropped()).isEqualTo(contention.failures());
        }
        if (persistence == Long.MAX_VALUE) {
            assertThat(contention.dropped()).isZero();
        }
        assertThat(run.result().book()).isEmpty();
    }

    /**
     * What workers count of staleness when they publish is what the order, put together of versions alone, says of
     * gradients in flight. With one worker that is nothing, and with m at most m - 1 at each update.
     */
    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "8, 0", "8, 1", "3, 9223372036854775807", "16, 9223372036854775807"})
    void theSumRuleHoldsExactlyInRecordedRuns(int workers, long persistence) throws InterruptedException {
        RunSpec spec = SmallTask.spec(new Leashed(persistence), workers, StopRule.after(5_000), true);
        RunResult result =
                new ThreadedExecution(Mode.NATIVE, Optional.empty()).run(spec).result();
        StalenessBook book = result.book().orElseThrow();
        assertThat(book.balanced()).isTrue();
        assertThat(book.applied()).isEqualTo(result.staleness().sum());
        assertThat(book.inFlight()).isBetween(0L, 5_000L * (workers - 1));
        // who finds the budget used up when it comes to publish is refused, which is nobody's failure
        long dropped = result.contention().orElseThrow().dropped();
        assertThat(book.refusals()).isBetween(dropped, dropped + workers);
    }

    /**
     * Between the swap that uses the budget up and what its thread does next, that thread may be off its core for long.
     * Others find the last version published, and end without computing one gradient after another for nothing.
     */
    @Test
    void whoFindsTheBudgetUsedUpEnds() throws InterruptedException {
        RunSpec spec = SmallTask.spec(new Leashed(0), 2, StopRule.after(1), false);
        Operation.Update update = new Operation.Update((version, staleness) -> 0.1);
        CountDownLatch published = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        SharedStore store = new PublishedStore(spec, stopsAt(published, goesOn), Optional.empty());
        Caller first = caller(spec, 0);
        Caller second = caller(spec, 1);
        assertThat(store.read(first)).isTrue();
        assertThat(store.read(second)).isTrue();
        Thread publisher = new Thread(() -> store.update(first, update));
        publisher.start();
        published.await();

        assertThat(store.update(second, update)).isFalse();
        assertThat(store.read(second)).isFalse();

        goesOn.countDown();
        publisher.join();
        assertThat(store.updates()).isEqualTo(1);
    }

    /**
     * The second worker comes too late, since the first one publishes between its copy and its swap, and gives its
     * gradient up. The vectors of the start and of the first worker are known; what it publishes next is neither.
     */
    @Test
    void whoComesTooLateWritesTheSameVectorNextTime() {
        RunSpec spec = SmallTask.spec(new Leashed(0), 2, StopRule.after(100), false);
        List<float[]> published = new ArrayList<>();
        SharedStore store = new PublishedStore(
                spec, (version, parameters) -> published.add(parameters), Optional.empty());
        Caller first = caller(spec, 0);
        Caller second = caller(spec, 1);
        Operation.Update update = new Operation.Update((version, staleness) -> 0.1);
        float[] start = store.parameters();
        store.read(first);
        store.read(second);
        UpdateRule overtaken = (version, staleness) -> {
            store.update(first, update);
            return 0.1;
        };
        store.update(second, new Operation.Update(overtaken, 0));
        assertThat(store.contention().orElseThrow().dropped()).isEqualTo(1);
        store.read(second);
        store.update(second, update);
        assertThat(store.updates()).isEqualTo(2);
        assertThat(published.get(1)).isNotSameAs(published.get(0)).isNotSameAs(start);
        assertThat(store.contention().orElseThrow().vectors()).hasValue(3);
    }

    private static Caller caller(RunSpec spec, int rank) {
        WorkerState state = new WorkerState(rank, spec.task().objective(), () -> new int[] {0}, spec.start());
        state.gradient().overwriteDense();
        return new Caller(state);
    }

    private static UpdateListener stopsAt(CountDownLatch published, CountDownLatch goesOn) {
        return (version, parameters) -> {
            published.countDown();
            try {
                goesOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return true;
        };
    }
}
