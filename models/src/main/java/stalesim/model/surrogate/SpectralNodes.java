package stalesim.model.surrogate;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.objective.NoisyQuadratic.Mode;

/** Collects how much of the start's squared distance and of the noise lies at which curvature. */
final class SpectralNodes {

    /** Curvature below this part of the largest is rounding, and its direction flat: it changes no loss. */
    private static final double FLAT = 1e-7;

    private record Node(double curvature, double squaredOffset, double variance) {}

    private final List<Node> nodes = new ArrayList<>();
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest;

    /**
     * Adds one.
     *
     * @param curvature h, of any sign
     * @param squaredOffset what it has of |e_0|^2, &gt;= 0
     * @param variance what it has of the noise, &gt;= 0
     */
    void add(double curvature, double squaredOffset, double variance) {
        nodes.add(new Node(curvature, squaredOffset, variance));
        lowest = Math.min(lowest, curvature);
        highest = Math.max(highest, curvature);
    }

    /** The least curvature so far. */
    double lowest() {
        return lowest;
    }

    /** Modes that start at zero, by falling curvature; without the flat ones and those of negative curvature. */
    List<Mode> modes() {
        List<Mode> modes = new ArrayList<>();
        for (Node node : nodes) {
            if (node.curvature() > FLAT * highest) {
                modes.add(new Mode(node.curvature(), Math.sqrt(node.squaredOffset()), 0, Math.sqrt(node.variance())));
            }
        }
        modes.sort((one, other) -> Double.compare(other.curvature(), one.curvature()));
        return modes;
    }
}
