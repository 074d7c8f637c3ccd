package stalesim.exec.execution;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import stalesim.model.objective.Gradient;
import stalesim.model.objective.Objective;

/**
 * Two parameters whose gradient is always (1, 1), and what a test wants to happen meanwhile.
 *
 * @param beforeGradient is told how many gradients this worker computes with the one that begins
 * @param loss of the parameters
 */
record StatedObjective(IntConsumer beforeGradient, ToDoubleFunction<float[]> loss) implements Objective {

    @Override
    public String name() {
        return "stated";
    }

    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public int samples() {
        return 1;
    }

    @Override
    public Evaluator evaluator() {
        return new Evaluator() {
            private int calls;

            @Override
            public void gradient(float[] parameters, int[] batch, int size, Gradient gradient) {
                beforeGradient.accept(++calls);
                Arrays.fill(gradient.overwriteDense(), 1);
            }
        };
    }

    @Override
    public double loss(float[] parameters, int[] rows) {
        return loss(parameters);
    }

    @Override
    public double loss(float[] parameters) {
        return loss.applyAsDouble(parameters);
    }
}
