package stalesim.model.step;

import java.util.Locale;

/** Which reading of a rule is meant where its paper prints it wrongly. */
public enum Form {
    /** As it must read to do what the paper says of it; the default everywhere. */
    CORRECTED,
    /** As printed, to reproduce the paper and to show what the misprint does. */
    LITERAL;

    /**
     * Name in scenario files.
     *
     * @return {@code corrected} or {@code literal}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
