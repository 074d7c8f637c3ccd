package stalesim.model.profile;

/** How the sum over neighbours in C_sim is read. */
public enum SequenceReading {
    /** j = 0 to range - 1, which reproduces the figures of the paper's example 2. */
    CORRECTED(0),
    /** j = 1 to range, as equation 3 is printed. */
    LITERAL(1);

    private final int first;

    SequenceReading(int first) {
        this.first = first;
    }

    /** The first j. */
    int first() {
        return first;
    }

    /**
     * Name for programs.
     *
     * @return lower-case name
     */
    public String label() {
        return this == CORRECTED ? "corrected" : "literal";
    }
}
