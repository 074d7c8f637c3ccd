package stalesim.model.objective;

/** An objective whose curvature is known, or bounded, for all parameters. */
public interface ConvexObjective extends Objective {

    /**
     * Smoothness and strong convexity. Computed anew at every call, in time of some dozens of passes over the data.
     *
     * @return the constants
     */
    Curvature curvature();
}
