package stalesim.model.machine;

import stalesim.model.protocol.OperationKind;
import stalesim.model.statistics.Estimate;

/** A number of a machine that calibration measures once a pass, besides the times of operations. */
public enum Figure {
    /** How many times as long a gradient takes while another core is busy with a run of its own. */
    SLOWDOWN("slowdown of two busy cores", Estimate.RATIO),
    /** How many times as long a gradient takes on a core that has just been idle. */
    SLOWDOWN_AFTER_SLEEP("slowdown after a sleep", Estimate.RATIO),
    /** The same of a thread that has just roused another core, and has kept its own. */
    SLOWDOWN_AFTER_ROUSING("slowdown after rousing a core", Estimate.RATIO),
    /** How long a thread runs while others wait for its core. */
    SLICE("scheduler's slice", Estimate.NANOSECONDS),
    /** What a core loses when it changes to another thread. */
    CONTEXT_SWITCH("context switch", Estimate.NANOSECONDS),
    /** For how long a tick of the operating system's clock keeps a core from a gradient. */
    TICK("tick", Estimate.NANOSECONDS),
    /** How much later than asked a timed sleep ends. */
    OVERSLEEP("oversleep, median", Estimate.NANOSECONDS),
    /** From the start of the call that wakes a thread until the thread runs on a core that was idle. */
    WAKE_UP("wake-up, median", Estimate.NANOSECONDS),
    /** The same on cores that are busy but for such rests; the simulator is told this where it is known. */
    WAKE_UP_BETWEEN_GRADIENTS("wake-up between gradients, median", Estimate.NANOSECONDS),
    /** What waking costs the caller where a core is idle. */
    WAKING("waking another thread", Estimate.NANOSECONDS),
    /** What waking costs the caller where none is. */
    WAKING_BUSY("waking another thread, no idle core", Estimate.NANOSECONDS),
    /** Share of those that slept on a core which is busy when they are woken, while another core is idle. */
    LEAVING_BUSY_CORE("woken threads that leave a busy core", Estimate.RATIO),
    /** How long a thread that finds a lock taken keeps its core: it spins, and takes a while to fall asleep. */
    LOCK_SPIN("spinning for a lock", Estimate.NANOSECONDS),
    /** From the release of a lock until the thread that was blocked on it owns it, where a core is idle. */
    HAND_OVER("lock hand-over, median", Estimate.NANOSECONDS),
    /**
     * A hand-over less a {@link #WAKE_UP}, both seen by threads that do nothing else. The simulator takes a hand-over
     * to an idle core to be a wake-up, so this is its error: by so much its hand-overs are too short, or too long where
     * it is negative.
     */
    HAND_OVER_BEYOND_WAKE_UP("lock hand-over beyond a wake-up", Estimate.NANOSECONDS);

    private final String label;
    private final String unit;

    Figure(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    /**
     * Its name in files and reports.
     *
     * @return lower case words
     */
    public String label() {
        return label;
    }

    /**
     * Its estimate.
     *
     * @param passes n &gt;= 1 values, one a pass; not changed
     * @return the interval of their mean
     * @throws IllegalArgumentException if there are no values
     */
    public Estimate estimate(double... passes) {
        return Estimate.ofMean(label, unit, passes);
    }

    /**
     * The name of the mean time of an operation in files and reports.
     *
     * @param whose name of the algorithm
     * @param kind which operation
     * @return both
     */
    public static String operation(String whose, OperationKind kind) {
        return whose + ", " + kind.label();
    }

    /**
     * The name of the mean time of an update of a model that another core was the last to write.
     *
     * @param whose name of the algorithm
     * @return both
     */
    public static String remoteUpdate(String whose) {
        return whose + ", remote update";
    }

    /**
     * The name of how much longer such an update takes soon after the other core's than long after it.
     *
     * @param whose name of the algorithm
     * @return both
     */
    public static String freshUpdate(String whose) {
        return whose + ", remote update soon after, beyond one long after";
    }

    /**
     * The name of the time that an update takes besides its critical part.
     *
     * @param whose name of the algorithm
     * @return both
     */
    public static String preparation(String whose) {
        return whose + ", preparation of an update";
    }
}
