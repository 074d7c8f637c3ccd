package stalesim.report.page;

import java.util.Locale;

/** Small matters of wording. */
final class Words {

    private Words() {}

    static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Sets a proper minus sign before a figure. */
    static String signed(String figure) {
        return figure.startsWith("-") ? "−" + figure.substring(1) : figure;
    }
}
