package stalesim.model.bound.statement;

/** What a bound says about the quantity that it bounds. */
public enum Direction {

    /** The quantity is at most the value. */
    UPPER("at most"),

    /** The quantity is at least the value. */
    LOWER("at least"),

    /** The value is enough for what the bound promises; less may do as well. */
    SUFFICIENT("is enough"),

    /** The quantity is the value where the assumptions hold. */
    EXACT("is equal to"),

    /** The value is a choice for which a bound holds. */
    CHOICE("is chosen"),

    /** Something follows where the margin is positive. */
    CONDITION("holds if the margin is > 0");

    private final String words;

    Direction(String words) {
        this.words = words;
    }

    /**
     * For readers.
     *
     * @return a few words
     */
    public String words() {
        return words;
    }
}
