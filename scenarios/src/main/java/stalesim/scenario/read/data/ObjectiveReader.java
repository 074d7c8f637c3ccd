package stalesim.scenario.read.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import stalesim.model.objective.Ridge;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;
import stalesim.scenario.spec.DataSpec;
import stalesim.scenario.spec.ObjectiveKind;
import stalesim.scenario.spec.ObjectiveSpec;

/**
 * Reads {@code { kind: logistic, l2: 0.0001, data: {...} }}, or {@code { kind: timing-only, parameters: 25000000 }}.
 */
public final class ObjectiveReader {

    /** What is known beside the kind, and without effect where nothing is trained. */
    private static final List<String> OF_TRAINING = List.of("l2", "data", "ridge", "surrogate");

    private static final String PARAMETERS = "parameters";

    /** Of models whose messages are timed. */
    private static final Range SIZES = Range.atLeast(1, 1e12);

    private ObjectiveReader() {}

    /**
     * Reads an objective with its data.
     *
     * @param section states it
     * @param folder of the scenario, where data files are looked for first
     * @return the objective, or empty after reporting
     */
    public static Optional<ObjectiveSpec> read(Section section, Optional<Path> folder) {
        String known = Arrays.stream(ObjectiveKind.values())
                .map(ObjectiveKind::label)
                .collect(Collectors.joining(", "));
        Optional<ObjectiveKind> kind = section.required("kind", "Known: " + known + ".")
                .flatMap(field -> field.constant(ObjectiveKind.values(), ObjectiveKind::label));
        if (kind.isPresent() && !kind.get().trains()) {
            OF_TRAINING.forEach(section::expect);
            long parameters = section.field(PARAMETERS)
                    .flatMap(field -> field.whole(SIZES))
                    .orElse(0L);
            section.close();
            return Optional.of(ObjectiveSpec.timingOnly(parameters));
        }
        return trained(section, kind, folder);
    }

    private static Optional<ObjectiveSpec> trained(
            Section section, Optional<ObjectiveKind> kind, Optional<Path> folder) {
        Optional<Field> l2Field = section.field("l2");
        Optional<Double> l2 = l2Field.isEmpty()
                ? Optional.of(0.0)
                : l2Field.flatMap(field -> field.number(Range.NOT_NEGATIVE));
        Optional<DataSpec> data = section.required("data", "Write data: { libsvm: FILE } or data: { dense: {...} }.")
                .flatMap(field -> DataReader.read(field, folder, kind));
        Ridge ridge = section.field("ridge").flatMap(field -> ridge(field, kind)).orElse(Ridge.EXACT);
        boolean surrogate = section.field("surrogate")
                .flatMap(field -> surrogate(field, kind))
                .orElse(false);
        section.at(List.of(PARAMETERS)).ifPresent(field -> field.reject("goes with timing-only alone: the parameters of"
                + " what is trained follow from the data. Leave it out, or write kind: timing-only."));
        section.expect(PARAMETERS);
        section.close();
        if (kind.isEmpty() || l2.isEmpty() || data.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ObjectiveSpec(kind.get(), l2.get(), ridge, data, surrogate, 0));
    }

    private static Optional<Ridge> ridge(Field field, Optional<ObjectiveKind> kind) {
        Optional<Ridge> wanted = field.constant(Ridge.values(), rule -> rule.name().toLowerCase(Locale.ROOT));
        if (wanted.orElse(Ridge.EXACT) == Ridge.SPREAD && kind.isPresent() && !kind.get().linear()) {
            field.reject("needs an objective that is linear in its samples, and " + kind.get().label()
                    + " is none. Write ridge: exact, or leave it out.");
            return Optional.empty();
        }
        return wanted;
    }

    private static Optional<Boolean> surrogate(Field field, Optional<ObjectiveKind> kind) {
        Optional<Boolean> wanted = field.word(List.of("true", "false")).map("true"::equals);
        if (wanted.orElse(false) && kind.isPresent() && !kind.get().smoothAndConvex()) {
            field.reject("needs a smooth convex objective, and " + kind.get().label()
                    + " is none. Take logistic, least-squares or softmax, or leave it out.");
            return Optional.empty();
        }
        return wanted;
    }
}
