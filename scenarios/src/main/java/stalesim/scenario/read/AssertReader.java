package stalesim.scenario.read;

import static stalesim.scenario.file.Range.COUNT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.report.requirement.RequiredFigure;
import stalesim.report.requirement.Requirement;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;
import stalesim.scenario.spec.ModeSpec;
import stalesim.scenario.spec.ObjectiveSpec;
import stalesim.scenario.spec.TestSpec;

/**
 * Reads {@code [ { figure: throughput-error, at-most: 0.2 }, { figure: final-loss, at-most: 0.4, clock: real } ]}.
 *
 * @param algorithms those of the scenario
 * @param objective what is trained, if that could be read
 * @param clocks under which it runs
 * @param modes in which it runs, with their numbers of workers
 */
record AssertReader(
        List<Algorithm> algorithms, Optional<ObjectiveSpec> objective, Set<Clock> clocks, List<ModeSpec> modes) {

    /** What the list is called. */
    static final String KEY = "assert";

    private static final Range ANY = Range.atLeast(-1e300, 1e300);
    private static final Mode[] MODES = {Mode.NATIVE, Mode.PACED};

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
        figure.ifPresent(known -> checkKnown(item, known));
        return figure.map(known -> new Requirement(known, atLeast, atMost, where));
    }

    /** A figure that no run can have would be missed by all of them, which is seen only after they are done. */
    private void checkKnown(Field item, RequiredFigure figure) {
        if (figure.isError() && clocks.size() == 1) {
            item.reject(figure.label() + " compares both clocks, and only " + String.join(", ", clockLabels())
                    + " runs are asked for. Write clocks: [ simulated, real ], or take another figure.");
        }
        boolean ofTraining = figure == RequiredFigure.FINAL_LOSS || figure == RequiredFigure.FINAL_ACCURACY;
        if (ofTraining && objective.isPresent() && !objective.get().trains()) {
            item.reject(figure.label() + " does not go with timing-only, which trains nothing. Take another figure.");
        } else if (figure == RequiredFigure.FINAL_ACCURACY && objective.isPresent() && !tested(objective.get())) {
            item.reject("final-accuracy needs samples to test on. Write for instance objective.data.test: 0.2.");
        }
    }

    private static boolean tested(ObjectiveSpec objective) {
        return objective.data().stream().noneMatch(data -> data.test() instanceof TestSpec.None);
    }

    private static OptionalDouble limit(Optional<Field> field) {
        return field.flatMap(found -> found.number(ANY)).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private Requirement.Where where(Section section) {
        Optional<Clock> clock =
                section.field("clock").flatMap(field -> field.constant(Clock.values(), Clock::label)
                        .filter(known -> runs(field, "clocks", known.label(), clockLabels())));
        Optional<Mode> mode = section.field("mode").flatMap(field -> field.constant(MODES, Mode::label)
                .filter(known -> runs(field, "modes", known.label(), modeLabels())));
        List<String> named = section.field("algorithm").stream()
                .flatMap(field -> field.items().stream())
                .flatMap(item -> known(item).stream())
                .toList();
        List<Integer> workers = section.field("workers").stream()
                .flatMap(field -> field.items().stream())
                .flatMap(item -> item.whole(COUNT).stream()
                        .map(Long::intValue)
                        .filter(count -> runs(item, "numbers of workers", count, workers())))
                .toList();
        return new Requirement.Where(clock, mode, named, workers);
    }

    /** What could not be read is reported elsewhere, and leaves nothing to choose from. */
    private static boolean runs(Field field, String among, Object value, List<String> all) {
        boolean so = all.isEmpty() || all.contains(value.toString());
        if (!so) {
            field.reject(value + " is not among the " + among + " that run: " + String.join(", ", all)
                    + ". Take one of these, or leave the line out.");
        }
        return so;
    }

    private List<String> clockLabels() {
        return clocks.stream().map(Clock::label).toList();
    }

    private List<String> modeLabels() {
        return modes.stream().map(spec -> spec.mode().label()).toList();
    }

    /** Of all modes; algorithms that take fewer than all run with as many as they take. */
    private List<String> workers() {
        return modes.stream()
                .flatMap(mode -> mode.workers().stream())
                .flatMap(count -> algorithms.stream().map(algorithm -> Math.min(count, algorithm.maxWorkers())))
                .distinct()
                .sorted()
                .map(String::valueOf)
                .toList();
    }

    /** A name as results have it, which tells parameters too. */
    private Optional<String> known(Field item) {
        Optional<String> name = item.text();
        List<String> names = algorithms.stream().map(Algorithm::name).toList();
        if (name.isPresent() && !names.contains(name.get())) {
            item.reject(name.get() + " must be one of " + String.join(", ", names)
                    + ", as results call the scenario's algorithms.");
            return Optional.empty();
        }
        return name;
    }
}
