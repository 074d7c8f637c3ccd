package stalesim.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stalesim.model.data.DenseData;
import stalesim.model.objective.LeastSquares;
import stalesim.model.random.RandomStreams;
import stalesim.model.sampling.UniformSampling;

class WorkerStateTest {

    private static WorkerState worker(float[] start) {
        var objective = new LeastSquares(new DenseData("d", 2, new float[] {1, 2}, new float[] {4}), 0);
        var batches = new UniformSampling(1, 2).worker(3, 4, new RandomStreams(1, 0));
        return new WorkerState(3, objective, batches, start);
    }

    @Test
    void startsWithACopyAndNothingDone() {
        float[] start = {1, 2};
        WorkerState worker = worker(start);
        worker.view()[0] = 9;
        assertThat(start).containsExactly(1, 2);
        assertThat(worker.rank()).isEqualTo(3);
        assertThat(worker.version()).isZero();
        assertThat(worker.exchanges()).isZero();
        assertThat(worker.gradients()).isZero();
    }

    @Test
    void computesAtItsViewAndLeavesItAlone() {
        WorkerState worker = worker(new float[] {1, 1});
        worker.computeGradient();
        // residual 1 + 2 - 4 = -1
        assertThat(worker.gradient().get(0)).isEqualTo(-1);
        assertThat(worker.gradient().get(1)).isEqualTo(-2);
        assertThat(worker.view()).containsExactly(1, 1);
        worker.view()[0] = 2;
        worker.computeGradient();
        assertThat(worker.gradient().get(0)).isZero();
        assertThat(worker.gradients()).isEqualTo(2);
    }

    @Test
    void keepsItsBooks() {
        WorkerState worker = worker(new float[2]);
        worker.readAt(17);
        assertThat(worker.version()).isEqualTo(17);
        worker.advanceReplica();
        assertThat(worker.version()).isEqualTo(18);
        assertThat(worker.steps()).isEqualTo(1);
        float[] mean = {1, 2};
        worker.completeExchange(mean);
        assertThat(worker.exchanged()).isSameAs(mean);
        assertThat(worker.exchanges()).isEqualTo(1);
    }

    @Test
    void leavesALoopWhenItIsDoneOrAwaited() {
        WorkerState worker = worker(new float[2]);
        Operation.Loop loop = new Operation.Loop(1, any -> 3);
        assertThat(worker.repetitions()).isZero();
        assertThat(worker.again(loop, false)).isTrue();
        assertThat(worker.again(loop, false)).isTrue();
        assertThat(worker.again(loop, false)).isFalse();
        assertThat(worker.repetitions()).isEqualTo(3);
        assertThat(worker.again(loop, false)).isTrue();
        assertThat(worker.repetitions()).isEqualTo(3);
        assertThat(worker.again(loop, true)).isFalse();
        assertThat(worker.repetitions()).isEqualTo(2);
    }
}
