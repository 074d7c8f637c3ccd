package stalesim.scenario.read;

import static stalesim.scenario.file.Range.COUNT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.report.requirement.RequiredFigure;
import stalesim.report.requirement.Requirement;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;

/**
 * Reads {@code [ { figure: throughput-error, at-most: 0.2 }, { figure: final-loss, at-most: 0.4, clock: real } ]}.
 *
 * @param algorithms names of the scenario's algorithms
 */
record AssertReader(List<String> algorithms) {

    /** What the list is called. */
    static final String KEY = "assert";

    private static final Range ANY = Range.atLeast(-1e300, 1e300);
    private static final Mode[] MODES = {Mode.NATIVE, Mode.PACED};

    static AssertReader of(List<Algorithm> algorithms) {
        return new AssertReader(algorithms.stream().map(Algorithm::name).toList());
    }

    List<Requirement> read(Field field) {
        List<Requirement> requirements = new ArrayList<>();
        for (Field item : field.items()) {
            item.section().flatMap(section -> requirement(item, section)).ifPresent(requirements::add);
        }
        return requirements;
    }

    private Optional<Requirement> requirement(Field item, Section section) {
        Optional<RequiredFigure> figure = section.required("figure", "Write for instance figure: throughput-error.")
                .flatMap(field -> field.constant(RequiredFigure.values(), RequiredFigure::label));
        OptionalDouble atLeast = limit(section.field("at-least"));
        OptionalDouble atMost = limit(section.field("at-most"));
        Requirement.Where where = where(section);
        section.close();
        if (!item.keys().contains("at-least") && !item.keys().contains("at-most")) {
            item.reject("must state at-least, at-most or both. Write for instance at-most: 0.2.");
        }
        if (atLeast.orElse(Double.NEGATIVE_INFINITY) > atMost.orElse(Double.POSITIVE_INFINITY)) {
            item.reject("at-least must not be above at-most, which nothing meets. Swap them.");
        }
        if (figure.isPresent() && figure.get().isError() && where.clock().isPresent()) {
            item.reject(figure.get().label() + " compares both clocks. Leave clock out.");
        }
        return figure.map(known -> new Requirement(known, atLeast, atMost, where));
    }

    private static OptionalDouble limit(Optional<Field> field) {
        return field.flatMap(found -> found.number(ANY)).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private Requirement.Where where(Section section) {
        Optional<Clock> clock =
                section.field("clock").flatMap(field -> field.constant(Clock.values(), Clock::label));
        Optional<Mode> mode = section.field("mode").flatMap(field -> field.constant(MODES, Mode::label));
        List<String> named = section.field("algorithm").stream()
                .flatMap(field -> field.items().stream())
                .flatMap(item -> known(item).stream())
                .toList();
        List<Integer> workers = section.field("workers").stream()
                .flatMap(field -> field.items().stream())
                .flatMap(item -> item.whole(COUNT).stream())
                .map(Long::intValue)
                .toList();
        return new Requirement.Where(clock, mode, named, workers);
    }

    /** A name as results have it, which tells parameters too. */
    private Optional<String> known(Field item) {
        Optional<String> name = item.text();
        if (name.isPresent() && !algorithms.contains(name.get())) {
            item.reject(name.get() + " must be one of " + String.join(", ", algorithms)
                    + ", as results call the scenario's algorithms.");
            return Optional.empty();
        }
        return name;
    }
}
