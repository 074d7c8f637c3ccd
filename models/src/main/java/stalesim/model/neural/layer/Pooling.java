package stalesim.model.neural.layer;

/** What both kinds of pooling share: square windows side by side; what does not fill a window is left out. */
final class Pooling {

    private Pooling() {}

    static void check(int window) {
        if (window < 1) {
            throw new IllegalArgumentException("window must be >= 1: window=" + window);
        }
    }

    static Shape output(Shape input, int window) {
        if (input.height() < window || input.width() < window) {
            throw new IllegalArgumentException("a window of " + window + " does not fit into " + input);
        }
        return new Shape(input.channels(), input.height() / window, input.width() / window);
    }

    /** Index, within the plane of a channel, of the upper left corner of the window of an output. */
    static int[] corners(Shape input, Shape output, int window) {
        int[] corners = new int[output.plane()];
        for (int k = 0; k < corners.length; k++) {
            corners[k] = k / output.width() * window * input.width() + k % output.width() * window;
        }
        return corners;
    }

    /** Where the cells of a window lie, relative to its corner, in reading order. */
    static int[] cells(Shape input, int window) {
        int[] cells = new int[window * window];
        for (int k = 0; k < cells.length; k++) {
            cells[k] = k / window * input.width() + k % window;
        }
        return cells;
    }
}
