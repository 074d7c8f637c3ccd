package stalesim.model.neural.blas;

/**
 * A window on an array of floats that is read as a matrix: entry (i, j) is
 * {@code values[offset + starts[i] + j * columnStride]}, where starts is i * rowStride unless told otherwise.
 *
 * <p>Mutable, so that a hot loop can move it over its data without allocating. Not thread-safe.
 */
public final class Matrix {

    float[] values;
    int offset;
    int rows;
    int columns;
    int rowStride;
    int columnStride;
    /** Where rows start, relative to the offset; null if at multiples of the row stride. */
    int[] starts;

    /** A window that shows nothing until it is told where to look. */
    public Matrix() {}

    /**
     * Shows a matrix that is stored row after row.
     *
     * @param values where its entries are
     * @param offset index of the first one
     * @param rows number of rows &gt;= 0
     * @param columns number of columns &gt;= 0
     * @return this window
     */
    public Matrix show(float[] values, int offset, int rows, int columns) {
        this.values = values;
        this.offset = offset;
        this.rows = rows;
        this.columns = columns;
        rowStride = columns;
        columnStride = 1;
        starts = null;
        return this;
    }

    /**
     * Shows the transpose of a matrix that is stored row after row.
     *
     * @param values where its entries are
     * @param offset index of the first one
     * @param rows number of rows of the stored matrix, which are the columns of this one
     * @param columns number of columns of the stored matrix, which are the rows of this one
     * @return this window
     */
    public Matrix showTransposed(float[] values, int offset, int rows, int columns) {
        show(values, offset, columns, rows);
        rowStride = 1;
        columnStride = columns;
        return this;
    }

    /**
     * Shows rows that start anywhere and may overlap, like the windows of a signal.
     *
     * @param values where its entries are
     * @param starts index of the first entry of every row; not copied
     * @param columns number of columns &gt;= 0
     * @return this window
     */
    public Matrix showWindows(float[] values, int[] starts, int columns) {
        show(values, 0, starts.length, columns);
        this.starts = starts;
        return this;
    }

    /** Index of the first entry of a row. */
    int start(int row) {
        return offset + (starts == null ? row * rowStride : starts[row]);
    }
}
