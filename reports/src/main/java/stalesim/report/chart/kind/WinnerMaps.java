package stalesim.report.chart.kind;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import stalesim.report.chart.Axes;
import stalesim.report.chart.ChartText;
import stalesim.report.chart.Figure;
import stalesim.report.chart.FigureId;
import stalesim.report.chart.Ink;
import stalesim.report.chart.KeyEntry;
import stalesim.report.chart.SvgCanvas;

/** Who wins where: a field for each pair of steps, in the colour of its winner, whose letter it holds. */
public final class WinnerMaps {

    private static final int WIDTH = 560;
    private static final int AXES_HEIGHT = 60;
    private static final int ROW_HEIGHT = 40;
    private static final int MOST_HEIGHT = 620;
    private static final double HALF = 0.48;
    private static final double LABEL_UP = 0.14;
    private static final double DETAIL_DOWN = 0.2;
    private static final double PALE = 0.3;
    private static final int HATCHES = 4;
    private static final Font LABEL = new Font(Font.SANS_SERIF, Font.BOLD, 13);
    private static final Font DETAIL = new Font(Font.SANS_SERIF, Font.PLAIN, 10);

    private WinnerMaps() {}

    /**
     * One direction of a map.
     *
     * @param label what its steps are of
     * @param steps their names, ascending
     */
    public record Side(String label, List<String> steps) {

        /** Makes the list immutable. */
        public Side {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Draws a map.
     *
     * @param title short heading, different from every other map's on the page
     * @param sides to the right, and upwards
     * @param tiles its fields
     * @param kinds who may win
     * @return the figure
     */
    public static Figure draw(String title, List<Side> sides, List<WinnerTile> tiles, Kinds kinds) {
        XYPlot plot = Axes.plot(
                Axes.steps(sides.get(0).label(), sides.get(0).steps()),
                Axes.steps(sides.get(1).label(), sides.get(1).steps()));
        plot.setRangeGridlinesVisible(false);
        tiles.forEach(tile -> draw(plot, tile, kinds));
        ChartText text = new ChartText(FigureId.of("winners", title), title, description(sides, tiles));
        int height = Math.min(MOST_HEIGHT, AXES_HEIGHT + ROW_HEIGHT * sides.get(1).steps().size());
        String svg = new SvgCanvas(WIDTH, height).draw(Axes.chart(plot), text);
        return new Figure(text.id(), text.title(), text.description(), svg, List.of());
    }

    private static void draw(XYPlot plot, WinnerTile tile, Kinds kinds) {
        tile.winner().map(kinds::ink).ifPresent(ink -> {
            Color fill = tile.decided() ? ink.color() : ink.color(PALE);
            plot.addAnnotation(new XYBoxAnnotation(
                    tile.x() - HALF, tile.y() - HALF, tile.x() + HALF, tile.y() + HALF, null, null, fill));
            if (!tile.decided()) {
                hatch(plot, tile, ink);
            }
        });
        boolean alone = tile.detail().isEmpty();
        plot.addAnnotation(text(tile, tile.label(), LABEL, alone ? 0 : LABEL_UP));
        if (!alone) {
            plot.addAnnotation(text(tile, tile.detail(), DETAIL, -DETAIL_DOWN));
        }
    }

    /** Lines from lower left to upper right, from side to side of the field. */
    private static void hatch(XYPlot plot, WinnerTile tile, Ink ink) {
        for (int line = 1 - HATCHES; line < HATCHES; line++) {
            double offset = (double) line / HATCHES;
            double from = Math.max(0, offset);
            double to = Math.min(1, 1 + offset);
            plot.addAnnotation(new XYLineAnnotation(
                    at(tile.x(), from), at(tile.y(), from - offset), at(tile.x(), to), at(tile.y(), to - offset),
                    new BasicStroke(0.75f), ink.color()));
        }
    }

    private static double at(int place, double share) {
        return place - HALF + 2 * HALF * share;
    }

    private static XYTextAnnotation text(WinnerTile tile, String words, Font font, double up) {
        XYTextAnnotation text = new XYTextAnnotation(words, tile.x(), tile.y() + up);
        text.setFont(font);
        text.setPaint(tile.winner().isPresent() && tile.decided() ? Color.BLACK : Ink.TEXT.color());
        return text;
    }

    private static String description(List<Side> sides, List<WinnerTile> tiles) {
        String won = tiles.stream()
                .collect(Collectors.groupingBy(
                        tile -> tile.winner()
                                .map(name -> name + (tile.decided() ? "" : " (undecided)"))
                                .orElse("nobody"),
                        TreeMap::new,
                        Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "Winners by %s and %s, in %d fields: %s. The table has all of them.",
                sides.get(0).label(),
                sides.get(1).label(),
                tiles.size(),
                won);
    }

    /**
     * What the marks mean.
     *
     * @param kinds who may win
     * @return the key
     */
    public static List<KeyEntry> key(Kinds kinds) {
        return kinds.key(KeyEntry.Mark.AREA);
    }
}
