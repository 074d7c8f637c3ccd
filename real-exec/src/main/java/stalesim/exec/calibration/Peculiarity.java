package stalesim.exec.calibration;

import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * By how much one algorithm's gradients take longer than the same gradients of others: arrays that come to lie
 * differently in memory make up to a third of difference, the same in each run.
 *
 * <p>The ratios of several passes tell it, and the better the passes agree the more of it is believed: with mean r and
 * standard error s, 1 + (r - 1) max(0, 1 - s^2 / (r - 1)^2). Of ratios that differ from 1 by chance alone little or
 * nothing is left.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1973.10481350">Efron, Morris (1973), Stein's estimation rule and its
 *     competitors</a>, whose positive-part rule this is for one number
 */
final class Peculiarity {

    private final SummaryStatistics ratios = new SummaryStatistics();

    /**
     * From what was measured.
     *
     * @param passes an algorithm's mean / that of all, one a pass
     */
    Peculiarity(double... passes) {
        for (double ratio : passes) {
            ratios.addValue(ratio);
        }
    }

    /** What the common mean has to be multiplied by; 1 after fewer than two passes. */
    double factor() {
        double excess = ratios.getMean() - 1;
        if (ratios.getN() < 2 || excess == 0) {
            return 1;
        }
        double error = ratios.getVariance() / ratios.getN();
        return 1 + excess * Math.max(0, 1 - error / (excess * excess));
    }
}
