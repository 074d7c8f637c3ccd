package stalesim.report.chart.time;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import stalesim.report.chart.Axes;
import stalesim.report.chart.ChartText;
import stalesim.report.chart.Figure;
import stalesim.report.chart.FigureId;
import stalesim.report.chart.Ink;
import stalesim.report.chart.KeyEntry;
import stalesim.report.chart.RowAxis;
import stalesim.report.chart.SvgCanvas;

/** What the workers' time per gradient goes into: a bar for each of several things that are compared. */
public final class GradientTimeCharts {

    private static final int WIDTH = 560;
    private static final int AXIS_HEIGHT = 46;
    private static final int STEP_HEIGHT = 13;
    private static final int NEXT = 2;
    private static final double MARGIN = 1.2;
    private static final double ROOM = 1.04;
    private static final double LEAST_IN_KEY = 0.0005;

    private GradientTimeCharts() {}

    /** A unit of time. */
    private record Unit(String name, double ns) {

        static Unit of(double longestNs) {
            return longestNs >= 1e7 ? new Unit("ms", 1e6) : longestNs >= 1e4 ? new Unit("µs", 1e3) : new Unit("ns", 1);
        }

        String text(double value) {
            return String.format(Locale.ROOT, value >= 10 ? "%.0f" : "%.1f", value);
        }
    }

    /**
     * Draws the bars.
     *
     * @param title short heading, different from every other such figure's on the page
     * @param times one a bar, at least one
     * @return the figure
     */
    public static Figure draw(String title, List<GradientTime> times) {
        double longest = times.stream().mapToDouble(GradientTime::ns).max().orElseThrow();
        Unit unit = Unit.of(longest);
        Map<Integer, String> names = new LinkedHashMap<>();
        times.forEach(time -> names.put(NEXT * names.size(), time.name()));
        RowAxis rows = Axes.styled(new RowAxis(names, MARGIN));
        XYPlot plot = Axes.plot(axis(unit, longest), rows);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinesVisible(true);
        plot.setDomainGridlinePaint(Ink.GRID.color());
        List<StackedParts.Row> bars = times.stream()
                .map(time -> new StackedParts.Row(NEXT * times.indexOf(time), time.use(), time.ns() / unit.ns()))
                .toList();
        new StackedParts(plot, ROOM * longest / unit.ns(), unit::text).draw(bars);
        ChartText text = new ChartText(FigureId.of("time-per-gradient", title), title, description(times, unit));
        int height = AXIS_HEIGHT + (int) Math.ceil(rows.getRange().getLength() * STEP_HEIGHT);
        String svg = new SvgCanvas(WIDTH, height).draw(Axes.chart(plot), text);
        return new Figure(text.id(), text.title(), text.description(), svg, List.of());
    }

    private static NumberAxis axis(Unit unit, double longestNs) {
        NumberAxis axis = Axes.linear("worker time per gradient, " + unit.name());
        double end = ROOM * longestNs / unit.ns();
        axis.setRange(0, end);
        axis.setTickUnit(Axes.fewTicks(end));
        return axis;
    }

    private static String description(List<GradientTime> times, Unit unit) {
        return times.stream()
                .map(time -> time.name() + ": "
                        + Arrays.stream(TimePart.values())
                                .filter(part -> part.share(time.use()) >= LEAST_IN_KEY)
                                .map(part -> part.label() + " "
                                        + unit.text(part.share(time.use()) * time.ns() / unit.ns()) + " " + unit.name())
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; ", "Worker time per gradient. ", "."));
    }

    /**
     * What the colours mean, as far as they occur.
     *
     * @param times of all figures
     * @return the key
     */
    public static List<KeyEntry> key(List<GradientTime> times) {
        return Arrays.stream(TimePart.values())
                .filter(part -> times.stream().anyMatch(time -> part.share(time.use()) >= LEAST_IN_KEY))
                .map(part -> new KeyEntry(part.label(), part.ink(), KeyEntry.Mark.AREA))
                .toList();
    }
}
