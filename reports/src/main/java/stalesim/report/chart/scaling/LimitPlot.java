package stalesim.report.chart.scaling;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import stalesim.model.result.Clock;
import stalesim.report.chart.Ink;
import stalesim.report.chart.KeyEntry;
import stalesim.report.table.Figures;

/**
 * A figure against the number of workers, laws beside it and a limit marked.
 *
 * @param subject whose figure it is
 * @param name short heading; different for the figures of a subject
 * @param label the figure with its unit
 * @param clock of the runs
 * @param points measured means with their intervals, ascending by workers, at least one
 * @param laws drawn as lines
 * @param mark the limit
 * @param seen largest number of workers that the laws were fitted to; empty if they were not fitted
 * @param signed whether zero matters, so that it is drawn as a line; otherwise figures are positive
 */
public record LimitPlot(
        String subject,
        String name,
        String label,
        Clock clock,
        List<Scaling.Point> points,
        List<Law> laws,
        Optional<Mark> mark,
        OptionalInt seen,
        boolean signed) {

    /**
     * A law.
     *
     * @param label what it is
     * @param ink its colour
     * @param form of its line
     * @param points numbers of workers and values, ascending by workers
     */
    public record Law(String label, Ink ink, KeyEntry.Mark form, List<Place> points) {
        /** Makes the list immutable. */
        public Law {
            points = List.copyOf(points);
        }
    }

    /**
     * A point of a law.
     *
     * @param workers m &gt;= 1
     * @param value of the law, finite
     */
    public record Place(double workers, double value) {}

    /**
     * A limit.
     *
     * @param workers where it is
     * @param low lower end of its interval
     * @param high upper end; infinite where it may be larger than all that was run
     */
    public record Mark(double workers, double low, double high) {}

    /** Makes the lists immutable. */
    public LimitPlot {
        points = points.stream()
                .sorted(Comparator.comparingInt(Scaling.Point::workers))
                .toList();
        laws = List.copyOf(laws);
    }

    /**
     * What its marks mean.
     *
     * @param level confidence level of the intervals
     * @return the key
     */
    public List<KeyEntry> key(double level) {
        KeyEntry runs = new KeyEntry(
                clock.label() + ": mean and " + Figures.level(level) + " interval",
                ink(),
                KeyEntry.Mark.LINE);
        Stream<KeyEntry> lines = laws.stream().map(law -> new KeyEntry(law.label(), law.ink(), law.form()));
        Stream<KeyEntry> marks = mark.stream()
                .map(limit -> new KeyEntry("limit, as measured, with its interval", Ink.BEST_LAW, KeyEntry.Mark.BAND));
        Stream<KeyEntry> fits = seen.stream()
                .mapToObj(most -> new KeyEntry("end of what fits have seen", Ink.REFERENCE, KeyEntry.Mark.DOTS));
        return Stream.of(Stream.of(runs), lines, marks, fits).flatMap(all -> all).toList();
    }

    Ink ink() {
        return clock == Clock.SIMULATED ? Ink.SIMULATED : Ink.REAL;
    }
}
