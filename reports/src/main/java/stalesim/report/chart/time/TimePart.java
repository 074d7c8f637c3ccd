package stalesim.report.chart.time;

import java.awt.Color;
import java.util.Optional;
import stalesim.model.result.TimeCategory;
import stalesim.model.result.TimeUse;
import stalesim.report.chart.Ink;

/** The parts of a bar of time, from left to right: the rest stands where what is done on a core ends. */
enum TimePart {
    COMPUTE(TimeCategory.COMPUTE, Ink.COMPUTE, Color.WHITE),
    ACCESS(TimeCategory.ACCESS, Ink.ACCESS, Color.BLACK),
    RETRY(TimeCategory.RETRY, Ink.RETRY, Color.BLACK),
    GAP(TimeCategory.GAP, Ink.GAP, Color.BLACK),
    UNTOLD(null, Ink.UNTOLD, Ink.TEXT.color()),
    LOCK(TimeCategory.LOCK, Ink.LOCK, Color.BLACK),
    BARRIER(TimeCategory.BARRIER, Ink.BARRIER, Color.WHITE),
    NETWORK(TimeCategory.NETWORK, Ink.NETWORK, Color.BLACK),
    NO_CORE(TimeCategory.NO_CORE, Ink.NO_CORE, Color.WHITE),
    AWAY(TimeCategory.AWAY, Ink.AWAY, Color.BLACK);

    private final Optional<TimeCategory> category;
    private final Ink ink;
    private final Color textInk;

    TimePart(TimeCategory category, Ink ink, Color textInk) {
        this.category = Optional.ofNullable(category);
        this.ink = ink;
        this.textInk = textInk;
    }

    Ink ink() {
        return ink;
    }

    /** Read easily on the part, in light and in dark. */
    Color textInk() {
        return textInk;
    }

    String label() {
        return category.map(TimeCategory::meaning).orElse("not told apart");
    }

    /** Between 0 and 1; 0 where it was not measured. */
    double share(TimeUse use) {
        return category.map(some -> use.share(some).orElse(0))
                .orElseGet(() -> (double) use.restNs() / use.totalNs());
    }
}
