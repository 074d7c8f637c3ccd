package stalesim.scenario.claim.dataset;

import java.util.List;
import java.util.stream.Stream;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.dataset.algorithm.AlgorithmClaims;
import stalesim.scenario.claim.dataset.behaviour.BehaviourClaims;
import stalesim.scenario.claim.dataset.growth.GrowthClaims;
import stalesim.scenario.claim.dataset.measure.MeasureClaims;
import stalesim.scenario.claim.dataset.theory.TheoryClaims;

/** Families of claims of paper 000 (Dataset matters). */
public final class DatasetClaims {

    private DatasetClaims() {}

    /**
     * All that there are.
     *
     * @return claims in any order
     */
    public static List<Claim<?>> all() {
        return Stream.of(
                        MeasureClaims.all(),
                        GrowthClaims.all(),
                        TheoryClaims.all(),
                        AlgorithmClaims.all(),
                        BehaviourClaims.all())
                .<Claim<?>>flatMap(List::stream)
                .toList();
    }
}
