package stalesim.scenario.read.axis;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which paths into the scenario may vary: all but empty ones and some.
 *
 * @param fixed first keys of those that may not
 */
public record VariedPaths(List<String> fixed) {

    /** They name the scenario and its folder, vary themselves, or are no part of what is run. */
    private static final List<String> WHOLE = List.of("name", "description", "include", "study", "sweep", "assert");

    /** Of a sweep: all points have the clocks of the first, which say what is calibrated and planned. */
    public static final VariedPaths SWEPT = but("clocks");

    /** Of a sensitivity study, which is about numbers: random numbers tell what noise is. */
    public static final VariedPaths FACTORS = but("clocks", "seed", "replications");

    /** Of a change in a what-if study. */
    public static final VariedPaths CHANGED = but();

    /** Those without which the same runs are compared before and after a change. */
    public static final VariedPaths PAIRED = new VariedPaths(List.of("clocks", "seed", "replications"));

    /** Makes the list immutable. */
    public VariedPaths {
        fixed = List.copyOf(fixed);
    }

    private static VariedPaths but(String... others) {
        return new VariedPaths(Stream.concat(WHOLE.stream(), Stream.of(others)).toList());
    }

    /**
     * What they look like.
     *
     * @return a regular expression for the whole of a path
     */
    public String form() {
        return "(?!(?:" + String.join("|", fixed) + ")(?:\\.|$))[^.]+(?:\\.[^.]+)*";
    }

    /**
     * Whether a path may vary.
     *
     * @param path keys joined by dots
     * @return false for what is fixed, what lies within it, and paths with an empty key
     */
    public boolean allow(String path) {
        return path.matches(form());
    }
}
