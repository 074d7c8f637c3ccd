package stalesim.report.study;

import java.util.List;
import java.util.Optional;
import stalesim.model.machine.MachineDescription;
import stalesim.model.study.Usage;
import stalesim.model.study.limit.Premise;
import stalesim.report.sweep.SweepAxis;

/**
 * What is known around the runs of a study.
 *
 * @param machine what simulated runs were told, at the first point; empty if nobody was told anything
 * @param usages what runs cost the machine that did them; none where nobody has watched
 * @param axes what is swept; none where nothing is
 * @param premises what bounds are predicted from; none where the study predicts none
 */
public record Surroundings(
        Optional<MachineDescription> machine, List<Usage> usages, List<SweepAxis> axes, List<Premise> premises) {

    /** Nothing is known. */
    public static final Surroundings NONE = new Surroundings(Optional.empty(), List.of(), List.of());

    /** Makes the lists immutable. */
    public Surroundings {
        usages = List.copyOf(usages);
        axes = List.copyOf(axes);
        premises = List.copyOf(premises);
    }

    /**
     * Of a study that predicts no bounds.
     *
     * @param machine what simulated runs were told, at the first point; empty if nobody was told anything
     * @param usages what runs cost the machine that did them; none where nobody has watched
     * @param axes what is swept; none where nothing is
     */
    public Surroundings(Optional<MachineDescription> machine, List<Usage> usages, List<SweepAxis> axes) {
        this(machine, usages, axes, List.of());
    }
}
