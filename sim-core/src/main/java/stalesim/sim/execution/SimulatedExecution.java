package stalesim.sim.execution;

import java.util.Optional;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.MachineDescription;
import stalesim.model.result.Mode;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.Execution;
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
    private final Trace trace;

    /**
     * On a machine.
     *
     * @param machine what is known of it
     * @param mode what the results say of it
     * @param pace target compute time of paced workers; empty for workers that compute as fast as they can
     */
    public SimulatedExecution(MachineDescription machine, Mode mode, Optional<DurationLaw> pace) {
        this(machine, mode, pace, Trace.OFF);
    }

    private SimulatedExecution(MachineDescription machine, Mode mode, Optional<DurationLaw> pace, Trace trace) {
        this.machine = machine;
        this.mode = mode;
        this.pace = pace;
        this.trace = trace;
    }

    /**
     * The same execution with somebody who listens; the runs and their results are the same.
     *
     * @param listener told what workers and cores do; belongs to the copy's one run
     * @return a copy for one run
     */
    public SimulatedExecution traced(Trace listener) {
        return new SimulatedExecution(machine, mode, pace, listener);
    }

    /**
     * {@inheritDoc}
     *
     * @throws stalesim.model.duration.MissingCalibrationException if the machine lacks a number that the run needs
     */
    @Override
    public CompletedRun run(RunSpec spec) {
        return new SimulatedRun(spec, machine, mode, pace).run(trace);
    }
}
