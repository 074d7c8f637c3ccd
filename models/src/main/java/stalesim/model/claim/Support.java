package stalesim.model.claim;

import java.util.Locale;

/** What a piece of evidence, or all of it together, says of a reading. */
public enum Support {

    /** It speaks for the reading. */
    SUPPORTS,
    /** It speaks against the reading. */
    CONTRADICTS,
    /** It could not tell. */
    OPEN;

    /**
     * Name for readers and programs.
     *
     * @return lower case
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What two of them say together: one contradiction is enough, and nothing is supported while a part is open.
     *
     * @param other the other
     * @return of both
     */
    public Support and(Support other) {
        if (this == CONTRADICTS || other == CONTRADICTS) {
            return CONTRADICTS;
        }
        return this == OPEN || other == OPEN ? OPEN : SUPPORTS;
    }
}
