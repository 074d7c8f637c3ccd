package stalesim.scenario.claim.elastic;

import java.util.List;
import java.util.stream.Stream;
import stalesim.scenario.claim.Claim;

/** Families of claims of paper 003 (thesis), chapter D: elastic parallelism. */
public final class ElasticClaims {

    private ElasticClaims() {}

    /**
     * All that there are.
     *
     * @return claims in any order
     */
    public static List<Claim<?>> all() {
        return Stream.of(
                        BestLevels.claims(),
                        BreakEvens.claims(),
                        Drift.claims(),
                        Noise.claims(),
                        NoisyDescent.claims(),
                        NoisySteps.claims(),
                        NoisyTargets.claims(),
                        PrintedRuns.claims(),
                        Probes.claims(),
                        Resources.claims())
                .<Claim<?>>flatMap(List::stream)
                .toList();
    }
}
