package stalesim.scenario.claim.weighted.theory;

import java.util.List;
import java.util.stream.Stream;
import stalesim.scenario.claim.Claim;

/** Families of claims about weights and bounds. */
public final class BoundClaims {

    private BoundClaims() {}

    /**
     * All that there are.
     *
     * @return claims in any order
     */
    public static List<Claim<?>> all() {
        return Stream.of(
                        Weights.claims(),
                        SpreadOfModels.claims(),
                        Contraction.claims(),
                        NodeConditions.claims(),
                        PointsAndMeans.claims(),
                        WeightedMeans.claims(),
                        SingleChain.claims())
                .<Claim<?>>flatMap(List::stream)
                .toList();
    }
}
