package stalesim.scenario.spec;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import stalesim.model.result.Clock;

/**
 * A scenario at every point of its sweep. One that sweeps nothing is a sweep without axes, with a single point.
 *
 * @param axes what is swept; the last one changes fastest from point to point
 * @param variants one a point, in plan order, at least one
 */
public record Sweep(List<Axis> axes, List<Variant> variants) {

    /** Makes the lists immutable. */
    public Sweep {
        axes = List.copyOf(axes);
        variants = List.copyOf(variants);
    }

    /**
     * Sweeps nothing.
     *
     * @param scenario any
     * @return a single point without settings
     */
    public static Sweep single(Scenario scenario) {
        return new Sweep(List.of(), List.of(new Variant(Point.NONE, scenario)));
    }

    /**
     * Whether anything is swept.
     *
     * @return false for a scenario with a single point without settings
     */
    public boolean isSwept() {
        return !axes.isEmpty();
    }

    /**
     * The scenario at the first point: its name, description and clocks are those of all.
     *
     * @return the first scenario
     */
    public Scenario first() {
        return variants.get(0).scenario();
    }

    /**
     * The scenarios of all points.
     *
     * @return in plan order
     */
    public Stream<Scenario> scenarios() {
        return variants.stream().map(Variant::scenario);
    }

    /**
     * The same sweep under other clocks.
     *
     * @param wanted at least one
     * @return a copy
     */
    public Sweep under(Set<Clock> wanted) {
        return new Sweep(
                axes,
                variants.stream()
                        .map(variant -> new Variant(variant.point(), variant.scenario().under(wanted)))
                        .toList());
    }
}
