package stalesim.sim.execution;

import java.util.Optional;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.MachineDescription;
import stalesim.model.result.Mode;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.Execution;
import stalesim.model.run.Onlooker;
import stalesim.model.run.RunSpec;
import stalesim.sim.trace.Trace;

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
    private final Audience audience;

    /**
     * On a machine.
     *
     * @param machine what is known of it
     * @param mode what the results say of it
     * @param pace target compute time of paced workers; empty for workers that compute as fast as they can
     */
    public SimulatedExecution(MachineDescription machine, Mode mode, Optional<DurationLaw> pace) {
        this(machine, mode, pace, Audience.NONE);
    }

    private SimulatedExecution(
            MachineDescription machine, Mode mode, Optional<DurationLaw> pace, Audience audience) {
        this.machine = machine;
        this.mode = mode;
        this.pace = pace;
        this.audience = audience;
    }

    /**
     * The same execution with somebody who listens; the runs and their results are the same.
     *
     * @param listener told what workers and cores do; belongs to the copy's one run
     * @return a copy for one run
     */
    public SimulatedExecution traced(Trace listener) {
        return new SimulatedExecution(machine, mode, pace, audience.with(listener));
    }

    /**
     * The same execution with somebody who waits for its runs; they and their results are the same.
     *
     * @param onlooker told how far a run has come, by the thread that does the run
     * @return a copy
     */
    public SimulatedExecution watched(Onlooker onlooker) {
        return new SimulatedExecution(machine, mode, pace, audience.with(onlooker));
    }

    /**
     * {@inheritDoc}
     *
     * @throws stalesim.model.duration.MissingCalibrationException if the machine lacks a number that the run needs
     */
    @Override
    public CompletedRun run(RunSpec spec) {
        return new SimulatedRun(spec, machine, mode, pace).run(audience);
    }
}
