package stalesim.scenario.cli;

/** What the process returns. */
final class ExitCode {

    /** Everything was done. */
    static final int DONE = 0;

    /** Something failed that should not. */
    static final int INTERNAL = 1;

    /** Bad usage, scenario or data. */
    static final int BAD_INPUT = 2;

    /** A threshold was missed that the scenario states and --assert asks for. */
    static final int MISSED = 3;

    /** Interrupted; finished results are kept. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
