package stalesim.report.chart;

import stalesim.report.comparison.Cell;
import stalesim.report.wording.Words;

/**
 * Identifiers and titles of figures and sections. Identifiers are unique for each kind of chart and cell, and safe in
 * HTML, URLs and CSS.
 */
public final class FigureId {

    private FigureId() {}

    /**
     * Of a kind of chart of one cell.
     *
     * @param kind letters, digits and hyphens
     * @param cell what it shows
     * @return another one for each cell
     */
    public static String of(String kind, Cell cell) {
        return of(kind, cell.mode().label() + "-" + cell.algorithm()) + "-" + cell.workers();
    }

    /**
     * The number of workers in words.
     *
     * @param cell with m workers
     * @return such as "1 worker" or "4 workers"
     */
    public static String workers(Cell cell) {
        return Words.count(cell.workers(), "worker");
    }

    /**
     * Of a kind and what it shows. Characters other than letters, digits and hyphens become their code between
     * underscores.
     *
     * @param kind letters, digits and hyphens
     * @param subject any text
     * @return another one for each subject
     */
    public static String of(String kind, String subject) {
        StringBuilder id = new StringBuilder(kind).append('-');
        subject.chars().forEach(character -> {
            boolean plain = character == '-'
                    || (character >= '0' && character <= '9')
                    || (character >= 'a' && character <= 'z')
                    || (character >= 'A' && character <= 'Z');
            if (plain) {
                id.append((char) character);
            } else {
                id.append('_').append(character).append('_');
            }
        });
        return id.toString();
    }
}
