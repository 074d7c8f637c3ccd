package stalesim.model.protocol;

/**
 * The two sides of the sum rule at the end of a run.
 *
 * @param applied sum of the staleness of all applied updates
 * @param pending sum, over gradients still in flight, of the updates applied since their view was read
 * @param inFlight sum, over applied updates, of the number of other gradients in flight at that moment
 * @param refused sum of the staleness of the gradients that the update rule refused
 * @param refusals number of gradients that the update rule refused, or that were dropped or lost
 * @see "THEORY.md, section 0, sum rule"
 */
public record StalenessBook(long applied, long pending, long inFlight, long refused, long refusals) {

    /**
     * Whether applied + refused + pending = inFlight.
     *
     * @return true where the sum rule holds exactly
     */
    public boolean balanced() {
        return applied + refused + pending == inFlight;
    }
}
