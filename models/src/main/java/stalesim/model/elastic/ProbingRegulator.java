package stalesim.model.elastic;

import java.util.Arrays;
import stalesim.model.protocol.Regulator;

/**
 * The regulator of ELAsyncSGD: from time to time runs for a while at every level near the present one, and goes on at
 * the level where the loss fell fastest.
 *
 * <p>A probe of level l begins and ends with an observation; its convergence rate is (L_end - L_begin)/(t_end -
 * t_begin), the smallest (most negative) wins, on a tie the fewest workers. A probing phase probes the present level c
 * and then, from below, the other levels of {c - W_P .. c + W_P} that exist; then it chooses and lets I_P m updates
 * pass. In the first phase, which begins with the run, the window follows the best level so far and the phase ends when
 * all levels around the best are known.
 *
 * <p>The rate is that of the loss which the execution reports, over fixed rows. Where it is not finite at the end of a
 * probe the level is the worst of all; where no time has passed the rate is 0. Gradients in flight when the level
 * changes end within the probe of the next level, as in the paper.
 *
 * <p>Where the paper contradicts itself: its listings take the loss of one mini-batch, whose noise hides a rate,
 * instead of which the text speaks of the loss; levels never probed are null in one place and -1 in another; D_E is the
 * I_P of the text; workers count from 0, so active is rank &lt; level, not &lt;=; the outline probes m - W_P and m +
 * W_P alone, the listing every level between, which is done here; the centre of the window is noted at the start of a
 * phase and not of every probe; levels stay between 1 and the number of workers, of which the listing says nothing.
 *
 * <p>One thread observes; {@link #level()} is volatile.
 *
 * @see "Paper 003 (thesis), algorithms D.3 and D.4, section D.4.3"
 */
public final class ProbingRegulator implements Regulator {

    private final Probing probing;
    private final double[] rates;
    private volatile int level;
    private boolean first = true;
    private boolean measuring;
    private int centre;
    private long due;
    private long beginNs;
    private double beginLoss;

    /**
     * Before the run, at the start level.
     *
     * @param probing its parameters
     * @param workers m &gt;= 1; with a single one there is nothing to decide, and nothing is ever due
     */
    public ProbingRegulator(Probing probing, int workers) {
        this.probing = probing;
        rates = new double[workers];
        level = probing.startLevel(workers);
        due = workers == 1 ? Long.MAX_VALUE : 0;
    }

    @Override
    public int level() {
        return level;
    }

    @Override
    public long due() {
        return due;
    }

    /**
     * Whether a level is being probed, rather than used.
     *
     * @return true within a probing phase
     */
    public boolean probes() {
        return measuring;
    }

    @Override
    public void observe(long update, long timeNs, double loss) {
        if (update < due) {
            return;
        }
        if (measuring) {
            rates[level - 1] = rate(timeNs, loss);
            choose(update);
        } else {
            centre = level;
            Arrays.fill(rates, Double.NaN);
            measuring = true;
            due = update + level * probing.duration();
        }
        beginNs = timeNs;
        beginLoss = loss;
    }

    private double rate(long timeNs, double loss) {
        if (!Double.isFinite(loss)) {
            return Double.POSITIVE_INFINITY;
        }
        return timeNs == beginNs ? 0 : (loss - beginLoss) / (timeNs - beginNs);
    }

    /** The next level to probe or, when all of the window are known, the one to use. */
    private void choose(long update) {
        int best = best();
        int next = unknown(first ? best : centre);
        if (next > 0) {
            level = next;
            due = update + next * probing.duration();
        } else {
            level = best;
            first = false;
            measuring = false;
            due = update + best * probing.interval();
        }
    }

    private int best() {
        int best = level;
        for (int other = rates.length; other >= 1; other--) {
            if (rates[other - 1] <= rates[best - 1]) {
                best = other;
            }
        }
        return best;
    }

    /** The lowest level of a window that has not been probed; 0 if there is none. */
    private int unknown(int middle) {
        int highest = Math.min(rates.length, middle + probing.window());
        for (int other = Math.max(1, middle - probing.window()); other <= highest; other++) {
            if (Double.isNaN(rates[other - 1])) {
                return other;
            }
        }
        return 0;
    }
}
