package stalesim.model.neural.layer;

import java.util.Arrays;

/**
 * One sample's image with zeros around it, of which the patches under a sliding kernel are windows: the matrix with
 * one row for every (channel, row, column) of the kernel and one column for every position needs no copies, because
 * each of its rows is the image itself, read from another start.
 *
 * <p>Positions are counted along the padded image, so rows of positions are as wide as its rows: the columns beyond
 * the last position of a row are windows over an edge, and mean nothing. The last row of the matrix holds ones, for
 * the bias. Owned by one worker.
 */
final class Windows {

    /** Columns are a multiple of the longest vector, so that no tile hangs over the edge. */
    private static final int ALIGNMENT = 16;

    private final Shape image;
    private final Shape positions;
    private final int padding;
    private final int width;
    private final int plane;
    private final int columns;
    private final int[] starts;
    private final float[] values;

    Windows(Shape image, Shape positions, int kernel, int padding) {
        this.image = image;
        this.positions = positions;
        this.padding = padding;
        width = image.width() + 2 * padding;
        plane = (image.height() + 2 * padding) * width;
        columns = (positions.height() * width + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        int planes = image.channels() * plane;
        // windows at the image's end reach a few columns beyond it
        int ones = planes + kernel + ALIGNMENT;
        values = new float[ones + columns];
        Arrays.fill(values, ones, values.length, 1);
        starts = starts(kernel, ones);
    }

    private int[] starts(int kernel, int ones) {
        int[] rows = new int[image.channels() * kernel * kernel + 1];
        for (int k = 0; k < rows.length - 1; k++) {
            int cell = k % (kernel * kernel);
            rows[k] = k / (kernel * kernel) * plane + cell / kernel * width + cell % kernel;
        }
        rows[rows.length - 1] = ones;
        return rows;
    }

    float[] values() {
        return values;
    }

    /** Where the rows of the matrix start in {@link #values}. */
    int[] starts() {
        return starts;
    }

    /** Columns of the matrix, those without meaning included. */
    int columns() {
        return columns;
    }

    /** Shows a sample. */
    void load(float[] samples, int start) {
        for (int row = 0; row < image.channels() * image.height(); row++) {
            copy(samples, start + row * image.width(), values, inner(row), image.width());
        }
    }

    /** Copies what lies inside the padding to a sample. */
    void store(float[] samples, int start) {
        for (int row = 0; row < image.channels() * image.height(); row++) {
            copy(values, inner(row), samples, start + row * image.width(), image.width());
        }
    }

    private int inner(int row) {
        return row / image.height() * plane + (row % image.height() + padding) * width + padding;
    }

    /** Forgets the image: zeros everywhere but in the row of ones. */
    void clear() {
        Arrays.fill(values, 0, starts[starts.length - 1], 0);
    }

    /**
     * Adds a matrix of the same form, without the row of ones, to the image: every entry to where its window reads.
     */
    void addWindows(float[] matrix) {
        for (int row = 0; row < starts.length - 1; row++) {
            add(matrix, row * columns, values, starts[row], columns);
        }
    }

    /** Takes the positions that mean something out of rows of all columns. */
    void compact(float[] wide, float[] outputs, int start) {
        for (int row = 0; row < positions.channels() * positions.height(); row++) {
            copy(wide, outer(row), outputs, start + row * positions.width(), positions.width());
        }
    }

    /** Puts positions into rows of all columns, and leaves those without meaning as they are. */
    void spread(float[] outputs, int start, float[] wide) {
        for (int row = 0; row < positions.channels() * positions.height(); row++) {
            copy(outputs, start + row * positions.width(), wide, outer(row), positions.width());
        }
    }

    private int outer(int row) {
        return row / positions.height() * columns + row % positions.height() * width;
    }

    /** Runs are short: a loop is faster than a call for each. */
    private static void copy(float[] from, int source, float[] to, int target, int length) {
        for (int x = 0; x < length; x++) {
            to[target + x] = from[source + x];
        }
    }

    private static void add(float[] from, int source, float[] to, int target, int length) {
        for (int x = 0; x < length; x++) {
            to[target + x] += from[source + x];
        }
    }
}
