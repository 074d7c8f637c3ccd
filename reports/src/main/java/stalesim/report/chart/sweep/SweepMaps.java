package stalesim.report.chart.sweep;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;
import stalesim.report.chart.Axes;
import stalesim.report.chart.ChartText;
import stalesim.report.chart.Figure;
import stalesim.report.chart.FigureId;
import stalesim.report.chart.SvgCanvas;
import stalesim.report.sweep.PointRow;
import stalesim.report.sweep.SweepAxis;
import stalesim.report.sweep.SweepFigure;
import stalesim.report.sweep.SweepPanel;

/** A figure against both axes of a sweep: a field for each point, coloured by its value, which it also states. */
public final class SweepMaps {

    private static final SvgCanvas CANVAS = new SvgCanvas(440, 290);
    private static final int MOST_LABELLED = 8;
    private static final int MOST_STEPS = 64;
    private static final Font VALUES = new Font(Font.SANS_SERIF, Font.PLAIN, 10);

    private SweepMaps() {}

    /** One field. */
    private record Tile(int x, int y, double value) {}

    /**
     * Whether a map of two axes can be read.
     *
     * @param axes two
     * @return false if one of them has too many steps
     */
    public static boolean suits(List<SweepAxis> axes) {
        return axes.stream().allMatch(axis -> axis.steps().size() <= MOST_STEPS);
    }

    /**
     * Draws a figure.
     *
     * @param axes the first upwards, the second to the right, both numeric
     * @param figure what is drawn
     * @param panel rows of which each has a point of its own
     * @return the chart; empty if no row has the figure
     */
    public static Optional<Figure> draw(List<SweepAxis> axes, SweepFigure figure, SweepPanel panel) {
        List<Tile> tiles = tiles(axes, figure, panel.rows());
        if (tiles.isEmpty()) {
            return Optional.empty();
        }
        ColorScale scale = ColorScale.of(
                tiles.stream().mapToDouble(Tile::value).min().orElseThrow(),
                tiles.stream().mapToDouble(Tile::value).max().orElseThrow());
        boolean varies = scale.low() < scale.high();
        String title = varies ? panel.label() : panel.label() + ": " + number(scale.low()) + " everywhere";
        String description = String.format(
                Locale.ROOT,
                "%s by %s and %s, %d fields%s; the table and points.csv have the values.",
                figure.label(),
                axes.get(1).label(),
                axes.get(0).label(),
                tiles.size(),
                varies ? " from " + number(scale.low()) + " (dark) to " + number(scale.high()) + " (light)" : "");
        ChartText text = new ChartText(FigureId.of(figure.id(), panel.label()), title, description);
        JFreeChart chart = Axes.chart(plot(axes, tiles, scale));
        if (varies) {
            chart.addSubtitle(ColorBar.of(scale));
        }
        return Optional.of(new Figure(text.id(), title, description, CANVAS.draw(chart, text), List.of()));
    }

    private static List<Tile> tiles(List<SweepAxis> axes, SweepFigure figure, List<PointRow> rows) {
        List<Double> across = sorted(axes.get(1));
        List<Double> up = sorted(axes.get(0));
        List<Tile> tiles = new ArrayList<>();
        for (PointRow row : rows) {
            OptionalDouble value = figure.of(row);
            value.ifPresent(known -> tiles.add(new Tile(
                    across.indexOf(axes.get(1).number(row)), up.indexOf(axes.get(0).number(row)), known)));
        }
        return tiles;
    }

    private static List<Double> sorted(SweepAxis axis) {
        return axis.numbers().stream().sorted().toList();
    }

    private static XYPlot plot(List<SweepAxis> axes, List<Tile> tiles, ColorScale scale) {
        XYPlot plot = Axes.plot(steps(axes.get(1)), steps(axes.get(0)));
        plot.setRangeGridlinesVisible(false);
        DefaultXYZDataset data = new DefaultXYZDataset();
        data.addSeries("values", new double[][] {
            tiles.stream().mapToDouble(Tile::x).toArray(),
            tiles.stream().mapToDouble(Tile::y).toArray(),
            tiles.stream().mapToDouble(Tile::value).toArray()
        });
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setPaintScale(scale);
        plot.setDataset(data);
        plot.setRenderer(renderer);
        if (axes.stream().allMatch(axis -> axis.steps().size() <= MOST_LABELLED)) {
            tiles.forEach(tile -> plot.addAnnotation(label(tile, scale)));
        }
        return plot;
    }

    private static SymbolAxis steps(SweepAxis axis) {
        return Axes.steps(axis.label(), sorted(axis).stream().map(SweepMaps::number).toList());
    }

    private static XYTextAnnotation label(Tile tile, ColorScale scale) {
        XYTextAnnotation label = new XYTextAnnotation(number(tile.value()), tile.x(), tile.y());
        label.setFont(VALUES);
        label.setPaint(scale.textOn(tile.value()));
        return label;
    }

    /** Short enough for a field. */
    private static String number(double value) {
        double size = Math.abs(value);
        if (size >= 1e6 || (size > 0 && size < 1e-3)) {
            return String.format(Locale.ROOT, "%.1e", value);
        }
        return size >= 100 || value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3g", value);
    }
}
