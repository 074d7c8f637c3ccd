package stalesim.model.objective;

/** An objective whose curvature is known, or bounded, for all parameters. */
public interface ConvexObjective extends Objective {

    /**
     * Smoothness and strong convexity. The first call may take some dozens of passes over the data.
     *
     * @return the constants
     */
    Curvature curvature();
}
