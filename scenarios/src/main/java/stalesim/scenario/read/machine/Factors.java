package stalesim.scenario.read.machine;

import java.util.List;
import java.util.Optional;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;

/** Reads a list of positive factors that is 1 throughout where it is not stated. */
final class Factors {

    private Factors() {}

    static List<Double> read(Section section, String key, String otherwise, List<String> assumptions) {
        Optional<Field> field = section.field(key);
        if (field.isEmpty()) {
            assumptions.add(key + " is not stated: " + otherwise);
            return List.of(1.0);
        }
        List<Double> factors = field.get().items().stream()
                .flatMap(item -> item.number(Range.POSITIVE).stream())
                .toList();
        if (field.get().items().isEmpty()) {
            field.get().reject("needs at least one number > 0. Leave the line out if " + otherwise + ".");
        }
        return factors.isEmpty() ? List.of(1.0) : factors;
    }
}
