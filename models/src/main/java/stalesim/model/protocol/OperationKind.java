package stalesim.model.protocol;

import java.util.Locale;

/** The kinds of {@link Operation}: costs are calibrated, and recordings are written, by kind. */
public enum OperationKind {
    /** See {@link Operation.Read}. */
    READ(true),
    /** See {@link Operation.Compute}. */
    COMPUTE(false),
    /** See {@link Operation.Update}. */
    UPDATE(true),
    /** See {@link Operation.Exchange}. */
    EXCHANGE(true),
    /** See {@link Operation.Local}. */
    LOCAL(false);

    private final boolean shared;

    OperationKind(boolean shared) {
        this.shared = shared;
    }

    /**
     * Whether the order of such operations among workers matters, so that a recording contains them.
     *
     * @return true for reads, updates and exchanges
     */
    public boolean shared() {
        return shared;
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
