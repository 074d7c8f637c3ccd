package stalesim.report.sweep;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import stalesim.model.study.WorkerPaths;

/**
 * What is swept in one direction.
 *
 * @param paths what is set, at least one
 * @param steps a text for each path, in their order; one a step, at least one
 */
public record SweepAxis(List<String> paths, List<List<String>> steps) {

    private static final String NUMBER = "[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?";

    /** Units by the ends of paths. */
    private static final Map<String, String> UNITS = Map.of(
            "-us", "µs", "-ms", "ms", "-ns", "ns", "gbit-per-s", "Gbit/s", "batch", "samples", "rows", "samples");

    /** Makes the lists immutable. */
    public SweepAxis {
        paths = List.copyOf(paths);
        steps = steps.stream().map(List::copyOf).toList();
    }

    /**
     * What the axis is called on charts.
     *
     * @return the first path with its unit where that is known
     */
    public String label() {
        String path = paths.get(0);
        Optional<String> unit = UNITS.entrySet().stream()
                .filter(entry -> path.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        String name = WorkerPaths.contain(path) ? "workers m" : path;
        return unit.map(known -> name + ", " + known).orElse(name);
    }

    /**
     * Whether it is the number of workers that is swept, and nothing with it.
     *
     * @return true for {@code workers} or {@code modes.<mode>.workers} alone
     */
    public boolean isWorkers() {
        return paths.size() == 1 && setsWorkers();
    }

    /**
     * Whether each step sets the number of workers, perhaps with other values.
     *
     * @return true if {@code workers} or {@code modes.<mode>.workers} is among the paths
     */
    public boolean setsWorkers() {
        return paths.stream().anyMatch(WorkerPaths::contain);
    }

    /**
     * Whether it is numbers that are swept, each once.
     *
     * @return true if every value of the first path is another number
     */
    public boolean isNumeric() {
        return steps.stream().allMatch(step -> step.get(0).matches(NUMBER))
                && steps.stream().mapToDouble(step -> Double.parseDouble(step.get(0))).distinct().count()
                        == steps.size();
    }

    /**
     * The values of the first path of a numeric axis.
     *
     * @return in the order of the steps
     */
    public List<Double> numbers() {
        return steps.stream().map(step -> Double.valueOf(step.get(0))).toList();
    }

    /**
     * The value of the first path at a point.
     *
     * @param row of a point
     * @return the number, of a numeric axis
     */
    public double number(PointRow row) {
        return Double.parseDouble(row.point().get(paths.get(0)));
    }

    /**
     * All of it in words.
     *
     * @return such as "batch: 10 values from 1 to 512"
     */
    public String words() {
        String first = String.join(" with ", steps.get(0));
        String last = String.join(" with ", steps.get(steps.size() - 1));
        return String.format(
                Locale.ROOT,
                "%s: %d %s %s",
                String.join(" with ", paths),
                steps.size(),
                steps.size() == 1 ? "value," : "values from",
                steps.size() == 1 ? first : first + " to " + last);
    }
}
