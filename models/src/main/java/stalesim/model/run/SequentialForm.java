package stalesim.model.run;

import stalesim.model.protocol.WorkerState;
import stalesim.model.step.StepSize;

/**
 * Mini-batch SGD as a plain loop: x_{t+1} = x_t - eta(t, 0) g(x_t).
 *
 * <p>The yardstick of both executions: with one worker every SGD-like algorithm of the catalogue must equal it
 * bit for bit. Deliberately shares no code with the operations.
 */
public final class SequentialForm {

    private SequentialForm() {}

    /**
     * Runs the loop with the stream of worker 0.
     *
     * @param spec task, stop rule (its budget of updates) and streams; algorithm and workers are ignored
     * @return the parameters after the budget of updates
     */
    public static float[] run(RunSpec spec) {
        WorkerState worker = spec.task().workers(1, spec.streams())[0];
        StepSize step = spec.task().step().forRun(1);
        float[] x = worker.view();
        for (long t = 0; t < spec.stop().updates(); t++) {
            worker.computeGradient();
            float eta = (float) step.at(t, 0);
            for (int k = 0; k < x.length; k++) {
                x[k] -= eta * worker.gradient().get(k);
            }
        }
        return x;
    }
}
