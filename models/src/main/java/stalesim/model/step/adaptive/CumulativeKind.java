package stalesim.model.step.adaptive;

/** What TAIL-tau takes for its distribution function at tau. */
public enum CumulativeKind {
    /** F(tau) - p(tau)/2: mean-preserving for every law. The default. */
    MID("mid"),
    /** P[T &lt;= tau], as definition C.4.5 prints it: lowers the mean step by A sum p^2. */
    AT_MOST("at-most"),
    /** P[T &lt; tau], as the thesis' practical note prints it: raises the mean step by A sum p^2. */
    BELOW("below");

    private final String label;

    CumulativeKind(String label) {
        this.label = label;
    }

    /**
     * Name in scenario files.
     *
     * @return lower-hyphen name
     */
    public String label() {
        return label;
    }
}
