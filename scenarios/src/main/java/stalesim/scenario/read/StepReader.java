package stalesim.scenario.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import stalesim.model.step.Constant;
import stalesim.model.step.Diminishing;
import stalesim.model.step.StepSize;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;

/** Reads a step-size rule: {@code { rule: constant, size: 0.05 }}. */
public final class StepReader {

    private static final String CONSTANT = "constant";
    private static final String DIMINISHING = "diminishing";

    private StepReader() {}

    /**
     * The rules that a scenario can name.
     *
     * @return name to one line
     */
    public static Map<String, String> rules() {
        return Map.of(
                CONSTANT, "eta(t) = size",
                DIMINISHING, "eta(t) = size / (1 + decay t)^power");
    }

    static Optional<StepSize> read(Section section) {
        Optional<String> rule = section.required("rule", "Write rule: constant.")
                .flatMap(field -> field.word(List.of(CONSTANT, DIMINISHING)));
        Optional<Double> size = section.required("size", "Write a step size, for instance size: 0.05.")
                .flatMap(field -> field.number(Range.POSITIVE));
        if (rule.isPresent() && rule.get().equals(DIMINISHING)) {
            return diminishing(section, size);
        }
        if (rule.isEmpty()) {
            section.expect("decay");
            section.expect("power");
        }
        section.close();
        return rule.isEmpty() ? Optional.empty() : size.map(Constant::new);
    }

    private static Optional<StepSize> diminishing(Section section, Optional<Double> size) {
        Optional<Double> decay = section.required("decay", "It is beta in size / (1 + beta t)^power.")
                .flatMap(field -> field.number(Range.NOT_NEGATIVE));
        Optional<Field> powerField = section.field("power");
        Optional<Double> power = powerField.isEmpty()
                ? Optional.of(1.0)
                : powerField.flatMap(field -> field.number(Range.atLeast(0, 1)));
        section.close();
        if (size.isEmpty() || decay.isEmpty() || power.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Diminishing(size.get(), decay.get(), power.get()));
    }
}
