package stalesim.exec.calibration;

import stalesim.model.statistics.Interval;

/**
 * By how much one algorithm's gradients take longer than the same gradients of others: arrays that come to lie
 * differently in memory make up to a third of difference, the same in each run; mostly there is none.
 *
 * <p>The ratios of several passes tell it. Their mean is believed if Student's interval of it does not contain 1:
 * where a shared machine is faster or slower by a tenth from second to second, means of a few passes differ by several
 * per cent for no other reason.
 */
final class Peculiarity {

    private static final double LEVEL = 0.99;

    private final double[] passes;

    /**
     * From what was measured.
     *
     * @param passes an algorithm's mean / that of all, one a pass
     */
    Peculiarity(double... passes) {
        this.passes = passes.clone();
    }

    /** What the common mean has to be multiplied by; 1 after fewer than two passes. */
    double factor() {
        if (passes.length < 2) {
            return 1;
        }
        Interval ratio = Interval.ofMean(passes, LEVEL);
        return ratio.contains(1) ? 1 : ratio.centre();
    }
}
