package stalesim.model.dual;

import java.util.Arrays;
import stalesim.model.data.FeatureMatrix;
import stalesim.model.data.SparseData;
import stalesim.model.objective.DualObjective;
import stalesim.model.objective.Gradient;
import stalesim.model.objective.dual.DualLoss;
import stalesim.model.paper.Reading;
import stalesim.model.protocol.Certificate;
import stalesim.model.protocol.WorkerState;

/**
 * The local and the global step of DADM. A worker maximises, sample by sample of its mini-batch Q, over the change of
 * their dual variables, sum_Q L(alpha_i) - lambda (n/m) psi*(v + sum_Q a_i Delta_i / (lambda n/m)), L = -phi*(-alpha),
 * psi* = |.|^2/2, and leaves its part of the change of v, (1/(lambda n)) sum_Q a_i Delta_i, in its gradient; then the
 * sum of all parts is added to v. With one worker it is stochastic dual coordinate ascent.
 *
 * <p>In double precision: dual variables, v, and what a worker has not sent yet; in single precision: what is sent, and
 * the view, which is v rounded. What rounding takes from a message stays with its sender and counts in its next steps,
 * so nothing is lost on the way out: v + what is not sent yet = (1/(lambda n)) sum_i a_i alpha_i, but for the rounding
 * of the sum over m &gt; 1 workers, m - 1 additions in single precision.
 *
 * <p>Differs from the print in max for min; {@link Reading#LITERAL} keeps its lambda psi* for lambda (n/m) psi*, which
 * are the local steps of training with lambda n/m for lambda: it ends at n/m times the model of that, and the gap
 * stays. Dual variables of all workers share an array; workers must not share samples.
 *
 * @see "Paper 000 (Dataset matters), algorithm 3 and eq. 5; Shalev-Shwartz, Zhang (2013), Stochastic dual coordinate
 *     ascent; Ma et al. (2015), Adding vs. averaging in distributed primal-dual optimization, for the factor m"
 */
public final class DualAscent implements Certificate {

    private final DualObjective objective;
    private final FeatureMatrix features;
    private final DualLoss loss;
    private final int workers;
    private final double lambdaN;
    private final double weight;
    private final double[] betas;
    private final double[] squaredNorms;
    private final Replica[] replicas;

    /**
     * With all dual variables 0.
     *
     * @param objective with lambda &gt; 0
     * @param workers m &gt;= 1, none of which shares samples with another
     * @param reading of eq. 5
     */
    public DualAscent(DualObjective objective, int workers, Reading reading) {
        this.objective = objective;
        this.workers = workers;
        int n = objective.samples();
        features = FeatureMatrix.of(objective.data());
        loss = objective.dualLoss();
        lambdaN = objective.l2() * n;
        weight = reading.choose(1, (double) workers / n);
        betas = new double[n];
        squaredNorms = new double[n];
        Arrays.setAll(squaredNorms, features::squaredNorm);
        replicas = new Replica[workers];
    }

    /** The local step. */
    @Override
    public void apply(WorkerState worker) {
        Replica own = replica(worker);
        int[] batch = worker.nextBatch();
        for (int row : batch) {
            ascend(row, own);
        }
        if (objective.data() instanceof SparseData sparse) {
            send(sparse, batch, own.unsent, worker.gradient());
        } else {
            send(own.unsent, worker.gradient().overwriteDense());
        }
    }

    /** The worker's own change counts m times: the others change as much, as far as it knows. */
    private void ascend(int row, Replica own) {
        double label = objective.data().label(row);
        double margin = label * (features.dot(row, own.v) + workers * features.dot(row, own.unsent));
        double curvature = workers * squaredNorms[row] / lambdaN;
        double before = betas[row];
        double after = loss.best(before, weight * margin, weight * curvature);
        betas[row] = after;
        features.addScaled(row, label * (after - before) / lambdaN, own.unsent);
    }

    private static void send(double[] unsent, float[] message) {
        for (int k = 0; k < message.length; k++) {
            message[k] = (float) unsent[k];
            unsent[k] -= message[k];
        }
    }

    /** Only the features of the batch have changed. One that several samples have is sent at the first. */
    private static void send(SparseData data, int[] batch, double[] unsent, Gradient message) {
        message.clearSparse();
        for (int row : batch) {
            for (int e = data.start(row); e < data.start(row + 1); e++) {
                int k = data.index(e);
                if (message.get(k) == 0) {
                    float part = (float) unsent[k];
                    message.add(k, part);
                    unsent[k] -= part;
                }
            }
        }
    }

    /**
     * The global step: v += what all workers have sent.
     *
     * @param worker who has received the sum
     */
    public void take(WorkerState worker) {
        double[] v = replica(worker).v;
        float[] sum = worker.exchanged();
        float[] view = worker.view();
        for (int k = 0; k < v.length; k++) {
            v[k] += sum[k];
            view[k] = (float) v[k];
        }
        worker.advanceReplica();
    }

    @Override
    public double dualityGap(float[] parameters) {
        return objective.loss(parameters) - dualValue();
    }

    /** D(beta), with v computed from the dual variables. */
    private double dualValue() {
        double[] v = new double[objective.dimension()];
        double sum = 0;
        for (int row = 0; row < betas.length; row++) {
            sum += loss.value(betas[row]);
            features.addScaled(row, objective.data().label(row) * betas[row] / lambdaN, v);
        }
        double squares = 0;
        for (double value : v) {
            squares += value * value;
        }
        return sum / betas.length - objective.l2() / 2 * squares;
    }

    private Replica replica(WorkerState worker) {
        int rank = worker.rank();
        if (replicas[rank] == null) {
            replicas[rank] = new Replica(objective.dimension());
        }
        return replicas[rank];
    }

    /** One worker's v, and its change of it that it has not sent. */
    private static final class Replica {
        private final double[] v;
        private final double[] unsent;

        Replica(int dimension) {
            v = new double[dimension];
            unsent = new double[dimension];
        }
    }
}
