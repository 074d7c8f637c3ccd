package stalesim.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.data.DenseData;
import stalesim.model.objective.LeastSquares;
import stalesim.model.objective.Objective;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.sampling.UniformSampling;

class SharedModelTest {

    private static final RandomStreams STREAMS = new RandomStreams(4, 0);

    /** One sample a = (1, 2), y = 0: the gradient at x is (a.x) a. */
    private static final Objective OBJECTIVE =
            new LeastSquares(new DenseData("d", 2, new float[] {1, 2}, new float[] {0}), 0);

    private static WorkerState worker(int rank) {
        var batches = new UniformSampling(1, 1).worker(rank, 1, STREAMS);
        return new WorkerState(rank, OBJECTIVE, batches, new float[2]);
    }

    private static WorkerState[] workers(int count) {
        WorkerState[] workers = new WorkerState[count];
        Arrays.setAll(workers, SharedModelTest::worker);
        return workers;
    }

    @Test
    void appliesAStaleGradientWithTheStepForItsStaleness() {
        float[] start = {1, 1};
        SharedModel model = new SharedModel(start);
        WorkerState slow = worker(0);
        WorkerState fast = worker(1);
        model.read(slow);
        model.read(fast);
        slow.computeGradient();
        fast.computeGradient();
        assertThat(model.update(fast, (update, staleness) -> 0.125)).isZero();
        // gradient (3, 6) at (1, 1)
        assertThat(model.parameters()).containsExactly(0.625f, 0.25f);
        assertThat(model.staleness(slow)).isEqualTo(1);
        assertThat(model.update(slow, (update, staleness) -> update == 1 && staleness == 1 ? 0.0625 : 99)).isEqualTo(1);
        assertThat(model.parameters()).containsExactly(0.625f - 0.1875f, 0.25f - 0.375f);
        assertThat(model.version()).isEqualTo(2);
        assertThat(start).containsExactly(1, 1);
        assertThat(slow.view()).containsExactly(1, 1);
    }

    @Test
    void aRefusedGradientChangesNothing() {
        SharedModel model = new SharedModel(new float[] {1, 1});
        WorkerState worker = worker(0);
        model.read(worker);
        worker.computeGradient();
        assertThat(model.update(worker, (update, staleness) -> UpdateRule.REFUSED)).isEqualTo(-1);
        assertThat(model.parameters()).containsExactly(1, 1);
        assertThat(model.version()).isZero();
        assertThat(model.book()).isEqualTo(new StalenessBook(0, 0, 0, 0, 1));
    }

    @Test
    void blocksEqualTheWhole() {
        SharedModel whole = new SharedModel(new float[] {1, 3});
        SharedModel blocks = new SharedModel(new float[] {1, 3});
        WorkerState one = worker(0);
        WorkerState other = worker(0);
        whole.read(one);
        blocks.beginRead(other);
        blocks.copyBlock(other, 0, 1);
        blocks.copyBlock(other, 1, 2);
        assertThat(other.view()).isEqualTo(one.view());
        one.computeGradient();
        other.computeGradient();
        whole.update(one, (update, staleness) -> 0.1);
        double step = blocks.weigh(other, (update, staleness) -> 0.1);
        blocks.applyBlock(other, step, 1, 2);
        blocks.applyBlock(other, step, 0, 1);
        assertThat(blocks.settle(other, step)).isZero();
        assertThat(blocks.parameters()).isEqualTo(whole.parameters());
        assertThat(blocks.version()).isEqualTo(1);
    }

    /**
     * Workers read and update in random order, and a rule refuses old gradients: the books must balance after
     * every operation, and agree with a plain recount.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 16})
    void theSumRuleHoldsForAnyOrder(int count) {
        UniformRandomProvider random = STREAMS.stream(count, Purpose.SCHEDULING);
        SharedModel model = new SharedModel(new float[2]);
        WorkerState[] workers = workers(count);
        long[] pending = new long[count];
        Arrays.fill(pending, -1);
        UpdateRule rule = (update, staleness) -> staleness > count ? UpdateRule.REFUSED : 0.01;
        long applied = 0;
        long refused = 0;
        for (int i = 0; i < 5000; i++) {
            int rank = random.nextInt(count);
            if (pending[rank] < 0) {
                model.read(workers[rank]);
                pending[rank] = 0;
            } else {
                long expected = pending[rank];
                pending[rank] = -1;
                long staleness = model.update(workers[rank], rule);
                if (expected > count) {
                    assertThat(staleness).isEqualTo(-1);
                    refused += expected;
                } else {
                    assertThat(staleness).isEqualTo(expected);
                    applied += expected;
                    for (int other = 0; other < count; other++) {
                        pending[other] += pending[other] >= 0 ? 1 : 0;
                    }
                }
            }
            StalenessBook book = model.book();
            assertThat(book.balanced()).isTrue();
            assertThat(book.applied()).isEqualTo(applied);
            assertThat(book.refused()).isEqualTo(refused);
            assertThat(book.pending()).isEqualTo(Arrays.stream(pending).filter(p -> p > 0).sum());
        }
        assertThat(refused > 0).isEqualTo(count > 1);
    }

    /** Closed system: every worker reads again at once, so sum(applied) + sum(pending) = N (m - 1) exactly. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void meanStalenessOfAClosedSystemIsWorkersMinusOne(int count) {
        UniformRandomProvider random = STREAMS.stream(count, Purpose.SCHEDULING);
        SharedModel model = new SharedModel(new float[2]);
        WorkerState[] workers = workers(count);
        for (WorkerState worker : workers) {
            model.read(worker);
        }
        for (int update = 1; update <= 2000; update++) {
            // skewed: low ranks are fast
            WorkerState worker = workers[Math.min(random.nextInt(count), random.nextInt(count))];
            model.update(worker, (t, staleness) -> 0.01);
            model.read(worker);
            StalenessBook book = model.book();
            assertThat(book.applied() + book.pending()).isEqualTo((long) update * (count - 1));
            assertThat(book.balanced()).isTrue();
        }
    }

    @Test
    void anUnbalancedBookIsSeen() {
        assertThat(new StalenessBook(3, 2, 6, 1, 1).balanced()).isTrue();
        assertThat(new StalenessBook(3, 2, 7, 1, 1).balanced()).isFalse();
    }
}
