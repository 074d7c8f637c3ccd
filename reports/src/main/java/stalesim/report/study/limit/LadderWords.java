package stalesim.report.study.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.statistics.Interval;
import stalesim.model.study.limit.Ladder;
import stalesim.model.study.limit.MeasuredLimit;
import stalesim.report.table.Figures;

/** Names of ladders and limits in words. */
final class LadderWords {

    private LadderWords() {}

    /** Such as "async-lock, non-zeros = 2 (real)". */
    static String label(Ladder ladder) {
        List<String> parts = new ArrayList<>(List.of(ladder.premise().algorithm()));
        if (ladder.premise().mode() != Mode.NATIVE) {
            parts.add(ladder.premise().mode().label());
        }
        ladder.premise().point().forEach((path, value) -> parts.add(path.substring(path.lastIndexOf('.') + 1) + " = " + value));
        String label = String.join(", ", parts);
        return ladder.clock() == Clock.REAL ? label + " (real)" : label;
    }

    static String id(Ladder ladder) {
        return label(ladder).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** Such as "12 (95 % interval 8 to 16)"; "at least" where more might gain. */
    static String limit(MeasuredLimit limit) {
        return number(limit) + " (" + Figures.number(100 * limit.interval().level(), 3) + "\u00a0% interval "
                + interval(limit) + ")";
    }

    /** The limit alone. */
    static String number(MeasuredLimit limit) {
        return Figures.number(limit.interval().centre(), 3);
    }

    static String interval(MeasuredLimit limit) {
        Interval interval = limit.interval();
        if (Double.isNaN(interval.low())) {
            return "not known from a single run";
        }
        String low = Figures.number(interval.low(), 3);
        if (limit.open()) {
            return low + " or more";
        }
        return interval.low() == interval.high()
                ? low + " alone"
                : low + " to " + Figures.number(interval.high(), 3);
    }
}
