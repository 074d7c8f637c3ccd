package stalesim.scenario.claim.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stalesim.model.claim.ClaimId;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.dataset.DatasetClaims;
import stalesim.scenario.claim.elastic.ElasticClaims;
import stalesim.scenario.claim.grouped.GroupedClaims;
import stalesim.scenario.claim.leashed.LeashedClaims;
import stalesim.scenario.claim.mindthestep.MindTheStepClaims;
import stalesim.scenario.claim.overview.OverviewClaims;
import stalesim.scenario.claim.rounds.RoundsClaims;
import stalesim.scenario.claim.tail.TailClaims;
import stalesim.scenario.claim.weighted.WeightedClaims;

/**
 * Claims in the order of their ids.
 *
 * @param claims all of them
 */
public record Catalogue(List<Claim<?>> claims) {

    /** Number of claims that the five papers make. */
    public static final int CLAIMS_OF_THE_PAPERS = 281;

    /**
     * Sorts.
     *
     * @throws IllegalArgumentException if two claims have the same id
     */
    public Catalogue {
        claims = claims.stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
        for (int i = 1; i < claims.size(); i++) {
            if (claims.get(i).id().equals(claims.get(i - 1).id())) {
                throw new IllegalArgumentException("two claims are " + claims.get(i).id());
            }
        }
    }

    /**
     * All claims that there are.
     *
     * @return the catalogue
     */
    public static Catalogue all() {
        return new Catalogue(Stream.of(
                        DatasetClaims.all(),
                        WeightedClaims.all(),
                        RoundsClaims.all(),
                        OverviewClaims.all(),
                        MindTheStepClaims.all(),
                        LeashedClaims.all(),
                        TailClaims.all(),
                        ElasticClaims.all(),
                        GroupedClaims.all())
                .<Claim<?>>flatMap(List::stream)
                .toList());
    }

    /**
     * One claim.
     *
     * @param id which
     * @return empty if there is none
     */
    public Optional<Claim<?>> of(ClaimId id) {
        for (Claim<?> claim : claims) {
            if (claim.id().equals(id)) {
                return Optional.of(claim);
            }
        }
        return Optional.empty();
    }
}
