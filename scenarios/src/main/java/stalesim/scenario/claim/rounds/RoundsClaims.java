package stalesim.scenario.claim.rounds;

import java.util.List;
import stalesim.scenario.claim.Claim;

/** Families of claims of paper 002 (growing rounds). */
public final class RoundsClaims {

    private RoundsClaims() {}

    /**
     * All that there are.
     *
     * @return claims in any order
     */
    public static List<Claim<?>> all() {
        return List.of();
    }
}
