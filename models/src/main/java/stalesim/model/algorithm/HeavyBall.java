package stalesim.model.algorithm;

import stalesim.model.protocol.LocalRule;
import stalesim.model.protocol.WorkerState;
import stalesim.model.step.StepSize;

/**
 * A step on the worker's own replica with the heavy-ball momentum of that worker alone:
 * d_t = mu d_{t-1} - eta(t, 0) g(x_t), x_{t+1} = x_t + d_t, with d_{-1} = 0. With mu = 0 it is plain SGD, bit for bit,
 * and keeps no state.
 *
 * @see "Paper 003 (thesis), equation 1.3; paper 004 (DS-Sync), section 4.1, where momentum stays local"
 */
final class HeavyBall implements LocalRule {

    private final StepSize size;
    private final float momentum;
    private final float[][] velocities;

    /**
     * For the workers of a run.
     *
     * @param setting number of workers and step sizes
     * @param momentum mu, 0 &lt;= mu &lt; 1
     */
    HeavyBall(Setting setting, double momentum) {
        this.size = setting.step();
        this.momentum = (float) momentum;
        this.velocities = new float[setting.workers()][];
    }

    static Parameter parameter() {
        return Parameter.number("momentum", "mu, 0 <= mu < 1", 0, 0.999_999);
    }

    @Override
    public void apply(WorkerState worker) {
        float eta = (float) size.at(worker.version(), 0);
        float[] x = worker.view();
        if (momentum == 0) {
            worker.gradient().descend(x, eta, 0, x.length);
            return;
        }
        float[] velocity = velocity(worker);
        for (int k = 0; k < x.length; k++) {
            velocity[k] *= momentum;
        }
        worker.gradient().descend(velocity, eta, 0, x.length);
        for (int k = 0; k < x.length; k++) {
            x[k] += velocity[k];
        }
    }

    private float[] velocity(WorkerState worker) {
        float[] velocity = velocities[worker.rank()];
        if (velocity == null) {
            velocity = new float[worker.view().length];
            velocities[worker.rank()] = velocity;
        }
        return velocity;
    }
}
