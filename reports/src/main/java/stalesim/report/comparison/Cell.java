package stalesim.report.comparison;

import java.util.Comparator;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.report.wording.Words;

/**
 * What runs are compared within: repetitions of one algorithm with one number of workers in one mode. Ordered by
 * mode, algorithm, workers.
 *
 * @param mode how workers share the cores; runs of different modes never share a cell
 * @param algorithm name in the catalogue
 * @param workers m &gt;= 1
 */
public record Cell(Mode mode, String algorithm, int workers) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::mode).thenComparing(Cell::algorithm).thenComparingInt(Cell::workers);

    /**
     * Checks the number of workers.
     *
     * @throws IllegalArgumentException if workers &lt; 1
     */
    public Cell {
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be >= 1: workers=" + workers);
        }
    }

    /**
     * The cell of a run.
     *
     * @param run any run
     * @return its mode, algorithm and number of workers
     */
    public static Cell of(RunResult run) {
        return new Cell(run.mode(), run.algorithm(), run.workers());
    }

    /**
     * The cell in words.
     *
     * @return such as "native async-lock, 4 workers"
     */
    public String label() {
        return mode.label() + " " + algorithm + ", " + Words.count(workers, "worker");
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
