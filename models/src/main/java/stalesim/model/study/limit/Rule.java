package stalesim.model.study.limit;

/** Bounds that predict a limit. */
public enum Rule {
    /** Where the sufficient number of updates of each worker is least. */
    PAPER_BEST(
            "paper 000's m_opt",
            "m_opt = 1/√(6K)",
            "paper 000, appendix B.1",
            Limit.LEAST_COST,
            "asynchronous; from a number of updates that suffices, so no bound on what is measured"),
    /** Where the sufficient number of updates of each worker is that of one alone. */
    PAPER_MOST(
            "paper 000's m_max",
            "m_max = 1/(6K)",
            "paper 000, appendix B.1",
            Limit.BREAK_EVEN,
            "asynchronous; from a number of updates that suffices, so no bound on what is measured"),
    /** Where the fitted cost is least. */
    COST_FIT_BEST(
            "minimum of the fitted work",
            "√(a/c) of a/m + b + c m",
            "fit to the smaller half",
            Limit.LEAST_COST,
            "any"),
    /** Where the fitted cost is that of one alone. */
    COST_FIT_MOST(
            "break-even of the fitted work",
            "a/c of a/m + b + c m",
            "fit to the smaller half",
            Limit.BREAK_EVEN,
            "any"),
    /** The largest useful batch, divided by the batch of a worker. */
    BATCH(
            "batch limit",
            "b*/b, b* all different samples",
            "paper 003, theorem A.3.1",
            Limit.LEAST_COST,
            "synchronous"),
    /** Time to the wanted loss of both fits. */
    FITS_TOGETHER(
            "minimum of both fits",
            "least m cost(m)/X(m) of both fits",
            "fits to the smaller half",
            Limit.LEAST_TIME,
            "any"),
    /** Peak of the universal scalability law. */
    USL_PEAK("scalability law's peak", "√((1 − σ)/κ)", "universal scalability law, smaller half", Limit.PEAK, "any"),
    /** Speed-up at the peak of the universal scalability law. */
    USL_SPEED_UP(
            "scalability law's speed-up",
            "X(peak)/λ",
            "universal scalability law, smaller half",
            Limit.SATURATION,
            "any"),
    /** Limit of Amdahl's law. */
    AMDAHL("Amdahl's limit", "1/s", "Amdahl's law, smaller half", Limit.SATURATION, "any"),
    /** Computational saturation. */
    SATURATION(
            "saturation",
            "1 + T_c/T_u",
            "paper 003, section 1.3.2",
            Limit.SATURATION,
            "where workers do something one after the other: lock, compare-and-swap, exchange"),
    /** One worker for each hardware thread. */
    THREADS("hardware threads", "hardware threads", "the machine", Limit.SATURATION, "workers that share cores");

    private final String title;
    private final String formula;
    private final String source;
    private final Limit limit;
    private final String scope;

    Rule(String title, String formula, String source, Limit limit, String scope) {
        this.title = title;
        this.formula = formula;
        this.source = source;
        this.limit = limit;
        this.scope = scope;
    }

    /**
     * For readers.
     *
     * @return a few words
     */
    public String title() {
        return title;
    }

    /**
     * What is worked out.
     *
     * @return a formula
     */
    public String formula() {
        return formula;
    }

    /**
     * Where it comes from.
     *
     * @return paper, law or machine
     */
    public String source() {
        return source;
    }

    /**
     * What it predicts.
     *
     * @return the limit that it is held against
     */
    public Limit limit() {
        return limit;
    }

    /**
     * Which algorithms it is for.
     *
     * @return a few words
     */
    public String scope() {
        return scope;
    }
}
