package stalesim.report.page;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import stalesim.report.comparison.Judgement;
import stalesim.report.comparison.Spread;
import stalesim.report.table.Figures;

/**
 * A table of the page. The first {@code headers} cells of each row are row headings.
 *
 * @param id unique on the page
 * @param caption what the table shows
 * @param columns from left to right
 * @param headers number of leading columns that head their row
 * @param rows from top to bottom
 */
public record PageTable(String id, String caption, List<Column> columns, int headers, List<List<Entry>> rows) {

    /**
     * A column.
     *
     * @param heading with the unit, if any
     * @param explanation what it means; may be empty
     * @param numeric whether its cells are aligned at the right
     */
    public record Column(String heading, String explanation, boolean numeric) {

        /**
         * Of words.
         *
         * @param heading with the unit, if any
         * @return without an explanation
         */
        public static Column text(String heading) {
            return new Column(heading, "", false);
        }

        /**
         * Of numbers.
         *
         * @param heading with the unit, if any
         * @param explanation what it means; may be empty
         * @return aligned at the right
         */
        public static Column figure(String heading, String explanation) {
            return new Column(heading, explanation, true);
        }
    }

    /**
     * A cell.
     *
     * @param text what it says
     * @param detail said smaller behind it; may be empty
     * @param style CSS class; may be empty
     */
    public record Entry(String text, String detail, String style) {

        /**
         * Words.
         *
         * @param text what it says
         * @return without a detail
         */
        public static Entry of(String text) {
            return new Entry(text, "", "");
        }

        /**
         * Words with a detail.
         *
         * @param text what it says
         * @param detail said smaller behind it; may be empty
         * @return the cell
         */
        public static Entry of(String text, String detail) {
            return new Entry(text, detail, "");
        }

        /** The mean of repetitions and their deviation. */
        static Entry of(Optional<Spread> spread) {
            return of(spread, Figures::number, deviation -> Figures.number(deviation, 2));
        }

        /** The mean of repeated times and their deviation, in a unit of so many nanoseconds. */
        static Entry time(Optional<Spread> spread, double unitNs) {
            return of(
                    spread,
                    time -> Figures.time(time * unitNs, 4),
                    deviation -> Figures.time(deviation * unitNs, 2));
        }

        /** The mean of repeated shares and their deviation. */
        static Entry share(Optional<Spread> spread) {
            return of(spread, Figures::percent, Figures::percent);
        }

        private static Entry of(
                Optional<Spread> spread, DoubleFunction<String> mean, DoubleFunction<String> deviation) {
            String detail = spread.filter(some -> some.deviation().isPresent())
                    .map(some -> "± " + deviation.apply(some.deviation().getAsDouble()))
                    .orElse("");
            return of(spread.map(some -> mean.apply(some.mean())).orElse(Figures.NONE), detail);
        }

        /**
         * A judgement, readable without colour.
         *
         * @param judgement which
         * @param words one's own
         * @return a sign and these words
         */
        public static Entry of(Judgement judgement, String words) {
            return switch (judgement) {
                case WITHIN -> new Entry("✓ " + words, "", "verdict within");
                case NOISE -> new Entry("≈ " + words, "", "verdict noise");
                case MISS -> new Entry("✗ " + words, "", "verdict miss");
                case UNKNOWN -> new Entry(words, "", "verdict unknown");
            };
        }
    }

    /** Makes the lists immutable. */
    public PageTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * Without the columns in which no row has anything.
     *
     * @return the same table with fewer columns; those that head their rows stay
     */
    PageTable filled() {
        List<Integer> kept = IntStream.range(0, columns.size())
                .filter(column -> column < headers
                        || rows.stream().anyMatch(row -> !row.get(column).text().equals(Figures.NONE)))
                .boxed()
                .toList();
        return new PageTable(
                id,
                caption,
                kept.stream().map(columns::get).toList(),
                headers,
                rows.stream().map(row -> kept.stream().map(row::get).toList()).toList());
    }

    /**
     * Whether a row starts another group, to be set off by a rule: its first cell differs from the one above.
     *
     * @param row index of the row
     * @return true for the first row of a group
     */
    public boolean startsGroup(int row) {
        return row == 0 || !rows.get(row).get(0).text().equals(rows.get(row - 1).get(0).text());
    }
}
