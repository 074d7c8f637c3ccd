package stalesim.model.algorithm;

import stalesim.model.objective.Objective;
import stalesim.model.objective.TimingOnly;
import stalesim.model.random.RandomStreams;
import stalesim.model.step.Constant;
import stalesim.model.step.StepSize;

/**
 * What an algorithm is told about the run when it lays out its cycle.
 *
 * @param workers m &gt;= 1
 * @param batch samples in a worker's mini-batch, b &gt;= 1
 * @param step the step-size rule
 * @param updates budget of updates, &gt;= 1
 * @param objective what is minimised
 * @param streams random numbers of the run
 */
public record Setting(
        int workers, int batch, StepSize step, long updates, Objective objective, RandomStreams streams) {

    /**
     * Of no run: enough to see the operations of a cycle.
     *
     * @param workers m &gt;= 1
     * @return a setting in which nothing is trained
     */
    public static Setting ofWorkers(int workers) {
        return new Setting(workers, 1, new Constant(1), 1, new TimingOnly(), new RandomStreams(0, 0));
    }
}
