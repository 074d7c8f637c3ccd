package stalesim.scenario.claim.overview;

import java.util.List;
import java.util.stream.Stream;
import stalesim.scenario.claim.Claim;

/** Families of claims of paper 003 (thesis), introduction. */
public final class OverviewClaims {

    private OverviewClaims() {}

    /**
     * All that there are.
     *
     * @return claims in any order
     */
    public static List<Claim<?>> all() {
        return Stream.of(
                        Consistency.claims(),
                        Efficiency.claims(),
                        ErrorFunction.claims(),
                        Parallelism.claims(),
                        SaturationPoints.claims(),
                        Trajectories.claims())
                .<Claim<?>>flatMap(List::stream)
                .toList();
    }
}
