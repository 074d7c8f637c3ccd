package stalesim.scenario.claim.weighted.averaged;

import java.util.List;
import java.util.stream.Stream;
import stalesim.scenario.claim.Claim;

/** Families of claims about averaged and delayed SGD. */
public final class AveragingClaims {

    private AveragingClaims() {}

    /**
     * All that there are.
     *
     * @return claims in any order
     */
    public static List<Claim<?>> all() {
        return Stream.of(
                        Plateaus.claims(),
                        LimitsOfAveraging.claims(),
                        UnequalNodes.claims(),
                        PrintedObjectives.claims(),
                        DelayedSteps.claims(),
                        AnalogSamples.claims())
                .<Claim<?>>flatMap(List::stream)
                .toList();
    }
}
