package stalesim.scenario.claim.grouped;

import java.util.List;
import java.util.stream.Stream;
import stalesim.scenario.claim.Claim;

/** Families of claims of paper 004 (DS-Sync). */
public final class GroupedClaims {

    private GroupedClaims() {}

    /**
     * All that there are.
     *
     * @return claims in any order
     */
    public static List<Claim<?>> all() {
        return Stream.of(
                        AlternatingGroupings.claims(),
                        GridAveraging.claims(),
                        GroupMean.claims(),
                        MeanPath.claims(),
                        WorkersApart.claims(),
                        GroupNoiseOfMean.claims(),
                        PrintedCosts.claims(),
                        GroupTimes.claims(),
                        Costs.claims(),
                        GroupBounds.claims(),
                        GroupConvergence.claims(),
                        IterationTimes.claims(),
                        LocalMomentum.claims(),
                        PrintedAccuracies.claims(),
                        PrintedCost.claims(),
                        PrintedTimes.claims(),
                        SumsAndParity.claims())
                .<Claim<?>>flatMap(List::stream)
                .toList();
    }
}
