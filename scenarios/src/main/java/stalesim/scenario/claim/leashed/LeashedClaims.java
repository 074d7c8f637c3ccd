package stalesim.scenario.claim.leashed;

import java.util.List;
import java.util.stream.Stream;
import stalesim.scenario.claim.Claim;

/** Families of claims of paper 003 (thesis), chapter B: Leashed-SGD. */
public final class LeashedClaims {

    private LeashedClaims() {}

    /**
     * All that there are.
     *
     * @return claims in any order
     */
    public static List<Claim<?>> all() {
        return Stream.of(Persistence.claims())
                .<Claim<?>>flatMap(List::stream)
                .toList();
    }
}
