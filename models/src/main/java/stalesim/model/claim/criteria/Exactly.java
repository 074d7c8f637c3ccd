package stalesim.model.claim.criteria;

import java.util.List;
import stalesim.model.claim.Datum;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.EvidenceRule;
import stalesim.model.claim.Support;

/** Evidence that is certain: numbers that are equal but for rounding, and what is true or false. */
public final class Exactly {

    /** |a - b| &lt;= this times max(1, |b|). */
    public static final double ROUNDING = 1e-12;

    /** The same where one side is a sum of very many terms. */
    public static final double LONG_SUM = 1e-9;

    private Exactly() {}

    /**
     * Two numbers are equal but for rounding.
     *
     * @param what they are
     * @param actual from the subject
     * @param expected from elsewhere; NaN is equal to nothing
     * @return evidence
     */
    public static Evidence equal(String what, double actual, double expected) {
        return equal(what, actual, expected, ROUNDING);
    }

    /**
     * Two numbers are equal but for a tolerance that somebody else's rounding leaves, such as printed digits.
     *
     * @param what they are
     * @param actual from the subject
     * @param expected from elsewhere; NaN is equal to nothing
     * @param tolerance times max(1, |expected|)
     * @return evidence
     */
    public static Evidence equal(String what, double actual, double expected, double tolerance) {
        boolean close = Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected));
        boolean equal = actual == expected || (close && Double.isFinite(expected));
        return evidence(what, EvidenceRule.EXACT, equal)
                .with("found", actual)
                .with("expected", expected)
                .with("tolerance", tolerance);
    }

    /**
     * Two whole numbers are equal.
     *
     * @param what they are
     * @param actual from the subject
     * @param expected from elsewhere
     * @return evidence
     */
    public static Evidence same(String what, long actual, long expected) {
        return evidence(what, EvidenceRule.INT, actual == expected)
                .with("found", (double) actual)
                .with("expected", (double) expected);
    }

    /**
     * Two lists, of numbers, sets or anything else, are equal; their sizes and the first difference are told.
     *
     * @param what they are
     * @param actual from the subject
     * @param expected from elsewhere
     * @return evidence
     */
    public static Evidence same(String what, List<?> actual, List<?> expected) {
        int first = 0;
        while (first < Math.min(actual.size(), expected.size()) && actual.get(first).equals(expected.get(first))) {
            first++;
        }
        return evidence(what, EvidenceRule.INT, actual.equals(expected))
                .with("found entries", actual.size())
                .with("expected entries", expected.size())
                .with("equal from the first on", first);
    }

    /**
     * Something is so, or is not.
     *
     * @param what should be so
     * @param so whether it is
     * @return evidence
     */
    public static Evidence is(String what, boolean so) {
        return evidence(what, EvidenceRule.INT, so).with("true", so ? 1 : 0);
    }

    /**
     * No violation of an inequality was found among many cases.
     *
     * @param what the inequality
     * @param violations how often it was violated
     * @param cases in how many cases
     * @return evidence; open if there was no case
     */
    public static Evidence never(String what, long violations, long cases) {
        Evidence evidence = evidence(what, EvidenceRule.INT, violations == 0);
        return (cases == 0 ? evidence.saying(Support.OPEN) : evidence)
                .with("violations", (double) violations)
                .with("cases", (double) cases);
    }

    private static Evidence evidence(String what, EvidenceRule rule, boolean supports) {
        List<Datum> none = List.of();
        return new Evidence(what, rule, supports ? Support.SUPPORTS : Support.CONTRADICTS, none);
    }
}
