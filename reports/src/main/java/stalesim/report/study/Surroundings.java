package stalesim.report.study;

import java.util.List;
import java.util.Optional;
import stalesim.model.machine.MachineDescription;
import stalesim.model.study.Usage;

/**
 * What is known around the runs of a study.
 *
 * @param machine what simulated runs were told, at the first point; empty if nobody was told anything
 * @param usages what runs cost the machine that did them; none where nobody has watched
 */
public record Surroundings(Optional<MachineDescription> machine, List<Usage> usages) {

    /** Nothing is known. */
    public static final Surroundings NONE = new Surroundings(Optional.empty(), List.of());

    /** Makes the list immutable. */
    public Surroundings {
        usages = List.copyOf(usages);
    }
}
