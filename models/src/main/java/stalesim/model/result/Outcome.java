package stalesim.model.result;

import java.util.Locale;

/** How a run ended, in order of gravity. */
public enum Outcome {
    /** The loss fell below the wanted value. */
    CONVERGED,
    /** All updates of the budget were applied first. */
    BUDGET,
    /**
     * Loss or parameters stopped being finite, or the loss rose above a stated multiple of the first. A simulated run
     * ends there, a real one perhaps long after: see {@link RunResult#divergedAt()}.
     */
    DIVERGED,
    /** Nobody could go on before that: the workers that were left waited for each other, or none took part any more. */
    STARVED,
    /** A worker failed by an error of the program, and the run with it; what it came to before is kept. */
    CRASHED;

    /**
     * Whether the run failed as a run, whatever it would have come to.
     *
     * @return true for {@link #STARVED} and {@link #CRASHED}
     */
    public boolean failed() {
        return this == STARVED || this == CRASHED;
    }

    /**
     * The name in result files.
     *
     * @return lower-case name
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
