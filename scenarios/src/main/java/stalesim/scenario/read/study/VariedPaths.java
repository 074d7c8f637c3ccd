package stalesim.scenario.read.study;

import java.util.List;

/**
 * Which paths into the scenario a study may vary: all but empty ones and some.
 *
 * @param fixed first keys of those that it may not
 */
record VariedPaths(List<String> fixed) {

    /** Makes the list immutable. */
    VariedPaths {
        fixed = List.copyOf(fixed);
    }

    /** Regular expression for the whole of a path. */
    String form() {
        return "(?!(?:" + String.join("|", fixed) + ")(?:\\.|$))[^.]+(?:\\.[^.]+)*";
    }

    boolean allow(String path) {
        return path.matches(form());
    }
}
