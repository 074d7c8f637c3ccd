package stalesim.model.step.adaptive;

import java.util.Map;
import stalesim.model.step.Parameters;

/**
 * What keeps a staleness-adaptive rule within bounds.
 *
 * @param clip no step is larger than clip times the base step size, &gt;= 1; infinity for no clip
 * @param drop gradients with a staleness above this are refused, &gt;= 0; {@link Long#MAX_VALUE} to refuse none
 * @param normalised whether steps are scaled so that their mean over the applied gradients, clip included, is the base
 *     step size (equation A.26)
 * @see "Paper 003 (thesis), section A.6"
 */
public record StepLimits(double clip, long drop, boolean normalised) {

    /** The formula as it stands. */
    public static final StepLimits NONE = new StepLimits(Double.POSITIVE_INFINITY, Long.MAX_VALUE, false);

    /** Those of the thesis' experiments: no step above 5 eta_c, no gradient above staleness 150, mean eta_c. */
    public static final StepLimits THESIS = new StepLimits(5, 150, true);

    /** Checks the ranges. */
    public StepLimits {
        if (!(clip >= 1)) {
            throw new IllegalArgumentException("clip must be >= 1: clip=" + clip);
        }
        if (drop < 0) {
            throw new IllegalArgumentException("drop must be >= 0: drop=" + drop);
        }
    }

    /**
     * The limits by name.
     *
     * @return as in {@link stalesim.model.step.StepSize#parameters}; {@code none} stands for a limit that is not there
     */
    public Map<String, Object> parameters() {
        return Parameters.of(
                "clip", Double.isInfinite(clip) ? "none" : (Object) clip,
                "drop", drop == Long.MAX_VALUE ? "none" : (Object) drop,
                "normalised", Boolean.toString(normalised));
    }
}
