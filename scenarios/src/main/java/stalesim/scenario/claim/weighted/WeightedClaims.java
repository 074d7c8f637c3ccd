package stalesim.scenario.claim.weighted;

import java.util.List;
import java.util.stream.Stream;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.weighted.averaged.AveragingClaims;
import stalesim.scenario.claim.weighted.theory.BoundClaims;

/** Families of claims of paper 001 (WP-SGD). */
public final class WeightedClaims {

    private WeightedClaims() {}

    /**
     * All that there are.
     *
     * @return claims in any order
     */
    public static List<Claim<?>> all() {
        return Stream.of(BoundClaims.all(), AveragingClaims.all())
                .<Claim<?>>flatMap(List::stream)
                .toList();
    }
}
