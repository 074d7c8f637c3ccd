package stalesim.scenario.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import stalesim.scenario.runner.Progress;

/**
 * Progress on standard error: a terminal gets one line that is written over, a pipe a plain line every few seconds.
 *
 * <p>Redrawn when a run finishes, when one that is measured is about to begin, now and then by a simulated run that is
 * under way, and at no other time: a thread of its own would disturb measured runs.
 */
final class ProgressLine implements Progress {

    /** Set by the launcher where standard error is a terminal, which Java cannot tell. */
    private static final String TERMINAL = "stalesim.terminal";

    /** Likewise its width. */
    private static final String COLUMNS = "stalesim.columns";

    private static final int USUAL_COLUMNS = 80;
    private static final int LEAST_COLUMNS = 20;
    private static final String CUT = "...";

    private static final long PLAIN_EVERY_NS = 5_000_000_000L;
    private static final long REDRAWN_EVERY_NS = 250_000_000;
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintWriter err;
    private final int columns;
    private final boolean terminal;
    private final boolean colour;
    private final LongSupplier clock;
    private Headway headway = new Headway("", 0, 0, 0);
    private String last = "";
    private long shown;
    private int width;

    /**
     * With everything that it depends on.
     *
     * @param err receives the lines
     * @param columns of the terminal; 0 if it is none, and lines cannot be written over
     * @param colour whether escape codes are wanted
     * @param clock nanoseconds
     */
    ProgressLine(PrintWriter err, int columns, boolean colour, LongSupplier clock) {
        this.err = err;
        this.columns = columns;
        terminal = columns > 0;
        this.colour = colour;
        this.clock = clock;
    }

    /** As the process's surroundings ask for; honours NO_COLOR and TERM=dumb. */
    static ProgressLine on(PrintWriter err) {
        boolean terminal = Boolean.getBoolean(TERMINAL) && !"dumb".equals(System.getenv("TERM"));
        String noColour = System.getenv("NO_COLOR");
        boolean colour = terminal && (noColour == null || noColour.isEmpty());
        return new ProgressLine(err, terminal ? columns() : 0, colour, System::nanoTime);
    }

    /** Terminals that do not know their width say 0. */
    private static int columns() {
        int said = Integer.getInteger(COLUMNS, USUAL_COLUMNS);
        return said >= LEAST_COLUMNS ? said : USUAL_COLUMNS;
    }

    @Override
    public synchronized void say(String sentence) {
        if (terminal && width > 0) {
            err.println();
            width = 0;
        }
        print(sentence + " ...");
    }

    @Override
    public synchronized void begin(String what, int runs, double work) {
        shown = clock.getAsLong();
        headway = new Headway(what, runs, work, shown);
        last = "";
        if (terminal) {
            overwrite(headway.text(shown));
        } else {
            print(what + ": " + runs + " to do");
        }
    }

    @Override
    public synchronized void more(int runs, double work) {
        headway.more(runs, work);
    }

    /** For terminals alone: it costs one short write, and a pipe has been told of the run before. */
    @Override
    public synchronized void next(String what) {
        if (terminal) {
            overwrite(headway.text(clock.getAsLong()) + ", now " + what);
        }
    }

    @Override
    public synchronized void underWay(String run, double work) {
        headway.underWay(run, work);
        showAfter(terminal ? REDRAWN_EVERY_NS : PLAIN_EVERY_NS);
    }

    @Override
    public synchronized void done(String run, double work) {
        headway.done(run, work);
        last = ", last " + run;
        showAfter(terminal ? 0 : PLAIN_EVERY_NS);
    }

    /** Nothing is shown if something has been shown within that time. */
    private void showAfter(long pauseNs) {
        long now = clock.getAsLong();
        if (now - shown < pauseNs) {
            return;
        }
        shown = now;
        if (terminal) {
            overwrite(headway.text(now) + last);
        } else {
            print(headway.text(now) + last);
        }
    }

    @Override
    public synchronized void end() {
        String text = headway.end(clock.getAsLong());
        if (terminal) {
            overwrite(text);
            err.println();
            err.flush();
        } else {
            print(text);
        }
        width = 0;
    }

    private void print(String line) {
        err.println(line);
        err.flush();
    }

    /** A line that were longer than the terminal is wide could not be written over. */
    private void overwrite(String whole) {
        int most = columns - 1;
        String text = whole.length() > most ? whole.substring(0, most - CUT.length()) + CUT : whole;
        String padding = " ".repeat(Math.max(0, width - text.length()));
        width = text.length();
        err.print("\r" + (colour ? BOLD + text + PLAIN : text) + padding);
        err.flush();
    }
}
