package stalesim.scenario.claim.dataset.behaviour;

import java.util.List;
import java.util.stream.Stream;
import stalesim.scenario.claim.Claim;

/** Families of claims about algorithms on data sets. */
public final class BehaviourClaims {

    private BehaviourClaims() {}

    /**
     * All that there are.
     *
     * @return claims in any order
     */
    public static List<Claim<?>> all() {
        return Stream.of(
                        DensityOfData.claims(),
                        HogwildOnData.claims(),
                        DiversityOfData.claims(),
                        LocalSimilarity.claims(),
                        ShuffledSamples.claims())
                .<Claim<?>>flatMap(List::stream)
                .toList();
    }
}
