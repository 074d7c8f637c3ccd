package stalesim.scenario.claim.dataset;

import java.util.List;
import java.util.stream.Stream;
import stalesim.scenario.claim.Claim;

/** Families of claims of paper 000 (Dataset matters). */
public final class DatasetClaims {

    private DatasetClaims() {}

    /**
     * All that there are.
     *
     * @return claims in any order
     */
    public static List<Claim<?>> all() {
        return Stream.of(GainGrowths.claims(), ReadingsOfSimilarity.claims(), WorkerBounds.claims())
                .<Claim<?>>flatMap(List::stream)
                .toList();
    }
}
