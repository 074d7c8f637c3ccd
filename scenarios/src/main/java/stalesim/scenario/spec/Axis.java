package stalesim.scenario.spec;

import java.util.List;

/**
 * What is swept in one direction: the values of a path, or of several paths in step.
 *
 * @param paths what is set, at least one
 * @param steps a text for each path, in their order; one a step, at least one
 */
public record Axis(List<String> paths, List<List<String>> steps) {

    /** Makes the lists immutable. */
    public Axis {
        paths = List.copyOf(paths);
        steps = steps.stream().map(List::copyOf).toList();
    }
}
