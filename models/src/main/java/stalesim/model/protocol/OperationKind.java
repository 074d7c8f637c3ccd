package stalesim.model.protocol;

import java.util.Locale;

/** The kinds of {@link Operation}: costs are calibrated, and recordings are written, by kind. */
public enum OperationKind {
    /** See {@link Operation.Read}. */
    READ(true, true),
    /** See {@link Operation.Compute}. */
    COMPUTE(false, true),
    /** See {@link Operation.Update}. */
    UPDATE(true, true),
    /** See {@link Operation.Exchange}. */
    EXCHANGE(true, true),
    /** See {@link Operation.Gossip}. */
    GOSSIP(true, true),
    /** See {@link Operation.Send}. */
    SEND(true, true),
    /** See {@link Operation.Receive}; only one that finds a broadcast takes time. */
    RECEIVE(true, true),
    /** See {@link Operation.Local}. */
    LOCAL(false, true),
    /** See {@link Operation.Await}. */
    AWAIT(false, false),
    /** See {@link Operation.Loop}. */
    LOOP(false, false);

    private final boolean shared;
    private final boolean takesTime;

    OperationKind(boolean shared, boolean takesTime) {
        this.shared = shared;
        this.takesTime = takesTime;
    }

    /**
     * Whether the order of such operations among workers matters, so that a recording contains them.
     *
     * @return false for what a worker does by itself; a recording contains raced loops, too, but their order among
     *     workers is without meaning
     */
    public boolean shared() {
        return shared;
    }

    /**
     * Whether it keeps a core busy for a time that has to be known.
     *
     * @return false for what only says which operation is next
     */
    public boolean takesTime() {
        return takesTime;
    }

    /**
     * The name as scenario files and results write it.
     *
     * @return lower-case name
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
