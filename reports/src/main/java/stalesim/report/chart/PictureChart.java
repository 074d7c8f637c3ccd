package stalesim.report.chart;

import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import stalesim.model.claim.Picture;

/** What can be drawn of a finding: lines with their points. */
public final class PictureChart {

    private static final SvgCanvas CANVAS = new SvgCanvas(400, 270);

    private static final List<Ink> INKS = List.of(
            Ink.SIMULATED, Ink.REAL, Ink.BEST_LAW, Ink.SECOND_LAW, Ink.THIRD_LAW, Ink.FOURTH_LAW);

    private static final List<KeyEntry.Mark> MARKS =
            List.of(KeyEntry.Mark.LINE, KeyEntry.Mark.DASHES, KeyEntry.Mark.DOTS);

    /** The marks of more points hide the line. */
    private static final int MOST_MARKED = 50;

    private static final int MOST_DRAWN = 500;

    private PictureChart() {}

    /**
     * Draws a picture.
     *
     * @param picture of at least one point; lines beyond the sixth repeat the inks
     * @param subject what it belongs to; with the picture's title unique on the page
     * @return the figure
     */
    public static Figure draw(Picture picture, String subject) {
        List<Double> across = picture.lines().stream()
                .flatMap(line -> line.x().stream())
                .sorted()
                .distinct()
                .toList();
        NumberAxis up = Axes.linear(picture.yAxis());
        XYPlot plot = Axes.plot(Axes.numbers(picture.xAxis(), across), up);
        addLines(plot, picture.lines());
        String names = String.join(", ", names(picture).toList());
        ChartText text = new ChartText(
                FigureId.of("claim", subject + " " + picture.title()),
                picture.title(),
                picture.yAxis() + " against " + picture.xAxis() + ": " + names + ".");
        String svg = CANVAS.draw(Axes.chart(plot), text);
        return new Figure(text.id(), text.title(), text.description(), svg, key(picture));
    }

    private static Stream<String> names(Picture picture) {
        return picture.lines().stream().map(Picture.Line::name);
    }

    private static void addLines(XYPlot plot, List<Picture.Line> lines) {
        DefaultXYDataset data = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        for (int i = 0; i < lines.size(); i++) {
            Picture.Line line = lines.get(i);
            data.addSeries(i, new double[][] {drawn(line.x()), drawn(line.y())});
            renderer.setSeriesShapesVisible(i, line.x().size() <= MOST_MARKED);
            renderer.setSeriesPaint(i, INKS.get(i % INKS.size()).color());
            renderer.setSeriesStroke(i, MARKS.get(i % MARKS.size()).stroke(1.75f));
            renderer.setSeriesShape(i, new Ellipse2D.Double(-2.5, -2.5, 5, 5));
        }
        renderer.setDrawSeriesLineAsPath(true);
        plot.setDataset(data);
        plot.setRenderer(renderer);
    }

    /** As many as can be told apart, the first and every few of the others. */
    private static double[] drawn(List<Double> values) {
        int every = (values.size() + MOST_DRAWN - 1) / MOST_DRAWN;
        return IntStream.range(0, values.size())
                .filter(i -> i % every == 0)
                .mapToDouble(values::get)
                .toArray();
    }

    private static List<KeyEntry> key(Picture picture) {
        List<String> names = names(picture).toList();
        return IntStream.range(0, names.size())
                .mapToObj(i -> new KeyEntry(names.get(i), INKS.get(i % INKS.size()), MARKS.get(i % MARKS.size())))
                .toList();
    }
}
