package stalesim.model.claim;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which claim: {@code S003-17} is number 17 of paper 003.
 *
 * @param paper 0 to 4
 * @param number &gt;= 1
 */
public record ClaimId(int paper, int number) implements Comparable<ClaimId> {

    private static final Pattern FORM = Pattern.compile("S(\\d{3})-(\\d{2,3})");
    private static final Comparator<ClaimId> ORDER =
            Comparator.comparingInt(ClaimId::paper).thenComparingInt(ClaimId::number);

    /** Checks the ranges. */
    public ClaimId {
        if (paper < 0 || paper > 4 || number < 1) {
            throw new IllegalArgumentException(
                    "a claim is of paper 0 to 4 and has a number >= 1: paper=" + paper + ", number=" + number);
        }
    }

    /**
     * Reads an id.
     *
     * @param text such as {@code S003-17}; small letters will do
     * @return the id
     * @throws IllegalArgumentException if it has another form
     */
    public static ClaimId of(String text) {
        Matcher matcher = FORM.matcher(text.toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text + " must be a claim such as S003-17");
        }
        return new ClaimId(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /**
     * The paper's number as it is printed everywhere.
     *
     * @return such as {@code 003}
     */
    public String group() {
        return String.format(Locale.ROOT, "%03d", paper);
    }

    @Override
    public int compareTo(ClaimId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "S%03d-%02d", paper, number);
    }
}
