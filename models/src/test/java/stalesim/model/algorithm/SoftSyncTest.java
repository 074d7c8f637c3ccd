package stalesim.model.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import stalesim.model.data.DenseData;
import stalesim.model.objective.LeastSquares;
import stalesim.model.objective.Objective;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.SharedModel;
import stalesim.model.protocol.UpdateRule;
import stalesim.model.protocol.WorkerState;
import stalesim.model.random.RandomStreams;
import stalesim.model.sampling.UniformSampling;
import stalesim.model.step.Constant;

/** One sample a = 1, y = 0: the gradient at x is x. Steps and values are powers of two, so all is exact. */
class SoftSyncTest {

    private static final Objective PARABOLA =
            new LeastSquares(new DenseData("a", 1, new float[] {1}, new float[] {0}), 0);

    private final SharedModel model = new SharedModel(new float[] {8});
    private final WorkerState[] workers = {worker(0), worker(1), worker(2)};

    private static WorkerState worker(int rank) {
        var batches = new UniformSampling(1, 1).worker(rank, 3, new RandomStreams(1, 0));
        return new WorkerState(rank, PARABOLA, batches, new float[1]);
    }

    private static UpdateRule rule(SoftSync algorithm, int workers) {
        Setting setting = new Setting(workers, 1, new Constant(0.5), 100, PARABOLA, new RandomStreams(1, 0));
        return ((Operation.Update) algorithm.cycle(setting).get(2)).rule();
    }

    private long finish(int rank, UpdateRule rule) {
        workers[rank].computeGradient();
        return model.update(workers[rank], rule);
    }

    @Test
    void theModelChangesWithTheLastGradientOfAGathering() {
        UpdateRule rule = rule(new SoftSync(2), 3);
        for (WorkerState worker : workers) {
            model.read(worker);
        }
        assertThat(finish(0, rule)).isZero();
        assertThat(model.parameters()).containsExactly(8);
        assertThat(model.version()).isZero();
        model.read(workers[0]);
        assertThat(finish(1, rule)).isZero();
        // the mean of two gradients of 8, times 0.5
        assertThat(model.parameters()).containsExactly(4);
        assertThat(model.version()).isEqualTo(1);
        model.read(workers[1]);
        assertThat(finish(0, rule)).isEqualTo(1);
        assertThat(finish(1, rule)).isZero();
        // gradients of 8 (stale) and 4
        assertThat(model.parameters()).containsExactly(1);
        assertThat(finish(2, rule)).isEqualTo(2);
        assertThat(model.version()).isEqualTo(2);
        assertThat(model.book().balanced()).isTrue();
        assertThat(model.book().applied()).isEqualTo(3);
    }

    @Test
    void gathersHalfOfTheWorkersUnlessToldOtherwise() {
        assertThat(rule(new SoftSync(), 1).gathers()).isEqualTo(1);
        assertThat(rule(new SoftSync(), 5).gathers()).isEqualTo(3);
        assertThat(rule(new SoftSync().with(Map.of("n", 2.0)), 5).gathers()).isEqualTo(2);
        assertThatThrownBy(() -> rule(new SoftSync(4), 3))
                .hasMessageContaining("n-softsync-4 gathers at most one gradient a worker: n=4, workers=3");
    }
}
