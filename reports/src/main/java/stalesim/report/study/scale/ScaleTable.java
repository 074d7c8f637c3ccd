package stalesim.report.study.scale;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import stalesim.report.page.PageTable;
import stalesim.report.page.PageTable.Column;
import stalesim.report.page.PageTable.Entry;
import stalesim.report.table.Figures;

/**
 * A panel's figures as a table.
 *
 * @param panel which
 */
record ScaleTable(ScalePanel panel) {

    private static final double NS_PER_S = 1e9;
    private static final double MIB = 1 << 20;

    PageTable table() {
        List<Column> columns = List.of(
                Column.figure("m", "workers"),
                Column.figure("updates/s", "of virtual time"),
                Column.figure("closed form", "and the difference from it"),
                Column.figure("mean staleness", ""),
                Column.figure("m − 1", "and the difference from it"),
                Column.figure("wall time", "of a run"),
                Column.figure("updates/s", "of wall time"),
                Column.figure("allocated, MiB", "peak heap below it"),
                Column.figure("bytes per worker", "allocated"));
        return new PageTable(
                panel.id() + "-table",
                "What more workers do, and what simulating them costs.",
                columns,
                1,
                panel.rows().stream().map(ScaleTable::row).toList());
    }

    private static List<Entry> row(ScaleRow row) {
        double most = row.workers() - 1.0;
        return List.of(
                Entry.of(String.format(Locale.ROOT, "%,d", row.workers())),
                Entry.of(Figures.number(row.throughput())),
                reference(row.limitPerSecond(), row.throughput()),
                Entry.of(Figures.number(row.staleness())),
                reference(OptionalDouble.of(most), row.staleness()),
                Entry.of(row.wallSeconds().isPresent()
                        ? Figures.time(row.wallSeconds().getAsDouble() * NS_PER_S, 3)
                        : Figures.NONE),
                Entry.of(number(row.updatesPerWallSecond(), 1)),
                Entry.of(number(row.allocatedBytes(), MIB), number(row.peakBytes(), MIB)),
                Entry.of(number(row.bytesPerWorker(), 1)));
    }

    private static Entry reference(OptionalDouble reference, double value) {
        if (reference.isEmpty()) {
            return Entry.of(Figures.NONE);
        }
        double known = reference.getAsDouble();
        return Entry.of(
                Figures.number(known),
                known == 0 ? "" : Figures.signedPercent(OptionalDouble.of(value / known - 1)));
    }

    private static String number(OptionalDouble value, double unit) {
        return value.isPresent() ? Figures.number(value.getAsDouble() / unit, 3) : Figures.NONE;
    }
}
