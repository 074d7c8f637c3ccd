package stalesim.model.claim;

/** By which rule a piece of evidence was weighed. */
public enum EvidenceRule {

    /** |a - b| within rounding. */
    EXACT("exact", "equal but for rounding"),
    /** Whole numbers, sets and yes-or-no: equal. */
    INT("int", "equal"),
    /** A prediction in the 99 % interval of a mean that is narrow enough. */
    CI("ci", "99 % interval of the mean"),
    /** Two one-sided tests at 5 %. */
    TOST("tost", "equal within a margin, two one-sided tests at 5 %"),
    /** A mean's 99 % interval within a range. */
    RANGE("range", "99 % interval within the range"),
    /** One-sided 99 % limit against a bound. */
    BOUND("bound", "one-sided 99 % limit against the bound"),
    /** Paired signed-rank test at 5 %, corrected within the family. */
    ORD("ord", "paired signed-rank test at 5 %, Holm within the family"),
    /** A trend test at 1 %. */
    TREND("trend", "trend test at 1 %"),
    /** Parametric bootstrap of a distance at 1 %. */
    GOF("gof", "parametric bootstrap of the Bhattacharyya distance at 1 %");

    private final String label;
    private final String words;

    EvidenceRule(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /**
     * Name for programs.
     *
     * @return lower case
     */
    public String label() {
        return label;
    }

    /**
     * The rule in words.
     *
     * @return a phrase
     */
    public String words() {
        return words;
    }
}
