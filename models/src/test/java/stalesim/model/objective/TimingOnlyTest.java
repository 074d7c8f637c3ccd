package stalesim.model.objective;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stalesim.model.random.RandomStreams;
import stalesim.model.run.TrainingTask;

class TimingOnlyTest {

    @Test
    void hasNothingToTrain() {
        TrainingTask task = TrainingTask.timingOnly();
        assertThat(task.hasLoss()).isFalse();
        assertThat(task.start(new RandomStreams(1, 0))).isEmpty();
        assertThat(task.evaluation().loss(new float[0])).isNaN();
        assertThat(task.objective().loss(new float[0])).isNaN();
        assertThat(task.objective().name()).isEqualTo("timing-only");
    }

    @Test
    void itsGradientsCanBeComputed() {
        var worker = TrainingTask.timingOnly().workers(4, new RandomStreams(1, 0))[3];
        worker.computeGradient();
        worker.computeGradient();
        assertThat(worker.view()).isEmpty();
    }
}
