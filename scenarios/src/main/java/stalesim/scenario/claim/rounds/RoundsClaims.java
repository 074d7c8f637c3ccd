package stalesim.scenario.claim.rounds;

import java.util.List;
import java.util.stream.Stream;
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
        return Stream.of(
                        DelayedViews.claims(),
                        UnblockedRounds.claims(),
                        DealtGradients.claims(),
                        MaskedGradients.claims(),
                        AggregatedModel.claims(),
                        PermittedSizes.claims(),
                        GrowthOfSizes.claims(),
                        DelayProperty.claims(),
                        StronglyConvexRecipe.claims(),
                        RoundSteps.claims(),
                        NumberOfRounds.claims(),
                        PrintedRounds.claims(),
                        RateOfGrowingRounds.claims(),
                        LeastAttainable.claims(),
                        ConstantSteps.claims(),
                        WeakerConvexity.claims(),
                        ShapesOfGrowth.claims(),
                        DiminishingSteps.claims(),
                        BiasedData.claims(),
                        PrintedAccuracies.claims(),
                        MoreNodes.claims())
                .<Claim<?>>flatMap(List::stream)
                .toList();
    }
}
