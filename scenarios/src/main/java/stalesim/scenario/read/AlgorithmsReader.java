package stalesim.scenario.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AlgorithmCatalogue;
import stalesim.model.algorithm.Need;
import stalesim.model.algorithm.Parameter;
import stalesim.model.algorithm.Setting;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;
import stalesim.scenario.spec.ObjectiveSpec;

/** Reads {@code [ async-lock, leashed, { leashed: { persistence: 0 } } ]}. */
final class AlgorithmsReader {

    private AlgorithmsReader() {}

    static List<Algorithm> read(Field field) {
        List<Algorithm> algorithms = new ArrayList<>();
        List<Field> items = field.items();
        if (items.isEmpty()) {
            field.reject("needs at least one algorithm. Known: " + String.join(", ", known()) + ".");
        }
        for (Field item : items) {
            Optional<Algorithm> algorithm = item.isScalar() ? standard(item) : told(item);
            if (algorithm.isPresent() && algorithms.contains(algorithm.get())) {
                item.reject(algorithm.get().name() + " stands twice in the list. Remove one of them.");
            } else {
                algorithm.ifPresent(algorithms::add);
            }
        }
        return algorithms;
    }

    /**
     * Reports algorithms that do not go with a number of workers, such as groups that do not divide it.
     *
     * @param field the list of algorithms
     * @param algorithms that were read
     * @param workers all numbers of workers that are asked for
     */
    static void checkWorkers(Field field, List<Algorithm> algorithms, Collection<Integer> workers) {
        for (Algorithm algorithm : algorithms) {
            for (int count : workers) {
                try {
                    algorithm.cycle(Setting.ofWorkers(Math.min(count, algorithm.maxWorkers())));
                } catch (IllegalArgumentException e) {
                    field.reject(e.getMessage() + ". Change it or the numbers of workers.");
                }
            }
        }
    }

    /**
     * Reports algorithms that cannot train what is asked for.
     *
     * @param field the list of algorithms
     * @param algorithms that were read
     * @param objective what they are to train
     * @param ownSamples whether no two workers share a sample
     */
    static void checkNeeds(Field field, List<Algorithm> algorithms, ObjectiveSpec objective, boolean ownSamples) {
        for (Algorithm algorithm : algorithms) {
            for (Need need : new TreeSet<>(algorithm.needs())) {
                if (!meets(need, objective, ownSamples)) {
                    field.reject(need.missing(algorithm));
                }
            }
        }
    }

    /** Where nothing is trained, nothing else is needed. */
    private static boolean meets(Need need, ObjectiveSpec objective, boolean ownSamples) {
        if (!objective.trains()) {
            return need != Need.TRAINING;
        }
        return switch (need) {
            case OWN_SAMPLES -> ownSamples;
            case DUAL -> objective.hasDual();
            case CURVATURE -> objective.kind().linear();
            case TRAINING -> true;
        };
    }

    private static List<String> known() {
        return AlgorithmCatalogue.all().stream().map(Algorithm::name).toList();
    }

    private static Optional<Algorithm> standard(Field item) {
        return item.word(known()).flatMap(AlgorithmCatalogue::named);
    }

    /** An algorithm with parameters: the one key that names it. */
    private static Optional<Algorithm> told(Field item) {
        if (item.section().isEmpty()) {
            return Optional.empty();
        }
        Section section = item.section().get();
        List<Algorithm> found = new ArrayList<>();
        for (Algorithm candidate : AlgorithmCatalogue.all()) {
            section.field(candidate.name())
                    .flatMap(field -> field.section().flatMap(values -> with(field, candidate, values)))
                    .ifPresent(found::add);
        }
        section.close();
        if (item.keys().size() != 1) {
            item.reject("must name one algorithm, and names " + item.keys().size()
                    + ". Write - leashed: { persistence: 0 }.");
            return Optional.empty();
        }
        return found.stream().findFirst();
    }

    private static Optional<Algorithm> with(Field field, Algorithm algorithm, Section values) {
        try {
            return Optional.of(algorithm.with(values(values, algorithm.parameters())));
        } catch (IllegalArgumentException e) {
            field.reject(e.getMessage() + ".");
            return Optional.empty();
        }
    }

    private static Map<String, Double> values(Section section, List<Parameter> parameters) {
        Map<String, Double> values = new HashMap<>();
        for (Parameter parameter : parameters) {
            section.field(parameter.name())
                    .flatMap(field -> value(field, parameter))
                    .ifPresent(value -> values.put(parameter.name(), value));
        }
        section.close();
        return values;
    }

    private static Optional<Double> value(Field field, Parameter parameter) {
        if (!parameter.words().isEmpty()) {
            return field.word(parameter.words()).map(word -> (double) parameter.words().indexOf(word));
        }
        Range range = Range.atLeast(parameter.least(), parameter.most());
        return parameter.whole() ? field.whole(range).map(Long::doubleValue) : field.number(range);
    }
}
