package stalesim.scenario.claim;

import java.util.Collections;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.StepSize;

/** Noisy quadratics that claims train on. */
public final class Quadratics {

    private Quadratics() {}

    /**
     * Of directions that are alike, with the minimum 0.
     *
     * @param directions d &gt;= 1
     * @param mode each of them
     * @return the objective
     */
    public static NoisyQuadratic alike(int directions, NoisyQuadratic.Mode mode) {
        return new NoisyQuadratic(Collections.nCopies(directions, mode), 0);
    }

    /**
     * With a sample a gradient, which is h x +- s then, and a curve of the loss over all samples, in which their noise
     * cancels.
     *
     * @param objective what is minimised
     * @param step step-size rule
     * @return the task
     */
    public static TrainingTask task(NoisyQuadratic objective, StepSize step) {
        return new TrainingTask(objective, 1, step, objective.samples(), 1);
    }
}
