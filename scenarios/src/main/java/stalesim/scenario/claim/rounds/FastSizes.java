package stalesim.scenario.claim.rounds;

import java.util.Map;
import java.util.function.LongToDoubleFunction;
import stalesim.model.rounds.SampleSizes;

/**
 * A sequence that the product does not offer, from i = 1.
 *
 * @param formula of s_i
 */
record FastSizes(LongToDoubleFunction formula) implements SampleSizes {
    /** Rounds that are looked at ahead and never begun must not overflow. */
    private static final double MOST = 1e15;

    @Override
    public String name() {
        return "fast";
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("second", unrounded(2));
    }

    @Override
    public long first() {
        return 1;
    }

    @Override
    public double unrounded(long round) {
        return Math.min(MOST, formula.applyAsDouble(round));
    }
}
