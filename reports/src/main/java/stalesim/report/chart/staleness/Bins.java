package stalesim.report.chart.staleness;

import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.StalenessLaw;

/**
 * Classes of staleness, of equal width, starting at 0. One value each unless there are too many to draw.
 *
 * @param count number of classes, &gt;= 1
 * @param width number of staleness values in each, &gt;= 1
 */
record Bins(int count, int width) {

    private static final int MOST = 40;
    private static final double TAIL = 0.001;

    /** Over both histograms, up to where each leaves at most one update in a thousand. */
    static Bins over(StalenessHistogram one, StalenessHistogram other) {
        int last = Math.max(lastDrawn(one), lastDrawn(other));
        int width = 1 + last / MOST;
        return new Bins(1 + last / width, width);
    }

    double centre(int bin) {
        return bin * width + (width - 1) / 2.0;
    }

    /** Share of the updates in a class; 0 without updates. */
    double share(StalenessHistogram histogram, int bin) {
        long inside = 0;
        for (int tau = bin * width; tau < (bin + 1) * width; tau++) {
            inside += histogram.count(tau);
        }
        return inside == 0 ? 0 : (double) inside / histogram.total();
    }

    /** Probability of a class. */
    double share(StalenessLaw law, int bin) {
        double inside = 0;
        for (int tau = bin * width; tau < (bin + 1) * width; tau++) {
            inside += law.pmf(tau);
        }
        return inside;
    }

    String label() {
        return width == 1 ? "share of updates" : "share of updates, by " + width + " steps of τ";
    }

    private static int lastDrawn(StalenessHistogram histogram) {
        double allowed = TAIL * histogram.total();
        long beyond = 0;
        int tau = histogram.max();
        while (tau > 0 && beyond + histogram.count(tau) <= allowed) {
            beyond += histogram.count(tau);
            tau--;
        }
        return Math.max(tau, 0);
    }
}
