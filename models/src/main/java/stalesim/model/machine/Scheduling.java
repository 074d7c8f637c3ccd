package stalesim.model.machine;

import java.util.Locale;

/** How threads share cores. */
public enum Scheduling {
    /** The operating system gives out time slices when there are more threads than hardware threads. */
    TIME_SLICED,
    /** Every thread has a core of its own, however many threads there are; nothing is ever preempted. */
    DEDICATED,
    /** All threads run at once, each at the same share of the cores: the limit of time slices that go to zero. */
    PROCESSOR_SHARING;

    /**
     * Name in scenario files.
     *
     * @return lower-hyphen
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
