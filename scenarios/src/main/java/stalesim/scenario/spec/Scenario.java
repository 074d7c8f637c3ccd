package stalesim.scenario.spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.result.Clock;
import stalesim.model.run.Measures;
import stalesim.model.run.StopRule;
import stalesim.model.step.StepSize;
import stalesim.model.study.Study;
import stalesim.report.requirement.Requirement;

/**
 * Everything that a scenario asks for, with every default filled in.
 *
 * @param name lower-hyphen name, also of the output folder
 * @param description what it shows, for readers; may be empty
 * @param objective what is minimised over which data
 * @param algorithms what is compared, at least one
 * @param batch samples in a worker's mini-batch, &gt;= 1
 * @param sampling how workers come by their mini-batches
 * @param step step-size rule
 * @param machine what the simulator is told of the machine
 * @param clocks under which clocks it runs, at least one
 * @param modes how workers share the cores, at least one
 * @param stop when a run ends
 * @param replications how often each run is repeated
 * @param evaluation how the loss curve is made
 * @param measures what is measured besides
 * @param seed names all random streams
 * @param timeFiles files of measured durations that the machine or the modes were read from
 * @param requirements what its results must be
 * @param study what is asked of all runs together; empty if each stands for itself
 */
public record Scenario(
        String name,
        String description,
        ObjectiveSpec objective,
        List<Algorithm> algorithms,
        int batch,
        SamplingSpec sampling,
        StepSize step,
        MachineSpec machine,
        Set<Clock> clocks,
        List<ModeSpec> modes,
        StopRule stop,
        Replications replications,
        Evaluation evaluation,
        Measures measures,
        long seed,
        List<Path> timeFiles,
        List<Requirement> requirements,
        Optional<Study> study) {

    /** Makes the collections immutable. */
    public Scenario {
        algorithms = List.copyOf(algorithms);
        clocks = Set.copyOf(clocks);
        modes = List.copyOf(modes);
        timeFiles = List.copyOf(timeFiles);
        requirements = List.copyOf(requirements);
    }

    /**
     * The same scenario under other clocks.
     *
     * @param wanted at least one
     * @return a copy
     */
    public Scenario under(Set<Clock> wanted) {
        return new Scenario(
                name,
                description,
                objective,
                algorithms,
                batch,
                sampling,
                step,
                machine,
                wanted,
                modes,
                stop,
                replications,
                evaluation,
                measures,
                seed,
                timeFiles,
                requirements,
                study);
    }
}
