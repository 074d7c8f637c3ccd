package stalesim.report.study.algorithm;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import stalesim.report.sweep.SweepAxis;

/**
 * What is swept in one direction of a map, ascending where it is numbers.
 *
 * @param axis its paths and steps, in the order of the scenario
 * @param ratios T_c / T_u by step, where the update time is swept and the runs tell what computing took
 */
record Direction(SweepAxis axis, Map<List<String>, Double> ratios) {

    List<List<String>> steps() {
        return axis.isNumeric()
                ? axis.steps().stream()
                        .sorted(Comparator.comparingDouble(step -> Double.parseDouble(step.get(0))))
                        .toList()
                : axis.steps();
    }

    /** The step of a point. */
    List<String> step(Map<String, String> point) {
        return axis.paths().stream().map(point::get).collect(Collectors.toList());
    }

    String label() {
        return axis.label() + (ratios.isEmpty() ? "" : " (T_c/T_u)");
    }

    /** On an axis. */
    String name(List<String> step) {
        String value = String.join(", ", step);
        return ratios.containsKey(step) ? value + " (" + UpdateRatios.words(ratios.get(step)) + ")" : value;
    }

    /** In a sentence. */
    String words(List<String> step) {
        String value = String.join(", ", step);
        return ratios.containsKey(step) ? value + " (T_c/T_u = " + UpdateRatios.words(ratios.get(step)) + ")" : value;
    }
}
