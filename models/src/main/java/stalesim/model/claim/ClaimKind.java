package stalesim.model.claim;

import java.util.Locale;

/** What sort of statement a claim is, which decides how it can be checked. */
public enum ClaimKind {

    /** Algebra, arithmetic or a count: true or false. */
    EXACT,
    /** An inequality: can be refuted, never confirmed. */
    BOUND,
    /** One thing is larger than another. */
    ORDERING,
    /** Something rises or falls along several levels. */
    TREND,
    /** A law fits. */
    FIT,
    /** A number, an exponent, or equality but for a margin. */
    QUANTITATIVE;

    /**
     * Name for readers and programs.
     *
     * @return lower case
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
