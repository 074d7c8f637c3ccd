package stalesim.model.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.Hogwild;
import stalesim.model.algorithm.Sequential;
import stalesim.model.data.DenseData;
import stalesim.model.objective.LeastSquares;
import stalesim.model.protocol.WorkerState;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Outcome;
import stalesim.model.step.Constant;

class RunSpecTest {

    private static RunSpec spec(Algorithm algorithm, int workers, long updates, int curvePoints) {
        var objective = new LeastSquares(new DenseData("d", 1, new float[] {1, 2}, new float[] {1, 1}), 0);
        var task = new TrainingTask(objective, 1, new Constant(0.1), 2, 1);
        return new RunSpec(
                algorithm, workers, task, StopRule.after(updates), curvePoints, new RandomStreams(1, 0), false);
    }

    @Test
    void spreadsTheCurveOverTheBudget() {
        assertThat(spec(new Hogwild(), 4, 1000, 100).curveEvery()).isEqualTo(10);
        assertThat(spec(new Hogwild(), 4, 7, 100).curveEvery()).isEqualTo(1);
    }

    @Test
    void makesWorkersByRank() {
        WorkerState[] workers = spec(new Hogwild(), 3, 10, 1).workerStates();
        assertThat(workers).extracting(WorkerState::rank).containsExactly(0, 1, 2);
        assertThat(spec(new Hogwild(), 3, 10, 1).cycle()).hasSize(3);
    }

    @Test
    void refusesTooManyOrNoWorkers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec(new Sequential(), 2, 10, 1))
                .withMessage("sequential takes 1 to 1 workers: workers=2");
        assertThatIllegalArgumentException().isThrownBy(() -> spec(new Hogwild(), 0, 10, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> spec(new Hogwild(), 1, 10, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> spec(new Hogwild(), 1, 0, 1));
    }

    @Test
    void judgesPointsOfTheCurve() {
        StopRule rule = new StopRule(10, 0.5);
        assertThat(rule.watchesLoss()).isTrue();
        assertThat(rule.judge(0.5, 1)).isEqualTo(Outcome.CONVERGED);
        assertThat(rule.judge(0.51, 1)).isEqualTo(Outcome.BUDGET);
        assertThat(rule.judge(10, 1)).isEqualTo(Outcome.BUDGET);
        assertThat(rule.judge(10.1, 1)).isEqualTo(Outcome.DIVERGED);
        assertThat(rule.judge(Double.NaN, 1)).isEqualTo(Outcome.DIVERGED);
        assertThat(rule.judge(Double.POSITIVE_INFINITY, 1)).isEqualTo(Outcome.DIVERGED);
        assertThat(StopRule.after(10).watchesLoss()).isFalse();
        assertThat(StopRule.after(10).judge(0, 1)).isEqualTo(Outcome.BUDGET);
    }
}
