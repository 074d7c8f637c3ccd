package stalesim.report.chart.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import stalesim.model.result.Mode;
import stalesim.report.chart.Axes;
import stalesim.report.chart.ChartText;
import stalesim.report.chart.Figure;
import stalesim.report.chart.FigureId;
import stalesim.report.chart.Ink;
import stalesim.report.chart.KeyEntry;
import stalesim.report.chart.RowAxis;
import stalesim.report.chart.SvgCanvas;

/** Where the workers' time went: a bar for each number of workers and clock, divided into shares. */
public final class TimeCharts {

    private static final int WIDTH = 400;
    private static final int AXIS_HEIGHT = 46;
    private static final int STEP_HEIGHT = 9;

    /** Bars are two steps apart, and three where another number of workers begins. */
    private static final int NEXT = 2;

    private static final double MARGIN = 1.2;
    private static final double PERCENT = 100;
    private static final double LEAST_TOLD = 5.5;
    private static final double LEAST_IN_KEY = 0.0005;

    private TimeCharts() {}

    /** A bar and where it lies, in steps from the top. */
    private record Placed(TimeBar bar, int step) {

        String label() {
            return bar.workers() + " " + bar.clock().label();
        }
    }

    /**
     * Draws the bars of one algorithm in one mode.
     *
     * @param mode how workers share the cores
     * @param algorithm name in the catalogue
     * @param bars by number of workers and clock, at least one
     * @return the figure
     */
    public static Figure draw(Mode mode, String algorithm, List<TimeBar> bars) {
        List<Placed> placed = place(bars);
        RowAxis rows = rows(placed);
        XYPlot plot = Axes.plot(shares(), rows);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinesVisible(true);
        plot.setDomainGridlinePaint(Ink.GRID.color());
        new StackedParts(plot, PERCENT, share -> String.format(Locale.ROOT, "%.0f", share))
                .draw(placed.stream()
                        .map(row -> new StackedParts.Row(row.step(), row.bar().use(), PERCENT))
                        .toList());
        int height = AXIS_HEIGHT + (int) Math.ceil(rows.getRange().getLength() * STEP_HEIGHT);
        ChartText text = new ChartText(
                FigureId.of("time", mode.label() + "-" + algorithm), algorithm, description(mode, algorithm, bars));
        String svg = new SvgCanvas(WIDTH, height).draw(Axes.chart(plot), text);
        return new Figure(text.id(), text.title(), text.description(), svg, List.of());
    }

    private static List<Placed> place(List<TimeBar> bars) {
        List<Placed> placed = new ArrayList<>();
        int step = 0;
        for (TimeBar bar : bars) {
            if (!placed.isEmpty()) {
                boolean sameWorkers = placed.get(placed.size() - 1).bar().workers() == bar.workers();
                step += sameWorkers ? NEXT : NEXT + 1;
            }
            placed.add(new Placed(bar, step));
        }
        return placed;
    }

    private static RowAxis rows(List<Placed> placed) {
        return Axes.styled(new RowAxis(
                placed.stream().collect(Collectors.toMap(Placed::step, Placed::label)), MARGIN));
    }

    private static NumberAxis shares() {
        NumberAxis axis = Axes.linear("share of workers’ time, %");
        axis.setRange(0, PERCENT);
        axis.setTickUnit(Axes.fewTicks(PERCENT));
        return axis;
    }

    private static String description(Mode mode, String algorithm, List<TimeBar> bars) {
        return String.format(
                Locale.ROOT,
                "Shares of the workers’ time, %s, %s mode. %s.",
                algorithm,
                mode.label(),
                bars.stream().map(TimeCharts::inWords).collect(Collectors.joining("; ")));
    }

    /** What took most of it. */
    private static String inWords(TimeBar bar) {
        return Stream.of(TimePart.values())
                .filter(part -> PERCENT * part.share(bar.use()) >= LEAST_TOLD)
                .map(part -> String.format(Locale.ROOT, "%s %.0f %%", part.label(), PERCENT * part.share(bar.use())))
                .collect(Collectors.joining(", ", bar.workers() + (bar.workers() == 1 ? " worker, " : " workers, ")
                        + bar.clock().label() + ": ", ""));
    }

    /**
     * What the colours mean, as far as they occur.
     *
     * @param bars of all panels
     * @return the key
     */
    public static List<KeyEntry> key(List<TimeBar> bars) {
        return Arrays.stream(TimePart.values())
                .filter(part -> bars.stream().anyMatch(bar -> part.share(bar.use()) >= LEAST_IN_KEY))
                .map(part -> new KeyEntry(part.label(), part.ink(), KeyEntry.Mark.AREA))
                .toList();
    }
}
