package stalesim.report.page;

import java.util.List;
import java.util.Optional;
import stalesim.report.comparison.Judgement;
import stalesim.report.page.PageTable.Column;
import stalesim.report.page.PageTable.Entry;
import stalesim.report.requirement.RequirementCheck;
import stalesim.report.table.RequirementTables;

/** What the scenario requires, and whether it is met. */
final class RequirementTable {

    private RequirementTable() {}

    /** Empty where nothing is required. */
    static Optional<PageTable> of(List<RequirementCheck> checks) {
        if (checks.isEmpty()) {
            return Optional.empty();
        }
        long missed = checks.stream().filter(check -> !check.met()).count();
        String caption = "What the scenario requires: "
                + (missed == 0 ? "all of it is met." : missed + " of " + checks.size() + " are missed.");
        List<Column> columns = List.of(
                Column.text("required"),
                Column.text("cell"),
                Column.figure("value", "mean over repetitions; errors without their sign"),
                Column.figure("threshold", ""),
                Column.text("verdict"));
        return Optional.of(new PageTable(
                "requirements", caption, columns, 2, checks.stream().map(RequirementTable::row).toList()));
    }

    private static List<Entry> row(RequirementCheck check) {
        return List.of(
                Entry.of(check.requirement().figure().label()),
                Entry.of(check.cell()),
                Entry.of(RequirementTables.value(check)),
                Entry.of(RequirementTables.threshold(check)),
                check.met() ? Entry.of(Judgement.WITHIN, "met") : Entry.of(Judgement.MISS, "missed"));
    }
}
