package stalesim.scenario.claim.dataset.theory;

import java.util.List;
import java.util.stream.Stream;
import stalesim.scenario.claim.Claim;

/** Families of claims about bounds. */
public final class TheoryClaims {

    private TheoryClaims() {}

    /**
     * All that there are.
     *
     * @return claims in any order
     */
    public static List<Claim<?>> all() {
        return Stream.of(
                        WorkerBounds.claims(),
                        HogwildTheory.claims(),
                        LocalOverlap.claims(),
                        SynchronousTheory.claims())
                .<Claim<?>>flatMap(List::stream)
                .toList();
    }
}
