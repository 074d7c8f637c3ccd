package stalesim.sim.fitting;

import java.util.Optional;
import stalesim.model.algorithm.AlgorithmCatalogue;
import stalesim.model.machine.MachineDescription;
import stalesim.model.measured.ImportedRun;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.model.run.RunSpec;
import stalesim.model.staleness.Distances;
import stalesim.sim.execution.SimulatedExecution;

/** An imported run and its simulation on some machine. */
final class SimulatedTwin {

    private static final long MOST_UPDATES = 100_000;

    private final ImportedRun run;
    private RunResult simulated;

    SimulatedTwin(ImportedRun run) {
        this.run = run;
    }

    void simulate(MachineDescription machine) {
        RunSpec spec = RunSpec.timingOnly(
                AlgorithmCatalogue.named(run.algorithm()).orElseThrow(),
                run.threads(),
                Math.min(MOST_UPDATES, run.staleness().total()),
                new RandomStreams(run.threads(), 0));
        simulated = new SimulatedExecution(machine, Mode.IMPORTED, Optional.empty())
                .run(spec)
                .resultUnlessCrashed();
    }

    double throughputError() {
        return simulated.updatesPerSecond() / run.rate().perSecond() - 1;
    }

    double totalVariation() {
        return Distances.totalVariation(simulated.staleness(), run.staleness());
    }

    /** By how much more of the cycle workers would have to hold no view for the mean staleness to be that measured. */
    double missingGapShare() {
        double excess = simulated.staleness().mean() - run.staleness().mean();
        return run.threads() == 1 ? 0 : excess / (run.threads() - 1);
    }

    FittedMachine.Residual residual() {
        return new FittedMachine.Residual(run.threads(), throughputError(), totalVariation());
    }
}
