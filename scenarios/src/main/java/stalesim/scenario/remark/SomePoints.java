package stalesim.scenario.remark;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import stalesim.scenario.spec.Axis;
import stalesim.scenario.spec.Sweep;

/**
 * Some points of a sweep.
 *
 * @param sweep of which they are points
 * @param numbers their places in plan order, ascending, from 0, at least one
 */
public record SomePoints(Sweep sweep, List<Integer> numbers) {

    /** More values of a path are not listed. */
    private static final int MOST_VALUES = 4;

    /** Makes the list immutable. */
    public SomePoints {
        numbers = List.copyOf(numbers);
    }

    /**
     * Whether no point is left out.
     *
     * @return true for a scenario that sweeps nothing
     */
    public boolean areAll() {
        return numbers.size() == sweep.variants().size();
    }

    /**
     * Which they are, by the values that they and no others have where there are such, else by the first and the last.
     *
     * @return such as "at 2 of 4 points, from step.size=1 on"; empty for all points
     */
    public String where() {
        if (areAll()) {
            return "";
        }
        if (numbers.size() == 1) {
            return "at " + first();
        }
        return "at " + numbers.size() + " of " + sweep.variants().size() + " points, " + which();
    }

    /** The values of the first one. */
    String first() {
        return sweep.variants().get(numbers.get(0)).point().toString();
    }

    private String last() {
        return sweep.variants().get(numbers.get(numbers.size() - 1)).point().toString();
    }

    /** Points that are all combinations of some values are named by these values. */
    private String which() {
        List<BitSet> values = values();
        double combinations = values.stream().mapToDouble(BitSet::cardinality).reduce(1, (a, b) -> a * b);
        if (combinations != numbers.size()) {
            return "first at " + first() + ", last at " + last();
        }
        List<String> parts = new ArrayList<>();
        for (int axis = 0; axis < values.size(); axis++) {
            Axis swept = sweep.axes().get(axis);
            if (values.get(axis).cardinality() < swept.steps().size()) {
                parts.add(words(swept, values.get(axis)));
            }
        }
        return String.join(" with ", parts);
    }

    /** The steps of each axis that there are among the points; the last axis changes fastest. */
    private List<BitSet> values() {
        List<BitSet> values = sweep.axes().stream().map(axis -> new BitSet()).toList();
        for (int number : numbers) {
            int rest = number;
            for (int axis = values.size() - 1; axis >= 0; axis--) {
                int count = sweep.axes().get(axis).steps().size();
                values.get(axis).set(rest % count);
                rest /= count;
            }
        }
        return values;
    }

    private static String words(Axis axis, BitSet steps) {
        int first = steps.nextSetBit(0);
        int last = steps.length() - 1;
        if (first == last) {
            return step(axis, first);
        }
        if (last - first + 1 == steps.cardinality()) {
            boolean toTheEnd = last == axis.steps().size() - 1;
            return first == 0
                    ? "up to " + step(axis, last)
                    : "from " + step(axis, first) + (toTheEnd ? " on" : " to " + step(axis, last));
        }
        return steps.cardinality() <= MOST_VALUES
                ? steps.stream().mapToObj(step -> step(axis, step)).collect(Collectors.joining(" or "))
                : steps.cardinality() + " values between " + step(axis, first) + " and " + step(axis, last);
    }

    private static String step(Axis axis, int step) {
        List<String> set = new ArrayList<>();
        for (int path = 0; path < axis.paths().size(); path++) {
            set.add(axis.paths().get(path) + "=" + axis.steps().get(step).get(path));
        }
        return String.join(", ", set);
    }
}
