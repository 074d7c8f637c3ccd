package stalesim.report.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import stalesim.report.comparison.Comparison;
import stalesim.report.comparison.ComparisonRow;
import stalesim.report.comparison.Gap;
import stalesim.report.comparison.Judgement;
import stalesim.report.comparison.Side;
import stalesim.report.comparison.Spread;
import stalesim.report.comparison.StalenessGap;

/** A comparison as tables of text. */
public final class ComparisonTables {

    private static final int LONGEST_NAME = 17;

    private ComparisonTables() {}

    /**
     * The comparison in short, at most 100 columns wide as plain text.
     *
     * @param comparison any comparison
     * @return a row a cell: updates a second simulated and real, their relative error and the real runs' own
     *     spread, total variation of staleness and the real runs' own, verdict; where runs of one clock alone are
     *     there, {@link AloneTable}
     */
    public static Table compact(Comparison comparison) {
        return ofBothClocks(comparison) ? compared(comparison) : AloneTable.of(comparison);
    }

    private static boolean ofBothClocks(Comparison comparison) {
        return comparison.hasSimulated() && comparison.hasReal();
    }

    /**
     * What the short headings of {@link #compact} mean.
     *
     * @param comparison any comparison
     * @return a sentence
     */
    public static String legend(Comparison comparison) {
        boolean alone = !ofBothClocks(comparison);
        return (alone ? "updates/s" : "sim/s, real/s") + ": updates a second, of synchronous algorithms rounds, on a"
                + " server messages" + (alone ? "; grad./s: gradients applied a second." : ".");
    }

    private static Table compared(Comparison comparison) {
        List<Table.Column> columns = List.of(
                new Table.Column("mode", false),
                new Table.Column("algorithm", false),
                new Table.Column("m", true),
                new Table.Column("runs", true),
                new Table.Column("sim/s", true),
                new Table.Column("real/s", true),
                new Table.Column("error", true),
                new Table.Column("noise", true),
                new Table.Column("TV", true),
                new Table.Column("noise", true),
                new Table.Column("verdict", false));
        List<List<String>> rows =
                comparison.rows().stream().map(row -> compact(comparison, row)).toList();
        return new Table(columns, rows);
    }

    /**
     * Why a row is not compared, or how it is judged.
     *
     * @param comparison what the row belongs to
     * @param row one of its rows
     * @return a few words
     */
    public static String verdict(Comparison comparison, ComparisonRow row) {
        if (row.real().isEmpty()) {
            return "sim only";
        }
        if (row.simulated().isEmpty()) {
            return "real only";
        }
        Judgement judgement = comparison.verdict(row);
        return judgement == Judgement.UNKNOWN ? "no figure" : judgement.label();
    }

    private static List<String> compact(Comparison comparison, ComparisonRow row) {
        Optional<Spread> measured = row.real().flatMap(Side::throughput);
        Optional<StalenessGap> staleness = row.gap().flatMap(Gap::staleness);
        return List.of(
                row.cell().mode().label(),
                shorten(row.cell().algorithm()),
                Integer.toString(row.cell().workers()),
                runs(row),
                rate(row.simulated().flatMap(Side::throughput)),
                rate(measured),
                narrow(Figures.signedPercent(row.gap().map(Gap::throughputError).orElse(OptionalDouble.empty()))),
                narrow(Figures.noise(measured)),
                staleness.map(gap -> Figures.distance(gap.totalVariation())).orElse(Figures.NONE),
                staleness.map(gap -> narrow(distanceNoise(gap))).orElse(Figures.NONE),
                verdict(comparison, row));
    }

    /**
     * Numbers of simulated and real runs.
     *
     * @param row any row
     * @return such as "10/5"
     */
    public static String runs(ComparisonRow row) {
        return row.simulated().map(Side::runs).orElse(0) + "/" + row.real().map(Side::runs).orElse(0);
    }

    /**
     * The noise floor of the total variation.
     *
     * @param gap any gap
     * @return the mean distance between real runs, or "unknown" for a single one
     */
    public static String distanceNoise(StalenessGap gap) {
        return gap.noise().isEmpty()
                ? Figures.UNKNOWN
                : Figures.distance(gap.noise().getAsDouble());
    }

    static String rate(Optional<Spread> spread) {
        boolean millions = spread.isPresent() && spread.get().mean() >= 1e6;
        return millions ? Figures.number(spread.get().mean() / 1e6) + "M" : Figures.mean(spread);
    }

    private static String narrow(String figure) {
        return figure.equals(Figures.UNKNOWN) ? "?" : figure.replace("\u00a0", "");
    }

    static String shorten(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
