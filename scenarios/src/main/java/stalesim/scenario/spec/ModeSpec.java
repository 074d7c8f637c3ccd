package stalesim.scenario.spec;

import java.util.List;
import java.util.Optional;
import stalesim.model.machine.DurationLaw;
import stalesim.model.result.Mode;

/**
 * One way for workers to share the cores, with the numbers of workers that are run that way.
 *
 * @param mode which
 * @param workers ascending as stated, at least one, each &gt;= 1
 * @param pace target compute time of paced workers; empty in the native mode
 */
public record ModeSpec(Mode mode, List<Integer> workers, Optional<DurationLaw> pace) {

    /** Makes the list immutable. */
    public ModeSpec {
        workers = List.copyOf(workers);
    }
}
