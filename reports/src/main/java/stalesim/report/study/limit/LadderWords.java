package stalesim.report.study.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.statistics.Interval;
import stalesim.model.study.limit.Ladder;
import stalesim.model.study.limit.LadderLimits;
import stalesim.model.study.limit.MeasuredLimit;
import stalesim.report.chart.FigureId;
import stalesim.report.table.Figures;

/**
 * Names of ladders and limits in words.
 *
 * @param settings how many of a point's values are named: as many as tell all points apart
 */
record LadderWords(int settings) {

    static LadderWords of(List<LadderLimits> all) {
        List<Map<String, String>> points =
                all.stream().map(limits -> limits.ladder().premise().point()).distinct().toList();
        int settings = 0;
        while (points.stream().map(new LadderWords(settings)::of).distinct().count() < points.size()) {
            settings++;
        }
        return new LadderWords(settings);
    }

    private List<String> of(Map<String, String> point) {
        return point.entrySet().stream()
                .limit(settings)
                .map(value -> value.getKey().substring(value.getKey().lastIndexOf('.') + 1) + " = " + value.getValue())
                .toList();
    }

    /** Such as "async-lock, non-zeros = 2 (real)". */
    String label(LadderLimits limits) {
        Ladder ladder = limits.ladder();
        List<String> parts = new ArrayList<>(List.of(ladder.premise().algorithm()));
        if (ladder.premise().mode() != Mode.NATIVE) {
            parts.add(ladder.premise().mode().label());
        }
        String label = String.join(
                ", ", Stream.concat(parts.stream(), of(ladder.premise().point()).stream()).toList());
        return ladder.clock() == Clock.REAL ? label + " (real)" : label;
    }

    String id(LadderLimits limits) {
        return FigureId.of("ladder", label(limits));
    }

    /** Such as "12 workers (95 % interval 8 to 16)". */
    static String limit(MeasuredLimit limit) {
        return number(limit) + (limit.interval().centre() == 1 ? " worker (" : " workers (")
                + Figures.level(limit.interval().level()) + " interval " + interval(limit) + ")";
    }

    /** The limit alone. */
    static String number(MeasuredLimit limit) {
        return number(limit.interval().centre());
    }

    /** A number of workers: without decimals where it is whole, with three digits otherwise. */
    static String number(double workers) {
        return workers == Math.rint(workers) && Math.abs(workers) < 1e6
                ? String.valueOf((long) workers)
                : Figures.number(workers, 3);
    }

    static String interval(MeasuredLimit limit) {
        Interval interval = limit.interval();
        if (Double.isNaN(interval.low())) {
            return "unknown from a single run";
        }
        String low = number(interval.low());
        if (limit.open()) {
            return low + " or more";
        }
        return interval.low() == interval.high() ? low + " alone" : low + " to " + number(interval.high());
    }
}
