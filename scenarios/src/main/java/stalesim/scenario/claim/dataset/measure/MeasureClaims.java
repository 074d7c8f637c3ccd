package stalesim.scenario.claim.dataset.measure;

import java.util.List;
import java.util.stream.Stream;
import stalesim.scenario.claim.Claim;

/** Families of claims about what is measured of data sets. */
public final class MeasureClaims {

    private MeasureClaims() {}

    /**
     * All that there are.
     *
     * @return claims in any order
     */
    public static List<Claim<?>> all() {
        return Stream.of(
                        LogisticLoss.claims(),
                        ReadingsOfSimilarity.claims(),
                        SimilarityInUse.claims(),
                        SampleDifferences.claims(),
                        GeneratedData.claims())
                .<Claim<?>>flatMap(List::stream)
                .toList();
    }
}
