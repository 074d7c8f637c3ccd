package stalesim.scenario.contract;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.algorithm.DPsgd;
import stalesim.model.algorithm.Dadm;
import stalesim.model.algorithm.DsSync;
import stalesim.model.algorithm.EcdPsgd;
import stalesim.model.algorithm.Momentum;
import stalesim.model.data.DataSet;
import stalesim.model.data.FeatureMatrix;
import stalesim.model.data.SparseData;
import stalesim.model.gossip.Quantiser;
import stalesim.model.objective.DualObjective;
import stalesim.model.protocol.Store;
import stalesim.model.protocol.WorkerState;
import stalesim.model.random.Purpose;
import stalesim.model.run.RunSpec;
import stalesim.model.run.SequentialForm;
import stalesim.model.step.StepSize;

/** What each algorithm comes to with one worker, as plain loops that share nothing with its operations. */
final class SequentialForms {

    private SequentialForms() {}

    /** What one worker does: plain SGD, unless the algorithm says otherwise. */
    static float[] of(RunSpec spec) {
        if (spec.algorithm() instanceof Momentum momentum) {
            return heavyBall(spec, momentum.momentum());
        }
        if (spec.algorithm() instanceof DsSync groups) {
            return heavyBall(spec, groups.momentum());
        }
        if (spec.algorithm().store() == Store.AGGREGATED) {
            return localRounds(spec);
        }
        if (spec.algorithm() instanceof Dadm) {
            return dualAscent(spec);
        }
        if (spec.algorithm() instanceof DPsgd gossip) {
            return withMemory(spec, Quantiser.of(gossip.bits()), t -> 1);
        }
        if (spec.algorithm() instanceof EcdPsgd gossip) {
            return withMemory(spec, Quantiser.of(gossip.bits()), t -> t / 2);
        }
        return SequentialForm.run(spec);
    }

    /** Rounds of one worker: local steps, whose sum moves the server's model, which the worker then takes over. */
    private static float[] localRounds(RunSpec spec) {
        boolean byGradient = spec.algorithm().name().endsWith("by-gradient");
        WorkerState worker = spec.workerStates()[0];
        StepSize step = spec.task().step().forRun(1);
        float[] w = worker.view();
        float[] v = w.clone();
        long before = 0;
        for (long round = 0; round < spec.stop().updates(); round++) {
            float[] sum = new float[v.length];
            long size = spec.algorithm().gradients(round + 1, 1) - before;
            for (long h = 0; h < size; h++) {
                worker.computeGradient();
                float eta = (float) step.at(byGradient ? before + h : before, 0);
                for (int k = 0; k < v.length; k++) {
                    sum[k] -= eta * worker.gradient().get(k);
                    w[k] -= eta * worker.gradient().get(k);
                }
            }
            for (int k = 0; k < v.length; k++) {
                v[k] += sum[k];
            }
            System.arraycopy(v, 0, w, 0, v.length);
            before += size;
        }
        return v;
    }

    /**
     * x_{t+1} = y_t - eta g(x_t), where y_{t+1} is what remains of x_{t+1} after compression of x_t + s (x_{t+1} -
     * x_t): y = x + e with e_{t+1} = (1 - 1/s) e_t + (1/s) (what the compression changed); s = 1 forgets, s = t/2
     * averages.
     */
    private static float[] withMemory(RunSpec spec, Quantiser quantiser, DoubleUnaryOperator stretch) {
        WorkerState worker = spec.workerStates()[0];
        StepSize step = spec.task().step().forRun(1);
        UniformRandomProvider random = spec.streams().stream(0, Purpose.COMPRESSION);
        float[] x = worker.view();
        float[] error = new float[x.length];
        float[] known = x.clone();
        for (long t = 1; t <= spec.stop().updates(); t++) {
            double s = stretch.applyAsDouble((double) t);
            worker.computeGradient();
            float eta = (float) step.at(t - 1, 0);
            double[] sent = new double[x.length];
            float[] next = known.clone();
            for (int k = 0; k < x.length; k++) {
                next[k] -= eta * worker.gradient().get(k);
                sent[k] = x[k] + s * ((double) next[k] - x[k]);
            }
            double[] received = sent.clone();
            quantiser.quantise(received, random);
            for (int k = 0; k < x.length; k++) {
                error[k] = (float) ((1 - 1 / s) * error[k] + 1 / s * (received[k] - sent[k]));
                known[k] = s == 1 ? (float) received[k] : next[k] + error[k];
                x[k] = next[k];
            }
        }
        return x;
    }

    /** Stochastic dual coordinate ascent, where a mini-batch's change of the model is rounded when it is over. */
    private static float[] dualAscent(RunSpec spec) {
        DualObjective objective = (DualObjective) spec.task().objective();
        FeatureMatrix features = FeatureMatrix.of(objective.data());
        WorkerState worker = spec.workerStates()[0];
        double lambdaN = objective.l2() * objective.samples();
        double[] betas = new double[objective.samples()];
        double[] v = new double[objective.dimension()];
        double[] change = new double[v.length];
        for (long t = 0; t < spec.stop().updates(); t++) {
            boolean[] sent = new boolean[v.length]; // what rounding has left of others waits for their next sample
            for (int row : worker.nextBatch()) {
                mark(objective.data(), row, sent);
                double label = objective.data().label(row);
                double margin = label * (features.dot(row, v) + features.dot(row, change));
                double next = objective.dualLoss().best(betas[row], margin, features.squaredNorm(row) / lambdaN);
                features.addScaled(row, label * (next - betas[row]) / lambdaN, change);
                betas[row] = next;
            }
            for (int k = 0; k < v.length; k++) {
                float message = sent[k] ? (float) change[k] : 0;
                v[k] += message;
                change[k] -= message;
            }
        }
        float[] model = new float[v.length];
        for (int k = 0; k < v.length; k++) {
            model[k] = (float) v[k];
        }
        return model;
    }

    private static void mark(DataSet data, int row, boolean[] features) {
        if (data instanceof SparseData sparse) {
            for (int e = sparse.start(row); e < sparse.start(row + 1); e++) {
                features[sparse.index(e)] = true;
            }
        } else {
            Arrays.fill(features, true);
        }
    }

    /** x_{t+1} = x_t + mu (x_t - x_{t-1}) - eta g, with the difference kept as it is added. */
    private static float[] heavyBall(RunSpec spec, double momentum) {
        WorkerState worker = spec.workerStates()[0];
        StepSize step = spec.task().step().forRun(1);
        float[] x = worker.view();
        float[] difference = new float[x.length];
        for (long t = 0; t < spec.stop().updates(); t++) {
            worker.computeGradient();
            float eta = (float) step.at(t, 0);
            for (int k = 0; k < x.length; k++) {
                difference[k] = (float) momentum * difference[k] - eta * worker.gradient().get(k);
                x[k] += difference[k];
            }
        }
        return x;
    }
}
