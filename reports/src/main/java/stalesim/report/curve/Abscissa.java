package stalesim.report.curve;

import stalesim.model.result.CurvePoint;

/** What a curve is drawn against. */
public enum Abscissa {
    /** Number of updates: statistical efficiency. */
    UPDATES("updates"),
    /** Time of the run's clock, seconds: what the user waits for. */
    TIME("time");

    private final String label;

    Abscissa(String label) {
        this.label = label;
    }

    /**
     * The name in titles.
     *
     * @return lower-case name
     */
    public String label() {
        return label;
    }

    /**
     * The position of a point.
     *
     * @param point of a run's curve
     * @return updates, or seconds
     */
    public double of(CurvePoint point) {
        return this == UPDATES ? point.update() : point.timeNs() / 1e9;
    }
}
