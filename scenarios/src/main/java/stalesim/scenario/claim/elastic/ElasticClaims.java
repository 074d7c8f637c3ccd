package stalesim.scenario.claim.elastic;

import java.util.List;
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
        return List.of();
    }
}
