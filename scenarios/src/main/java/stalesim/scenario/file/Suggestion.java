package stalesim.scenario.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what was meant by a word that is not known. */
public final class Suggestion {

    /** Longer words are nobody's typing error. */
    private static final int LONGEST = 60;

    private Suggestion() {}

    /**
     * Advice for an unknown word: the nearest known one if it is near, else all of them.
     *
     * @param word what was written
     * @param known what could have been meant, at least one
     * @return a sentence
     */
    public static String among(String word, Collection<String> known) {
        return nearest(word, known)
                .map(near -> "Did you mean " + near + "?")
                .orElseGet(() -> "Known: " + String.join(", ", known) + ".");
    }

    /**
     * Advice for an unknown word where the known ones are listed already.
     *
     * @param word what was written
     * @param known what could have been meant, at least one
     * @return a sentence after a blank; empty if none is near
     */
    public static String after(String word, Collection<String> known) {
        return nearest(word, known).map(near -> " Did you mean " + near + "?").orElse("");
    }

    private static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = hyphenated(word.toLowerCase(Locale.ROOT));
        String nearest = known.stream()
                .min(Comparator.comparingInt((String candidate) -> distance(lower, hyphenated(candidate)))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        int allowed = Math.max(1, Math.min(nearest.length(), word.length()) / 3 + 1);
        return distance(lower, hyphenated(nearest)) <= allowed ? Optional.of(nearest) : Optional.empty();
    }

    private static String hyphenated(String word) {
        return word.replace('_', '-');
    }

    /** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours each count 1. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int i, int j, int[][] cost) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, 1 + cost[i - 2][j - 2]) : best;
    }
}
