package stalesim.scenario.runner;

import java.util.Arrays;
import java.util.Optional;
import stalesim.model.noise.NoiseMeter;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.Execution;
import stalesim.model.run.RunSpec;
import stalesim.sim.execution.Replay;

/**
 * Measures the noise of real runs without being there: records their order of operations and looks at the noise while
 * it repeats them. Only where reads and updates are atomic; and a repetition that does not end with the very parameters
 * of the run (a rule that learns from every attempt to publish sees other attempts) is not believed.
 *
 * @param real the clock of the machine
 */
record NoiseByReplay(Execution real) implements Execution {

    @Override
    public CompletedRun run(RunSpec spec) throws InterruptedException {
        Optional<NoiseMeter> meter = spec.measures().noiseMeter(spec);
        if (meter.isEmpty() || !spec.algorithm().store().atomic()) {
            return real.run(spec);
        }
        RunSpec recorded = spec.recording();
        CompletedRun run = real.run(recorded);
        float[] repeated = Replay.run(recorded, run.recording().orElseThrow(), meter.get());
        return Arrays.equals(repeated, run.parameters())
                ? new CompletedRun(run.result().with(meter.get().measured()), run.parameters(), run.recording())
                : run;
    }
}
