package stalesim.scenario.read;

import java.nio.file.Path;
import java.util.Arrays;
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

/** Reads {@code { kind: logistic, l2: 0.0001, data: {...} }}. */
final class ObjectiveReader {

    private ObjectiveReader() {}

    static Optional<ObjectiveSpec> read(Section section, Optional<Path> folder) {
        String known = Arrays.stream(ObjectiveKind.values())
                .map(ObjectiveKind::label)
                .collect(Collectors.joining(", "));
        Optional<ObjectiveKind> kind = section.required("kind", "Known: " + known + ".")
                .flatMap(field -> field.constant(ObjectiveKind.values(), ObjectiveKind::label));
        Optional<Field> l2Field = section.field("l2");
        Optional<Double> l2 = l2Field.isEmpty()
                ? Optional.of(0.0)
                : l2Field.flatMap(field -> field.number(Range.NOT_NEGATIVE));
        Optional<DataSpec> data = section.required("data", "Write data: { libsvm: FILE } or data: { dense: {...} }.")
                .flatMap(field -> DataReader.read(field, folder, kind));
        Ridge ridge = section.field("ridge")
                .flatMap(field -> field.constant(Ridge.values(), rule -> rule.name().toLowerCase(Locale.ROOT)))
                .orElse(Ridge.EXACT);
        section.close();
        if (kind.isEmpty() || l2.isEmpty() || data.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ObjectiveSpec(kind.get(), l2.get(), ridge, data.get()));
    }
}
