package stalesim.report.sweep;

import java.util.List;
import stalesim.report.input.ReportInput;

/**
 * Everything that the report of a sweep is made from. A report is a pure function of this record.
 *
 * @param frame title, scenario, provenance and the like, without results
 * @param axes what is swept, at least one
 * @param rows figures in plan order
 */
public record SweepInput(ReportInput frame, List<SweepAxis> axes, List<PointRow> rows) {

    /** Makes the lists immutable. */
    public SweepInput {
        axes = List.copyOf(axes);
        rows = List.copyOf(rows);
    }
}
