package stalesim.model.selection;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a sequential selection stands.
 *
 * @param survivors who may still be chosen, in the order given
 * @param eliminated who is out, in the order of elimination
 * @param apart who missed the goal in some replication, in the order given
 * @param replications r, how many of each survivor the decisions so far rest on
 * @param atMost the number of replications with which the selection ends at the latest, unless somebody misses the
 *     goal; empty before the first stage is complete
 * @param chosen the system selected; empty as long as the selection goes on, or if nobody survives
 */
public record Screening(
        List<String> survivors,
        List<Elimination> eliminated,
        List<String> apart,
        int replications,
        OptionalInt atMost,
        Optional<String> chosen) {

    /** Takes immutable copies. */
    public Screening {
        survivors = List.copyOf(survivors);
        eliminated = List.copyOf(eliminated);
        apart = List.copyOf(apart);
    }

    /**
     * Whether more replications would change nothing.
     *
     * @return true if a system is chosen or none is left; otherwise every survivor needs more than
     *     {@link #replications}, at the first stage as many as that has
     */
    public boolean stopped() {
        return chosen.isPresent() || survivors.isEmpty();
    }
}
