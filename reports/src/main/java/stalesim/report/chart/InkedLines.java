package stalesim.report.chart;

import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** Several lines in one chart: told apart by colour and by form, with a small mark at every point. */
public final class InkedLines {

    /** More lines cannot be told apart: those beyond repeat the inks. */
    public static final int MOST = 6;

    private static final List<Ink> INKS = List.of(
            Ink.SIMULATED, Ink.REAL, Ink.BEST_LAW, Ink.SECOND_LAW, Ink.THIRD_LAW, Ink.FOURTH_LAW);

    private static final List<KeyEntry.Mark> MARKS =
            List.of(KeyEntry.Mark.LINE, KeyEntry.Mark.DASHES, KeyEntry.Mark.DOTS);

    private InkedLines() {}

    /**
     * A renderer for so many lines, in the order of their series.
     *
     * @param lines how many
     * @return the renderer
     */
    public static XYLineAndShapeRenderer renderer(int lines) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        for (int i = 0; i < lines; i++) {
            renderer.setSeriesPaint(i, INKS.get(i % MOST).color());
            renderer.setSeriesStroke(i, MARKS.get(i % MARKS.size()).stroke(1.75f));
            renderer.setSeriesShape(i, new Ellipse2D.Double(-2.5, -2.5, 5, 5));
        }
        renderer.setDrawSeriesLineAsPath(true);
        return renderer;
    }

    /**
     * What the lines mean, in the order of their series.
     *
     * @param names of the lines
     * @return the key
     */
    public static List<KeyEntry> key(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> new KeyEntry(names.get(i), INKS.get(i % MOST), MARKS.get(i % MARKS.size())))
                .toList();
    }
}
