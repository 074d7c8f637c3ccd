package stalesim.report.curve;

import stalesim.model.result.CurvePoint;

/** What a curve shows. */
public enum Ordinate {
    /** Mean loss on fixed rows of the training data. */
    LOSS("loss"),
    /** Share of a held-out test set that is classified right. */
    TEST_ACCURACY("test accuracy");

    private final String label;

    Ordinate(String label) {
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
     * The value at a point.
     *
     * @param point of a run's curve
     * @return the value; NaN where the point has none
     */
    public double of(CurvePoint point) {
        return this == LOSS ? point.loss() : point.testAccuracy().orElse(Double.NaN);
    }
}
