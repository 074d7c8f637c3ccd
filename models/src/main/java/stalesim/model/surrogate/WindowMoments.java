package stalesim.model.surrogate;

import java.util.Arrays;
import stalesim.model.objective.NoisyQuadratic.Mode;
import stalesim.model.step.StepSize;

/**
 * Moments under any law, from the covariance matrix M_ij = E e_{t-i} e_{t-j} of the last D + 1 iterates.
 *
 * <p>With w_tau = p(tau) eta(tau) and B_j = sum_tau w_tau M_tau,j, the next iterate has
 * E e_{t+1} e_{t-j} = M_0j - h B_j and
 * E e_{t+1}^2 = M_00 - 2 h B_0 + sum_tau p(tau) eta(tau)^2 (h^2 M_tau,tau + s^2 / b), where p and eta are those of
 * applied updates ({@link AppliedSteps}). Cost: O(D) an update for each staleness that is possible; O(D^2) in memory.
 *
 * @see "Derived here"
 */
final class WindowMoments implements ModeMoments {

    private final double curvature;
    private final double noise;
    private final AppliedSteps applied;
    private final int size;
    /** Iterate t is in slot t mod size. */
    private final double[][] second;
    private final double[] means;
    private final double[] weighted;
    private long update;

    /**
     * At the start.
     *
     * @param mode the direction
     * @param batch b &gt;= 1
     * @param probabilities p(0) ... p(D), of sum 1; not changed
     * @param step eta(t, tau) of one run
     */
    WindowMoments(Mode mode, int batch, double[] probabilities, StepSize step) {
        curvature = mode.curvature();
        noise = mode.deviation() * mode.deviation() / batch;
        applied = new AppliedSteps(probabilities, step);
        size = probabilities.length;
        means = new double[size];
        weighted = new double[size];
        second = new double[size][size];
        Arrays.fill(means, mode.offset());
        for (double[] row : second) {
            Arrays.fill(row, mode.offset() * mode.offset());
        }
    }

    @Override
    public void advance() {
        Arrays.fill(weighted, 0);
        double meanGradient = 0;
        double squares = 0;
        applied.at(update);
        for (int tau = 0; tau < size; tau++) {
            if (applied.probability(tau) == 0) {
                continue;
            }
            double eta = applied.step(tau);
            double weight = applied.probability(tau) * eta;
            int slot = slot(update - tau);
            meanGradient += weight * means[slot];
            squares += weight * eta * (curvature * curvature * second[slot][slot] + noise);
            addScaled(weight, second[slot]);
        }
        replaceOldest(curvature * meanGradient, squares);
    }

    private int slot(long iterate) {
        return (int) Math.floorMod(iterate, (long) size);
    }

    private void addScaled(double weight, double[] row) {
        for (int j = 0; j < row.length; j++) {
            weighted[j] += weight * row[j];
        }
    }

    private void replaceOldest(double meanStep, double squares) {
        int present = slot(update);
        int next = slot(++update);
        double nextMean = means[present] - meanStep;
        double nextSecond = second[present][present] - 2 * curvature * weighted[present] + squares;
        for (int j = 0; j < size; j++) {
            double across = second[present][j] - curvature * weighted[j];
            second[next][j] = across;
            second[j][next] = across;
        }
        second[next][next] = nextSecond;
        means[next] = nextMean;
    }

    @Override
    public double mean() {
        return means[slot(update)];
    }

    @Override
    public double secondMoment() {
        int present = slot(update);
        return second[present][present];
    }
}
