package stalesim.scenario.spec;

/** The losses that a scenario can name. */
public enum ObjectiveKind {
    /** L2-regularised logistic regression. */
    LOGISTIC("logistic", "L2-regularised logistic regression, labels -1 and +1"),
    /** Ridge regression. */
    LEAST_SQUARES("least-squares", "ridge regression, real targets");

    private final String label;
    private final String summary;

    ObjectiveKind(String label, String summary) {
        this.label = label;
        this.summary = summary;
    }

    /**
     * The name in scenario files.
     *
     * @return lower-hyphen name
     */
    public String label() {
        return label;
    }

    /**
     * What it is, in one line.
     *
     * @return a sentence
     */
    public String summary() {
        return summary;
    }
}
