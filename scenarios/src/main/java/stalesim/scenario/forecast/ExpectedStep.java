package stalesim.scenario.forecast;

import java.util.Optional;
import java.util.OptionalDouble;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.duration.MissingCalibrationException;
import stalesim.model.protocol.OperationKind;
import stalesim.model.protocol.Store;
import stalesim.model.result.Mode;
import stalesim.model.stability.StepForecast;
import stalesim.model.step.StepSize;
import stalesim.scenario.plan.Cell;
import stalesim.scenario.spec.MachineSpec;
import stalesim.scenario.spec.Scenario;

/**
 * The step and the staleness that a cell is expected to have.
 *
 * <p>Gradients of replicas are fresh. Others have the staleness of free workers, whose law follows from the variation
 * of the compute times where the scenario states it: as the pace, or for native workers with a core each as the
 * machine's. Where it does not, constant and geometric staleness bracket it. The step is that of the first update, for
 * a rule that asks for the staleness that of a gradient with the mean one.
 */
record ExpectedStep(Scenario scenario, KnownLimits limits) {

    /** Forecast for a cell; empty where the rule refuses the gradient or steps backwards, and after too many limits. */
    Optional<StepForecast> forecast(Cell cell, double smoothness) {
        int workers = cell.algorithm().store() == Store.REPLICATED ? 1 : cell.workers();
        double size = size(workers);
        if (!(size > 0) || Double.isInfinite(size)) {
            return Optional.empty();
        }
        return limits.of(workers, variation(cell)).map(limit -> limit.with(size, smoothness));
    }

    private double size(int workers) {
        StepSize rule = scenario.step().forRun(workers);
        return rule.at(0, rule.needsStaleness() ? workers - 1L : 0);
    }

    private OptionalDouble variation(Cell cell) {
        if (cell.pace().isPresent()) {
            return OptionalDouble.of(cell.pace().get().cv());
        }
        if (cell.mode() == Mode.NATIVE
                && scenario.machine() instanceof MachineSpec.Stated stated
                && stated.machine().processors().topology().hardwareThreads() >= cell.workers()) {
            return variation(stated, cell.algorithm());
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble variation(MachineSpec.Stated stated, Algorithm algorithm) {
        try {
            return OptionalDouble.of(
                    stated.machine().cost(algorithm.name(), OperationKind.COMPUTE).cv());
        } catch (MissingCalibrationException e) {
            return OptionalDouble.empty();
        }
    }
}
