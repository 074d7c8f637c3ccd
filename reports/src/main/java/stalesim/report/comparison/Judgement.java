package stalesim.report.comparison;

/** What a gap between prediction and measurement amounts to. */
public enum Judgement {
    /** The gap is at most the threshold. */
    WITHIN("within"),
    /** The gap exceeds the threshold, but repeated real runs lie as far apart themselves. */
    NOISE("in noise"),
    /** The gap exceeds both the threshold and what repeated real runs show. */
    MISS("MISS"),
    /** One side is missing, or the figure is undefined. */
    UNKNOWN("not compared");

    private final String label;

    Judgement(String label) {
        this.label = label;
    }

    /**
     * The judgement in words.
     *
     * @return a short label, readable without colour
     */
    public String label() {
        return label;
    }

    /**
     * The graver of two judgements: a miss outweighs noise, noise outweighs a hit, and anything known outweighs the
     * unknown.
     *
     * @param other the other
     * @return the graver one
     */
    public Judgement and(Judgement other) {
        if (this == UNKNOWN) {
            return other;
        }
        return other == UNKNOWN || compareTo(other) >= 0 ? this : other;
    }
}
