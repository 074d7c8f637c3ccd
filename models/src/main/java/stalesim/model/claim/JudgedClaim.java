package stalesim.model.claim;

import java.util.Optional;

/**
 * A claim with its verdict.
 *
 * @param result what was found, orderings corrected within their family
 * @param verdict from what was computed or simulated
 * @param here from what was measured on this machine; empty if nothing was
 */
public record JudgedClaim(ClaimResult result, Verdict verdict, Optional<Verdict> here) {

    /**
     * What the claim says.
     *
     * @return its text
     */
    public ClaimText text() {
        return result.text();
    }
}
