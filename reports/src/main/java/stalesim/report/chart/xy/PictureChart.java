package stalesim.report.chart.xy;

import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import stalesim.model.claim.Picture;
import stalesim.report.chart.Axes;
import stalesim.report.chart.ChartText;
import stalesim.report.chart.Figure;
import stalesim.report.chart.FigureId;
import stalesim.report.chart.InkedLines;
import stalesim.report.chart.SvgCanvas;

/** What can be drawn of a finding: lines with their points. */
public final class PictureChart {

    private static final SvgCanvas CANVAS = new SvgCanvas(400, 270);

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
        List<String> names = picture.lines().stream().map(Picture.Line::name).toList();
        ChartText text = new ChartText(
                FigureId.of("claim", subject + " " + picture.title()),
                picture.title(),
                picture.yAxis() + " against " + picture.xAxis() + ": " + String.join(", ", names) + ".");
        String svg = CANVAS.draw(Axes.chart(plot), text);
        return new Figure(text.id(), text.title(), text.description(), svg, InkedLines.key(names));
    }

    private static void addLines(XYPlot plot, List<Picture.Line> lines) {
        DefaultXYDataset data = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = InkedLines.renderer(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Picture.Line line = lines.get(i);
            data.addSeries(i, new double[][] {drawn(line.x()), drawn(line.y())});
            renderer.setSeriesShapesVisible(i, line.x().size() <= MOST_MARKED);
        }
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
}
