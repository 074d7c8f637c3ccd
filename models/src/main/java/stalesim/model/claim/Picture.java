package stalesim.model.claim;

import java.util.List;

/**
 * What can be drawn of a finding.
 *
 * @param title short heading
 * @param xAxis what is along the horizontal axis, with its unit
 * @param yAxis what is along the vertical axis, with its unit
 * @param lines at least one
 */
public record Picture(String title, String xAxis, String yAxis, List<Line> lines) {

    /**
     * A line or a row of points.
     *
     * @param name of what
     * @param x positions, ascending
     * @param y as many values
     */
    public record Line(String name, List<Double> x, List<Double> y) {

        /** Checks and copies the lists. */
        public Line {
            x = List.copyOf(x);
            y = List.copyOf(y);
            if (x.size() != y.size()) {
                throw new IllegalArgumentException(
                        "a line needs as many x as y: " + name + ", x=" + x.size() + ", y=" + y.size());
            }
        }
    }

    /** Makes the list immutable. */
    public Picture {
        lines = List.copyOf(lines);
    }
}
