package stalesim.sim.execution;

import java.util.Optional;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.MachineDescription;
import stalesim.model.result.Mode;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.Execution;
import stalesim.model.run.RunSpec;

/**
 * Execution under the virtual clock, on a machine that is described rather than present.
 *
 * <p>Gradients are real: each is evaluated on the version of the model that its worker read in virtual time. A run
 * is a pure function of its specification and the machine. Immutable; runs may go on in parallel.
 */
public final class SimulatedExecution implements Execution {

    private final MachineDescription machine;
    private final Mode mode;
    private final Optional<DurationLaw> pace;

    /**
     * On a machine.
     *
     * @param machine what is known of it
     * @param mode what the results say of it
     * @param pace target compute time of paced workers; empty for workers that compute as fast as they can
     */
    public SimulatedExecution(MachineDescription machine, Mode mode, Optional<DurationLaw> pace) {
        this.machine = machine;
        this.mode = mode;
        this.pace = pace;
    }

    /**
     * {@inheritDoc}
     *
     * @throws stalesim.model.duration.MissingCalibrationException if the machine lacks a number that the run needs
     */
    @Override
    public CompletedRun run(RunSpec spec) throws InterruptedException {
        return new Simulation(spec, machine, mode, pace).run();
    }
}
