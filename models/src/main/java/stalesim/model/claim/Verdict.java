package stalesim.model.claim;

/** What has become of a claim. */
public enum Verdict {

    /** What is printed holds; for a bound: was not refuted. */
    HOLDS("holds"),
    /** What is printed does not hold, its correction does. */
    HOLDS_AS_CORRECTED("holds as corrected"),
    /** What is printed does not hold, and no correction was found to. */
    REFUTED("refuted"),
    /** The evidence does not suffice. */
    UNDECIDED("undecided"),
    /** It cannot be checked by this program. */
    NOT_CHECKABLE("not checkable here");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /**
     * Name for readers and programs.
     *
     * @return lower case words
     */
    public String label() {
        return label;
    }
}
