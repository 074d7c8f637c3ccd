package stalesim.model.noise;

import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import stalesim.model.protocol.WorkerState;
import stalesim.model.result.MeasuredNoise;

/**
 * The noise as the paper's regulator estimates it: |delta_i - delta_j|, where delta_j is the update that was applied to
 * the state which delta_i was computed at, and delta_i the first update of a worker that read this state. Literal,
 * without the factor eta.
 *
 * <p>The two gradients are of different mini-batches, so it reads about sqrt(2) standard deviations of a stochastic
 * gradient times P[tau &gt; 0] even with a step of 0; it grows with m because P[tau = 0] falls.
 *
 * @see "Paper 003 (thesis), statement D.4.3, algorithms D.1, D.2 and D.4"
 */
final class NeighbourNoise {

    private final float[] present;
    private final int[] viewers;
    private final float[][] frozen;
    private final SummaryStatistics norms = new SummaryStatistics();
    private int viewing;

    NeighbourNoise(int dimension, int workers) {
        present = new float[dimension];
        viewers = new int[workers];
        frozen = new float[workers][];
    }

    /** A worker that loses its gradient and reads again before any update is still one viewer. */
    void reads(WorkerState worker) {
        frozen[worker.rank()] = null;
        for (int i = 0; i < viewing; i++) {
            if (viewers[i] == worker.rank()) {
                return;
            }
        }
        viewers[viewing++] = worker.rank();
    }

    /** Leaves the update to those who viewed the state before it, if it is a chosen one, and takes what was left. */
    void applies(WorkerState worker, boolean chosen) {
        if (chosen && viewing > 0) {
            float[] update = new float[present.length];
            Norms.write(worker.gradient(), update);
            for (int i = 0; i < viewing; i++) {
                frozen[viewers[i]] = update;
            }
        }
        viewing = 0;
        float[] left = frozen[worker.rank()];
        if (left != null) {
            Norms.write(worker.gradient(), present);
            norms.addValue(Norms.distance(present, left));
            clear(left);
        }
    }

    /** The first viewer to finish is compared, the others are not. */
    private void clear(float[] update) {
        for (int rank = 0; rank < frozen.length; rank++) {
            if (frozen[rank] == update) {
                frozen[rank] = null;
            }
        }
    }

    MeasuredNoise.Figure figure() {
        return Norms.figure(norms);
    }
}
