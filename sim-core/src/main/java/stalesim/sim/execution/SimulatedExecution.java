package stalesim.sim.execution;

import java.util.Optional;
import stalesim.model.machine.DurationLaw;
import stalesim.model.machine.MachineDescription;
import stalesim.model.result.Mode;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.Execution;
import stalesim.model.run.RunSpec;

/** Execution under the virtual clock. */
public final class SimulatedExecution implements Execution {

    /**
     * On a machine.
     *
     * @param machine what is known of it
     * @param mode what the results say of it
     * @param pace target compute time of paced workers; empty for workers that compute as fast as they can
     */
    public SimulatedExecution(MachineDescription machine, Mode mode, Optional<DurationLaw> pace) {}

    @Override
    public CompletedRun run(RunSpec spec) {
        throw new UnsupportedOperationException();
    }
}
