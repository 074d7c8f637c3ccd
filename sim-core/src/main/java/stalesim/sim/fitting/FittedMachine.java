package stalesim.sim.fitting;

import java.util.List;
import stalesim.model.machine.MachineDescription;

/**
 * A machine that explains imported runs.
 *
 * @param machine what was fitted
 * @param residuals how well it does, in the order of the runs
 * @param assumptions what the runs do not tell and was assumed, one sentence each
 */
public record FittedMachine(MachineDescription machine, List<Residual> residuals, List<String> assumptions) {

    /** Makes the lists immutable. */
    public FittedMachine {
        residuals = List.copyOf(residuals);
        assumptions = List.copyOf(assumptions);
    }

    /**
     * What is left between a run that was fitted and its simulation.
     *
     * @param threads m
     * @param throughputError (simulated - measured) / measured throughput
     * @param totalVariation between simulated and measured staleness
     */
    public record Residual(int threads, double throughputError, double totalVariation) {}
}
