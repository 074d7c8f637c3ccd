package stalesim.model.claim;

/**
 * A number of a piece of evidence.
 *
 * @param name what it is
 * @param value any, also not finite
 */
public record Datum(String name, double value) {

    /** One-sided p-value for what is claimed, before any correction. */
    public static final String P_FOR = "p";

    /** One-sided p-value for the contrary, before any correction. */
    public static final String P_AGAINST = "p against";

    /** The smallest effect that the run would have found in four of five cases. */
    public static final String LEAST_DETECTABLE = "least detectable";
}
