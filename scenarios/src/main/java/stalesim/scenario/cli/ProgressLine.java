package stalesim.scenario.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import stalesim.scenario.runner.Progress;

/**
 * Progress on standard error: a terminal gets one line that is written over, a pipe a plain line every few seconds.
 *
 * <p>Redrawn when a run finishes and at no other time: a thread of its own would disturb measured runs.
 */
final class ProgressLine implements Progress {

    /** Set by the launcher where standard error is a terminal, which Java cannot tell. */
    private static final String TERMINAL = "stalesim.terminal";

    private static final long PLAIN_EVERY_NS = 5_000_000_000L;
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintWriter err;
    private final boolean terminal;
    private final boolean colour;
    private final LongSupplier clock;
    private String what = "";
    private int runs;
    private int finished;
    private double work;
    private double workDone;
    private long begun;
    private long shown;
    private int width;

    /**
     * With everything that it depends on.
     *
     * @param err receives the lines
     * @param terminal whether lines can be written over
     * @param colour whether escape codes are wanted
     * @param clock nanoseconds
     */
    ProgressLine(PrintWriter err, boolean terminal, boolean colour, LongSupplier clock) {
        this.err = err;
        this.terminal = terminal;
        this.colour = colour;
        this.clock = clock;
    }

    /** As the process's surroundings ask for; honours NO_COLOR and TERM=dumb. */
    static ProgressLine on(PrintWriter err) {
        boolean terminal = Boolean.getBoolean(TERMINAL) && !"dumb".equals(System.getenv("TERM"));
        String noColour = System.getenv("NO_COLOR");
        return new ProgressLine(err, terminal, terminal && (noColour == null || noColour.isEmpty()), System::nanoTime);
    }

    @Override
    public synchronized void say(String sentence) {
        if (terminal && width > 0) {
            err.println();
            width = 0;
        }
        err.println(sentence + " ...");
        err.flush();
    }

    @Override
    public synchronized void begin(String phase, int count, double expected) {
        what = phase;
        runs = count;
        work = expected;
        finished = 0;
        workDone = 0;
        begun = clock.getAsLong();
        shown = begun;
        if (terminal) {
            overwrite(line(""));
        } else {
            err.println(what + ": " + runs + " to do");
            err.flush();
        }
    }

    @Override
    public synchronized void more(int count, double expected) {
        runs += count;
        work += expected;
    }

    @Override
    public synchronized void done(String run, double amount) {
        finished++;
        workDone += amount;
        long now = clock.getAsLong();
        if (terminal) {
            overwrite(line(run));
        } else if (now - shown >= PLAIN_EVERY_NS) {
            shown = now;
            err.println(line(run));
            err.flush();
        }
    }

    @Override
    public synchronized void end() {
        String text = what + ": " + finished + " done in " + Durations.text((double) (clock.getAsLong() - begun));
        if (terminal) {
            overwrite(text);
            err.println();
        } else {
            err.println(text);
        }
        err.flush();
        width = 0;
    }

    private String line(String run) {
        String left = workDone > 0 && finished < runs
                ? ", " + Durations.text((double) (clock.getAsLong() - begun) / workDone * (work - workDone)) + " left"
                : "";
        return what + ": " + finished + "/" + runs + left + (run.isEmpty() ? "" : ", last " + run);
    }

    private void overwrite(String text) {
        String padding = " ".repeat(Math.max(0, width - text.length()));
        width = text.length();
        err.print("\r" + (colour ? BOLD + text + PLAIN : text) + padding);
        err.flush();
    }
}
