package stalesim.scenario.claim.tail;

import java.util.List;
import java.util.stream.Stream;
import stalesim.scenario.claim.Claim;

/** Families of claims of paper 003 (thesis), chapter C: TAIL-tau. */
public final class TailClaims {

    private TailClaims() {}

    /**
     * All that there are.
     *
     * @return claims in any order
     */
    public static List<Claim<?>> all() {
        return Stream.of(
                        ConvexRates.claims(),
                        Damping.claims(),
                        Gain.claims(),
                        MeanStaleness.claims(),
                        ScalingFactor.claims(),
                        ScalingMoments.claims(),
                        Preservation.claims(),
                        Progress.claims(),
                        FallingSteps.claims(),
                        Rates.claims(),
                        SharedCores.claims())
                .<Claim<?>>flatMap(List::stream)
                .toList();
    }
}
