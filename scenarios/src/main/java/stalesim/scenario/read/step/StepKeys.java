package stalesim.scenario.read.step;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;

/**
 * The keys of a step-size rule while they are read.
 *
 * @param section where they stand
 * @param size its base step size, if that could be read
 */
record StepKeys(Section section, Optional<Double> size) {

    /** A number that must be stated. */
    Optional<Double> required(String key, Range range, String advice) {
        return section.required(key, advice).flatMap(field -> field.number(range));
    }

    /** A number that may be left out. */
    Optional<Double> number(String key, Range range, double usual) {
        return optional(key, field -> field.number(range), () -> usual);
    }

    /** A whole number that may be left out. */
    Optional<Long> whole(String key, Range range, long usual) {
        return optional(key, field -> field.whole(range), () -> usual);
    }

    /** One of some constants, by its label; may be left out. */
    <E> Optional<E> choice(String key, E[] constants, Function<E, String> label, E usual) {
        return optional(key, field -> field.constant(constants, label), () -> usual);
    }

    private <V> Optional<V> optional(String key, Function<Field, Optional<V>> read, Supplier<V> usual) {
        Optional<Field> field = section.field(key);
        return field.isEmpty() ? Optional.of(usual.get()) : field.flatMap(read);
    }

    /** Makes a rule of numbers that are each in range; reports where they do not go together. */
    <V> Optional<V> made(Supplier<V> rule) {
        try {
            return Optional.of(rule.get());
        } catch (IllegalArgumentException e) {
            section.missing("rule", "does not go with these numbers: " + e.getMessage() + ". See docs/step-sizes.md.");
            return Optional.empty();
        }
    }
}
