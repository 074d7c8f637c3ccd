package stalesim.scenario.cli;

import java.util.Locale;

/** Durations for people. */
final class Durations {

    private static final double SECOND = 1e9;
    private static final long MINUTE_S = 60;

    private Durations() {}

    /** For instance {@code 0.3 s}, {@code 45 s}, {@code 3 min 20 s}, {@code 2 h 5 min}. */
    static String text(double ns) {
        double seconds = ns / SECOND;
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        if (whole < 2 * MINUTE_S) {
            return whole + " s";
        }
        long minutes = whole / MINUTE_S;
        return minutes < 2 * MINUTE_S
                ? minutes + " min " + whole % MINUTE_S + " s"
                : minutes / MINUTE_S + " h " + minutes % MINUTE_S + " min";
    }
}
