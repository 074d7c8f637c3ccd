package stalesim.report.wording;

import java.util.Locale;

/** Small matters of wording. */
public final class Words {

    private Words() {}

    /**
     * Begins a sentence with a word.
     *
     * @param word any
     * @return with a capital
     */
    public static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /**
     * A number of things.
     *
     * @param number how many
     * @param noun one of them
     * @return such as "1 run" or "2 runs"
     */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /**
     * Sets a proper minus sign before a figure.
     *
     * @param figure such as "-3 %"
     * @return the same with a minus sign
     */
    public static String signed(String figure) {
        return figure.startsWith("-") ? "−" + figure.substring(1) : figure;
    }
}
