package stalesim.model.study.influence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.sensitivity.Answers;

/**
 * Runs that differ in the varied inputs alone, and what they answered.
 *
 * @param subject what they have in common
 * @param repetitions how often each point was run: as often as the one with the fewest runs; the others' further ones
 *     are left out
 * @param answers at the points of the design, in its order; empty if one is missing
 * @param missed settings of the points at which a repetition has no answer
 */
public record Panel(Subject subject, int repetitions, Optional<Answers> answers, List<Map<String, String>> missed) {

    /** Makes the list immutable. */
    public Panel {
        missed = List.copyOf(missed);
    }

    /**
     * What the runs of a panel have in common.
     *
     * @param clock which clock
     * @param mode how workers share the cores
     * @param algorithm name in the catalogue
     * @param workers m; empty if that is varied or wanted
     */
    public record Subject(Clock clock, Mode mode, String algorithm, OptionalInt workers) {

        /**
         * In words.
         *
         * @return such as "async-lock, native, 4 workers"
         */
        public String name() {
            String count = workers.isEmpty()
                    ? ""
                    : ", " + workers.getAsInt() + (workers.getAsInt() == 1 ? " worker" : " workers");
            String real = clock == Clock.REAL ? ", " + clock.label() : "";
            return algorithm + ", " + mode.label() + real + count;
        }
    }
}
