package stalesim.scenario.read.step;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import stalesim.model.step.StepSize;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;

/** Reads a step-size rule: {@code { rule: constant, size: 0.05 }}. */
public final class StepReader {

    private StepReader() {}

    /**
     * The rules that a scenario can name.
     *
     * @return name to one line with its keys, formula and source
     */
    public static Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        Arrays.stream(StepRule.values()).forEach(rule -> rules.put(rule.label(), rule.summary()));
        return rules;
    }

    /**
     * Reads a rule.
     *
     * @param section states it
     * @return the rule, or empty after reporting
     */
    public static Optional<StepSize> read(Section section) {
        Optional<StepRule> rule = section.required("rule", "Write rule: constant.")
                .flatMap(field -> field.constant(StepRule.values(), StepRule::label));
        if (rule.isEmpty()) {
            // without a rule nobody can tell which keys are wrong
            Arrays.stream(StepRule.values()).flatMap(known -> known.keys().stream()).forEach(section::expect);
        }
        Optional<Double> size = rule.filter(known -> !known.hasSize()).isPresent()
                ? Optional.of(1.0)
                : section.required("size", "Write a step size, for instance size: 0.05.")
                        .flatMap(field -> field.number(Range.POSITIVE));
        Optional<StepSize> step = rule.flatMap(known -> known.read(new StepKeys(section, size)));
        section.close();
        return step;
    }
}
