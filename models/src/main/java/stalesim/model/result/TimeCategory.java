package stalesim.model.result;

import java.util.Locale;

/**
 * What a worker's time goes into. At any moment of its run a worker is in one category: first those in which it
 * has a core, then those in which it waits or takes no part.
 */
public enum TimeCategory {
    /** Computes a gradient; in paced runs the sleep that pads it, too. */
    COMPUTE("computing gradients"),
    /** Reads or updates the model, its own replica included: takes part in sending, receiving and combining. */
    ACCESS("reading and updating the model"),
    /** Made an update that could not be published, because another worker's was first. */
    RETRY("failed attempts to publish"),
    /** Between two cycles. */
    GAP("between cycles"),
    /** Spins or is blocked for the lock. */
    LOCK("waiting for the lock"),
    /** Spins or is blocked until others have come as far: at meetings, for its neighbours, at gates. */
    BARRIER("waiting for other workers"),
    /** Its messages, or those that it waits for, are on the way. */
    NETWORK("network transfer"),
    /** Could go on, but the operating system runs somebody else, or changes to it. */
    NO_CORE("without a core"),
    /** Takes no part: has failed, has left or not yet joined, or is put aside by a regulator. */
    AWAY("failed or away");

    private final String meaning;

    TimeCategory(String meaning) {
        this.meaning = meaning;
    }

    /**
     * The name in result files.
     *
     * @return lower-case words, joined by underscores
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What people read.
     *
     * @return a few lower-case words
     */
    public String meaning() {
        return meaning;
    }
}
