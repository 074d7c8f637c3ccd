package stalesim.report.table;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.staleness.StalenessHistogram;

/**
 * Two staleness distributions side by side as bars of text, at most {@value #MOST} rows.
 *
 * <p>The rows cover all but one update in two hundred at either end of either distribution; what lies beyond counts
 * in the first and the last row, which say so.
 */
public final class StalenessBars {

    /** Most rows. */
    static final int MOST = 24;

    private static final int LONGEST = 24;
    private static final double TAIL = 0.005;

    private final int first;
    private final int width;
    private final int rows;
    private final StalenessHistogram simulated;
    private final StalenessHistogram real;

    private StalenessBars(StalenessHistogram simulated, StalenessHistogram real) {
        this.simulated = simulated;
        this.real = real;
        first = Math.min(simulated.quantile(TAIL), real.quantile(TAIL));
        int last = Math.max(simulated.quantile(1 - TAIL), real.quantile(1 - TAIL));
        width = 1 + (last - first) / MOST;
        rows = 1 + (last - first) / width;
    }

    /**
     * Draws both distributions.
     *
     * @param simulated at least one update
     * @param real at least one update
     * @return a row a class of staleness, bars in proportion to the share of updates
     * @throws IllegalArgumentException if one is empty
     */
    public static Table table(StalenessHistogram simulated, StalenessHistogram real) {
        if (simulated.total() == 0 || real.total() == 0) {
            throw new IllegalArgumentException("bars need updates on both sides: simulated=" + simulated.total()
                    + ", real=" + real.total());
        }
        return new StalenessBars(simulated, real).table();
    }

    private Table table() {
        List<Table.Column> columns = List.of(
                new Table.Column("staleness", true),
                new Table.Column("sim", true),
                new Table.Column("", false),
                new Table.Column("real", true),
                new Table.Column("", false));
        double highest = 0;
        for (int row = 0; row < rows; row++) {
            highest = Math.max(highest, Math.max(share(simulated, row), share(real, row)));
        }
        List<List<String>> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            double left = share(simulated, row);
            double right = share(real, row);
            cells.add(List.of(
                    label(row), Figures.percent(left), bar(left / highest), Figures.percent(right),
                    bar(right / highest)));
        }
        return new Table(columns, cells);
    }

    /** Share of the updates in a row, the first and the last with all that lies beyond. */
    private double share(StalenessHistogram histogram, int row) {
        int from = row == 0 ? 0 : low(row);
        int to = row == rows - 1 ? histogram.max() : high(row);
        long inside = 0;
        for (int tau = from; tau <= to; tau++) {
            inside += histogram.count(tau);
        }
        return (double) inside / histogram.total();
    }

    private int low(int row) {
        return first + row * width;
    }

    private int high(int row) {
        return low(row) + width - 1;
    }

    private String label(int row) {
        boolean below = row == 0 && low(row) > 0;
        boolean above = row == rows - 1 && Math.max(simulated.max(), real.max()) > high(row);
        if (below && above) {
            return "all";
        }
        if (below) {
            return "≤ " + high(row);
        }
        if (above) {
            return "≥ " + low(row);
        }
        return width == 1 ? Integer.toString(low(row)) : low(row) + "–" + high(row);
    }

    private static String bar(double share) {
        return "█".repeat((int) Math.round(share * LONGEST));
    }
}
