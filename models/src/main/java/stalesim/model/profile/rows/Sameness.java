package stalesim.model.profile.rows;

/** When two samples count as the same. */
public enum Sameness {
    /** The same features are not zero. */
    SUPPORT(false, false),
    /** All features have the same values. */
    SAMPLE(true, false),
    /** All features and the label have the same values. */
    LABELLED_SAMPLE(true, true);

    private final boolean ofValues;
    private final boolean ofLabels;

    Sameness(boolean ofValues, boolean ofLabels) {
        this.ofValues = ofValues;
        this.ofLabels = ofLabels;
    }

    boolean ofValues() {
        return ofValues;
    }

    boolean ofLabels() {
        return ofLabels;
    }
}
