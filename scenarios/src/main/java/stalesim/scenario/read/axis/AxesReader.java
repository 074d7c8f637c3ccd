package stalesim.scenario.read.axis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Replacement;
import stalesim.scenario.file.Section;
import stalesim.scenario.file.Tree;

/** Reads what is swept: {@code sweep: { batch: 1..64 x2, zip: [ { step.size: [...], stop.updates: [...] } ] }}. */
public final class AxesReader {

    private static final String ZIP = "zip";
    private static final int MOST_VALUES = 100_000;

    private final List<AxisDraft> axes = new ArrayList<>();
    private final List<List<String>> taken = new ArrayList<>();

    private AxesReader() {}

    /**
     * Reads what is swept.
     *
     * @param sweep the value
     * @param section its keys
     * @return the axes in the order of the file; fewer after reporting
     */
    public static List<AxisDraft> read(Field sweep, Section section) {
        AxesReader reader = new AxesReader();
        for (String key : sweep.keys()) {
            section.field(key).ifPresent(field -> reader.read(key, field));
        }
        if (sweep.keys().isEmpty()) {
            sweep.reject("must name what is swept. Write sweep: { batch: 1..64 x2 }, or remove it.");
        }
        return reader.axes;
    }

    private void read(String key, Field field) {
        if (key.equals(ZIP)) {
            field.items().forEach(this::readZipped);
            return;
        }
        List<Replacement> values = values(key, field);
        if (!values.isEmpty()) {
            add(AxisDraft.ofPaths(values.stream().map(List::of).toList()), field);
        }
    }

    private void readZipped(Field item) {
        Optional<Section> section = item.section();
        List<List<Replacement>> columns = new ArrayList<>();
        for (String key : item.keys()) {
            section.flatMap(found -> found.field(key)).ifPresent(field -> columns.add(values(key, field)));
        }
        boolean equal = columns.stream().mapToInt(List::size).distinct().count() == 1;
        if (columns.stream().anyMatch(List::isEmpty) || section.isEmpty()) {
            return;
        }
        if (!equal) {
            item.reject("its lists must be of equal length: "
                    + String.join(", ", columns.stream().map(AxesReader::length).toList()) + ". Make them equal.");
            return;
        }
        List<List<Replacement>> steps = new ArrayList<>();
        for (int step = 0; step < columns.get(0).size(); step++) {
            int number = step;
            steps.add(columns.stream().map(column -> column.get(number)).toList());
        }
        add(AxisDraft.ofPaths(steps), item);
    }

    /** Two steps with the same values would be one point twice. */
    private void add(AxisDraft axis, Field field) {
        Set<List<String>> known = new HashSet<>();
        axis.axis().steps().stream()
                .filter(step -> !known.add(step))
                .findFirst()
                .ifPresent(twice -> field.reject(
                        "has " + String.join(", ", twice) + " more than once. Write every value once."));
        axes.add(axis);
    }

    private static String length(List<Replacement> column) {
        return String.join(".", column.get(0).path()) + " has " + column.size();
    }

    /** What the values of a path put into the scenario; none after reporting. */
    private List<Replacement> values(String key, Field field) {
        List<String> path = List.of(key.split("\\.", -1));
        if (!VariedPaths.SWEPT.allow(key)) {
            field.reject("cannot be swept. Write paths as in step.size or machine.network.links.0.gbit-per-s.");
            return List.of();
        }
        Optional<List<String>> rival = taken.stream().filter(other -> overlap(other, path)).findFirst();
        if (rival.isPresent()) {
            field.reject("is set by " + String.join(".", rival.get()) + " already. Sweep one of them.");
            return List.of();
        }
        taken.add(path);
        return values(path, field);
    }

    private static boolean overlap(List<String> one, List<String> other) {
        return Collections.indexOfSubList(one, other) == 0 || Collections.indexOfSubList(other, one) == 0;
    }

    private static List<Replacement> values(List<String> path, Field field) {
        List<Replacement> values = new ArrayList<>();
        for (Field item : field.items()) {
            Optional<NumberRange> range = NumberRange.parse(item.isScalar() ? item.shown() : "");
            if (range.isPresent()) {
                values.addAll(range(path, item, range.get()));
            } else {
                values.add(item.at(path));
            }
        }
        if (field.items().isEmpty()) {
            field.reject("needs at least one value. Write a list such as [1, 2, 4], or a range such as 1..64 x2.");
        }
        return values;
    }

    private static List<Replacement> range(List<String> path, Field item, NumberRange range) {
        Optional<List<BigDecimal>> values = range.rises() ? range.values(MOST_VALUES) : Optional.empty();
        if (values.isEmpty()) {
            item.reject(item.shown() + " must rise, by a factor > 1 from a number > 0 or by a difference > 0, over at"
                    + " most " + MOST_VALUES + " values. Write for instance 1..1024 x2 or 10..100 +10.");
            return List.of();
        }
        return values.get().stream()
                .map(value -> new Replacement(
                        path, item.place(), new Tree.Scalar(item.place(), value.toPlainString(), false)))
                .toList();
    }
}
