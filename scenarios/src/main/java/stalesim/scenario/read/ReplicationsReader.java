package stalesim.scenario.read;

import java.util.Optional;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;
import stalesim.scenario.spec.RepeatRule;
import stalesim.scenario.spec.Replications;

/** Reads {@code 5}, {@code { simulated: 5, real: 3 }}, or a rule with {@code until-relative-half-width}. */
final class ReplicationsReader {

    /** What a scenario gets that states none. */
    static final Replications DEFAULT = new Replications(RepeatRule.fixed(5), RepeatRule.fixed(3));

    private static final Range REPETITIONS = Range.atLeast(1, 100_000);

    private ReplicationsReader() {}

    static Replications read(Field field) {
        if (field.isScalar()) {
            return field.whole(REPETITIONS)
                    .map(count -> RepeatRule.fixed(count.intValue()))
                    .map(rule -> new Replications(rule, rule))
                    .orElse(DEFAULT);
        }
        Optional<Section> section = field.section();
        if (section.isEmpty()) {
            return DEFAULT;
        }
        RepeatRule simulated =
                section.get().field("simulated").flatMap(ReplicationsReader::rule).orElse(DEFAULT.simulated());
        RepeatRule real = section.get().field("real").flatMap(ReplicationsReader::rule).orElse(DEFAULT.real());
        section.get().close();
        return new Replications(simulated, real);
    }

    private static Optional<RepeatRule> rule(Field field) {
        if (field.isScalar()) {
            return field.whole(REPETITIONS).map(count -> RepeatRule.fixed(count.intValue()));
        }
        return field.section().flatMap(section -> sequential(field, section));
    }

    private static Optional<RepeatRule> sequential(Field field, Section section) {
        Optional<Long> min = section
                .required("min", "At least 2, so that there is a spread; 10 or more keep the interval honest.")
                .flatMap(value -> value.whole(Range.atLeast(2, 100_000)));
        Optional<Double> width = section.required("until-relative-half-width", "For instance 0.02.")
                .flatMap(value -> value.number(Range.POSITIVE));
        Optional<Long> max = section.required("max", "Write where to stop in any case.")
                .flatMap(value -> value.whole(REPETITIONS));
        section.close();
        if (min.isEmpty() || width.isEmpty() || max.isEmpty()) {
            return Optional.empty();
        }
        if (max.get() < min.get()) {
            field.reject("max=" + max.get() + " must be >= min=" + min.get() + ". Raise max or lower min.");
            return Optional.empty();
        }
        return Optional.of(new RepeatRule(min.get().intValue(), width.get(), max.get().intValue()));
    }
}
