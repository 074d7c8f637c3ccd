package stalesim.exec.execution;

import java.util.Optional;
import stalesim.model.machine.DurationLaw;
import stalesim.model.result.Mode;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.Execution;
import stalesim.model.run.RunSpec;

/** Execution on real threads, under the clock of the machine. */
public final class ThreadedExecution implements Execution {

    /**
     * In a mode.
     *
     * @param mode what the results say of it
     * @param pace target compute time of paced workers; empty for workers that compute as fast as they can
     */
    public ThreadedExecution(Mode mode, Optional<DurationLaw> pace) {}

    @Override
    public CompletedRun run(RunSpec spec) throws InterruptedException {
        throw new UnsupportedOperationException();
    }
}
