package stalesim.scenario.claim.dataset.algorithm;

import java.util.List;
import java.util.stream.Stream;
import stalesim.scenario.claim.Claim;

/** Families of claims about what algorithms do. */
public final class AlgorithmClaims {

    private AlgorithmClaims() {}

    /**
     * All that there are.
     *
     * @return claims in any order
     */
    public static List<Claim<?>> all() {
        return Stream.of(
                        UpdateSigns.claims(),
                        DualRounds.claims(),
                        Extrapolations.claims())
                .<Claim<?>>flatMap(List::stream)
                .toList();
    }
}
