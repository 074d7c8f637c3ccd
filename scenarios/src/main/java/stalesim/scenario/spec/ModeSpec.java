package stalesim.scenario.spec;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import stalesim.model.duration.DurationLaw;
import stalesim.model.result.Mode;

/**
 * One way for workers to share the cores, with the numbers of workers that are run that way.
 *
 * @param mode which
 * @param workers ascending as stated, at least one, each &gt;= 1
 * @param pace target compute time of paced workers; empty in the native mode
 * @param updates budget of this mode's runs in place of the scenario's; empty for the scenario's
 */
public record ModeSpec(Mode mode, List<Integer> workers, Optional<DurationLaw> pace, OptionalLong updates) {

    /** Makes the list immutable. */
    public ModeSpec {
        workers = List.copyOf(workers);
    }
}
