package stalesim.model.profile.advice;

import java.util.Locale;

/**
 * Whether samples should be shuffled before training: neighbours that are more alike than random ones make updates in
 * flight at the same time, or in one batch, repeat each other.
 *
 * @param inOrder C_sim in the order of the data set
 * @param shuffled expected C_sim in random order, in the same reading
 * @see "Paper 000 (Dataset matters), sections VI.A and VII.D: large local similarity values scale better"
 */
public record SequenceOrder(double inOrder, double shuffled) {

    /** In random order C_sim of this share of its expectation is not rare in small sets. */
    public static final double ALIKE = 0.9;

    /**
     * Whether the order matters.
     *
     * @return true if neighbours differ less than {@link #ALIKE} times as much as random samples
     */
    public boolean shouldShuffle() {
        return inOrder < ALIKE * shuffled;
    }

    /**
     * The reason.
     *
     * @return a sentence with the numbers
     */
    public String why() {
        String numbers = String.format(
                Locale.ROOT, "C_sim is %.4g in this order and %.4g in random order", inOrder, shuffled);
        return numbers
                + (shouldShuffle()
                        ? ": neighbours are alike. Shuffle the samples, or draw them at random."
                        : ": the order is as good as a random one.");
    }
}
