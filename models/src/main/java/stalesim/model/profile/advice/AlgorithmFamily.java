package stalesim.model.profile.advice;

/** The families between which the data decide. */
public enum AlgorithmFamily {
    /** Asynchronous updates without locks. */
    HOGWILD("hogwild"),
    /** Averages of gradients or models: mini-batch SGD, ECD-PSGD. */
    MINI_BATCH("mini-batch"),
    /** Distributed dual coordinate ascent. */
    DADM("dadm");

    private final String label;

    AlgorithmFamily(String label) {
        this.label = label;
    }

    /**
     * Name for programs.
     *
     * @return lower-hyphen name
     */
    public String label() {
        return label;
    }
}
