package stalesim.report.page;

import java.util.List;
import stalesim.model.staleness.fit.LawFit;
import stalesim.model.staleness.fit.LawFitting;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.report.comparison.ComparisonRow;
import stalesim.report.comparison.Side;

/**
 * A row with the laws fitted to its staleness: the real one where there is one.
 *
 * @param row the row
 * @param simulated merged counts
 * @param real merged counts
 * @param fits best first; empty if no update was stale
 */
record FittedCell(ComparisonRow row, StalenessHistogram simulated, StalenessHistogram real, List<LawFit> fits) {

    static FittedCell of(ComparisonRow row) {
        StalenessHistogram simulated = row.simulated().map(Side::staleness).orElseGet(StalenessHistogram::new);
        StalenessHistogram real = row.real().map(Side::staleness).orElseGet(StalenessHistogram::new);
        StalenessHistogram fitted = real.total() > 0 ? real : simulated;
        List<LawFit> fits = fitted.max() > 0 ? LawFitting.fitAll(fitted) : List.of();
        return new FittedCell(row, simulated, real, fits);
    }

    /** Whether any update of either clock was stale. */
    boolean stale() {
        return simulated.max() > 0 || real.max() > 0;
    }

    String fittedTo() {
        return real.total() > 0 ? "real" : "simulated";
    }
}
