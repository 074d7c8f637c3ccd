package stalesim.model.paper;

import java.util.Locale;

/** Which of two readings of a misprinted formula is meant. */
public enum Reading {

    /** What follows from the assumptions; the default everywhere. */
    CORRECTED,

    /** What is printed, known to be wrong. */
    LITERAL;

    /**
     * Name in scenario files and for programs.
     *
     * @return {@code corrected} or {@code literal}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Chooses between two numbers.
     *
     * @param corrected for {@link #CORRECTED}
     * @param literal for {@link #LITERAL}
     * @return one of them
     */
    public double choose(double corrected, double literal) {
        return this == CORRECTED ? corrected : literal;
    }
}
