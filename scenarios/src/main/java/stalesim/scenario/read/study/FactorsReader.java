package stalesim.scenario.read.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import stalesim.model.sensitivity.Factor;
import stalesim.model.sensitivity.Scale;
import stalesim.model.study.VariedInput;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Question;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;
import stalesim.scenario.read.axis.VariedPaths;

/** Reads {@code factors: { machine.update-us: { from: 1, to: 10, scale: log } }}. */
final class FactorsReader {

    /** What the section is called. */
    static final String FACTORS = "factors";

    /** Where one input at a time is moved from. */
    static final String BASE = "base";

    /** Whether values are rounded to whole numbers. */
    static final String WHOLE = "whole";

    private static final String EXAMPLE = "Write factors: { machine.update-us: { from: 1, to: 10 } }.";
    private static final String RANGE_EXAMPLE = "Write from: 1, to: 10.";
    private static final String LOG = "log";

    private FactorsReader() {}

    /** The factors by path; empty after reporting. */
    static Optional<Map<String, Field>> factors(Section section) {
        return section.required(FACTORS, EXAMPLE).flatMap(field -> {
            Optional<Map<String, Field>> entries = field.entries(new Question.FreeKeys(1, VariedPaths.FACTORS.form()));
            if (entries.isPresent() && entries.get().isEmpty()) {
                field.reject("must name at least one path with its range. " + EXAMPLE);
            }
            return entries.filter(some -> !some.isEmpty());
        });
    }

    /** Inputs as they are stated; empty after reporting. */
    static Optional<List<VariedInput>> read(Section section) {
        Optional<Map<String, Field>> factors = factors(section);
        List<VariedInput> inputs = new ArrayList<>();
        factors.ifPresent(all -> all.forEach((path, field) -> input(path, field).ifPresent(inputs::add)));
        return factors.filter(all -> inputs.size() == all.size()).map(all -> inputs);
    }

    /** The keys of a path. */
    static List<String> keys(String path) {
        return List.of(path.split("\\.", -1));
    }

    private static Optional<VariedInput> input(String path, Field field) {
        if (!VariedPaths.FACTORS.allow(path)) {
            field.reject("cannot be varied. Write paths as in step.size or machine.update-us.");
            return Optional.empty();
        }
        return field.section().flatMap(section -> input(path, field, section));
    }

    private static Optional<VariedInput> input(String path, Field field, Section section) {
        Optional<Factor> factor = factor(path, field, section);
        boolean whole = section.field(WHOLE).flatMap(word -> word.word(List.of("true", "false"))).stream()
                .anyMatch("true"::equals);
        OptionalDouble base = section.field(BASE).flatMap(value -> value.number(Range.ANY)).stream()
                .mapToDouble(Double::doubleValue)
                .findFirst();
        section.close();
        return factor.map(range -> new VariedInput(range, whole, base));
    }

    private static Optional<Factor> factor(String path, Field field, Section section) {
        Optional<Double> low = section.required("from", RANGE_EXAMPLE).flatMap(end -> end.number(Range.ANY));
        Optional<Double> high = section.required("to", RANGE_EXAMPLE).flatMap(end -> end.number(Range.ANY));
        boolean log = section.field("scale").flatMap(word -> word.word(List.of("linear", LOG))).stream()
                .anyMatch(LOG::equals);
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        if (low.get() >= high.get()) {
            field.reject("from must be less than to. Write for instance from: 1, to: 10.");
            return Optional.empty();
        }
        if (log && low.get() <= 0) {
            field.reject("from must be > 0 on a logarithmic scale. Write scale: linear, or a greater from.");
            return Optional.empty();
        }
        return Optional.of(new Factor(path, low.get(), high.get(), log ? Scale.LOGARITHMIC : Scale.LINEAR));
    }
}
