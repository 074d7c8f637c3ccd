package stalesim.model.profile.advice;

/** How well a family suits a data set. */
public enum FamilyVerdict {
    /** The data are of the kind for which the family gains. */
    SUITS("suits"),
    /** Between the thresholds: measure. */
    PARTLY("partly"),
    /** The data are of the kind for which the family gains little or loses. */
    UNSUITED("unsuited");

    private final String label;

    FamilyVerdict(String label) {
        this.label = label;
    }

    /**
     * Name for programs.
     *
     * @return lower-case name
     */
    public String label() {
        return label;
    }

    /** By a figure of which more is better. */
    static FamilyVerdict rising(double figure, double unsuitedTo, double suitsFrom) {
        return figure >= suitsFrom ? SUITS : figure <= unsuitedTo ? UNSUITED : PARTLY;
    }
}
