package stalesim.scenario.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import stalesim.model.result.Clock;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Section;

/**
 * Checks a scenario that trains nothing. What says how to train may stand and has no effect, so that any scenario can
 * be run so; what asks after the training, or a clock under which nothing would happen, is refused.
 */
final class TimingOnlyCheck {

    /** Where no clock is stated. */
    static final Set<Clock> CLOCKS = Set.of(Clock.SIMULATED);

    private TimingOnlyCheck() {}

    static void check(Section root) {
        root.field("clocks").map(Field::items).orElse(List.of()).stream()
                .filter(clock -> clock.is(Clock.REAL.label()))
                .forEach(clock -> clock.reject("real is no clock of timing-only: without gradients its threads have"
                        + " nothing to do. Write clocks: [ simulated ]."));
        Optional<Field> machine = root.field("machine");
        if (machine.isEmpty()) {
            root.missing("machine", "must be stated, as timing-only has no gradient to measure. Write for instance"
                    + " machine: { cores: 8, compute: 1000, read-us: 2, update-us: 5 }.");
        }
        below(machine, "calibrate").ifPresent(field -> field.reject(
                "does not go with timing-only, which has no gradient to measure. State the machine's times."));
        below(root.field("stop"), "loss-below").ifPresent(field -> field.reject(
                "does not go with timing-only, which has no loss. Leave it out, updates end the run."));
        root.field("measure").ifPresent(field -> field.reject(
                "does not go with timing-only, which has no gradients. Leave it out."));
    }

    private static Optional<Field> below(Optional<Field> field, String key) {
        return field.filter(found -> found.keys().contains(key))
                .flatMap(Field::section)
                .flatMap(section -> section.field(key));
    }
}
