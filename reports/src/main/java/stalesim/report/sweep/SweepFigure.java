package stalesim.report.sweep;

import java.util.Optional;
import java.util.OptionalDouble;
import stalesim.report.comparison.Spread;

/** Figures that are drawn against the axes of a sweep. */
public enum SweepFigure {
    /** Updates a second, mean. */
    THROUGHPUT("throughput", "updates per second", 1),
    /** Mean staleness, mean. */
    STALENESS("mean-staleness", "mean staleness", 1),
    /** Last loss, mean. */
    FINAL_LOSS("final-loss", "final loss", 1),
    /** Time to epsilon, mean of the runs that reached it. */
    TIME_TO_TARGET("time-to-target", "time to the wanted loss, ms", 1e-6),
    /** Updates to epsilon, mean of the runs that reached it. */
    UPDATES_TO_TARGET("updates-to-target", "updates to the wanted loss", 1);

    private final String id;
    private final String label;
    private final double factor;

    SweepFigure(String id, String label, double factor) {
        this.id = id;
        this.label = label;
        this.factor = factor;
    }

    /**
     * A name for identifiers.
     *
     * @return lower-hyphen name
     */
    public String id() {
        return id;
    }

    /**
     * A name for readers, with the unit.
     *
     * @return such as "final loss"
     */
    public String label() {
        return label;
    }

    /**
     * The figure of a row.
     *
     * @param row any
     * @return mean of the repetitions in the unit of the label; empty if none has the figure
     */
    public OptionalDouble of(PointRow row) {
        return spread(row).stream().mapToDouble(known -> factor * known.mean()).findFirst();
    }

    private Optional<Spread> spread(PointRow row) {
        return switch (this) {
            case THROUGHPUT -> row.throughput();
            case STALENESS -> row.meanStaleness();
            case FINAL_LOSS -> row.finalLoss();
            case TIME_TO_TARGET -> row.timeNsToTarget();
            case UPDATES_TO_TARGET -> row.updatesToTarget();
        };
    }
}
