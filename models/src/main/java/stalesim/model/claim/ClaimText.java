package stalesim.model.claim;

import java.util.List;

/**
 * What a claim says, apart from its check.
 *
 * @param id which
 * @param place where in the paper it stands
 * @param kind what sort of statement it is
 * @param statement in our own words
 * @param method how it is checked
 * @param assumptions under which it is checked
 * @param family claims whose orderings are corrected together; the claim's own id where it stands alone
 * @param reproduction a command that shows the same; empty if there is none but {@code stalesim claims ID}
 */
public record ClaimText(
        ClaimId id,
        String place,
        ClaimKind kind,
        String statement,
        String method,
        List<String> assumptions,
        String family,
        String reproduction) {

    /** Makes the list immutable. */
    public ClaimText {
        assumptions = List.copyOf(assumptions);
    }

    /**
     * The same with another method.
     *
     * @param other how it is checked
     * @return a copy
     */
    public ClaimText checkedBy(String other) {
        return new ClaimText(id, place, kind, statement, other, assumptions, family, reproduction);
    }

    /**
     * The same with other assumptions.
     *
     * @param other under which it is checked
     * @return a copy
     */
    public ClaimText assuming(List<String> other) {
        return new ClaimText(id, place, kind, statement, method, other, family, reproduction);
    }

    /**
     * The same in a family.
     *
     * @param other its name
     * @return a copy
     */
    public ClaimText inFamily(String other) {
        return new ClaimText(id, place, kind, statement, method, assumptions, other, reproduction);
    }

    /**
     * The same with a command.
     *
     * @param other that shows the same
     * @return a copy
     */
    public ClaimText shownBy(String other) {
        return new ClaimText(id, place, kind, statement, method, assumptions, family, other);
    }
}
