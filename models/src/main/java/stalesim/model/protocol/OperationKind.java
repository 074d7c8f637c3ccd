package stalesim.model.protocol;

import java.util.Locale;

/** The kinds of {@link Operation}: costs are calibrated, and recordings are written, by kind. */
public enum OperationKind {
    /** See {@link Operation.Read}. */
    READ,
    /** See {@link Operation.Compute}. */
    COMPUTE,
    /** See {@link Operation.Update}. */
    UPDATE,
    /** See {@link Operation.Exchange}. */
    EXCHANGE,
    /** See {@link Operation.Local}. */
    LOCAL;

    /**
     * The name as scenario files and results write it.
     *
     * @return lower-case name
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
