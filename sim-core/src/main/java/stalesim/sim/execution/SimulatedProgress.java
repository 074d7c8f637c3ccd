package stalesim.sim.execution;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.Outcome;
import stalesim.model.run.Evaluation;
import stalesim.model.run.RunSpec;
import stalesim.sim.kernel.Kernel;

/** Follows the updates of a simulated run: draws its loss curve and stops the clock when the stop rule says so. */
final class SimulatedProgress {

    private final RunSpec spec;
    private final Kernel kernel;
    private final List<CurvePoint> curve = new ArrayList<>();
    private Outcome outcome = Outcome.BUDGET;
    private final long every;
    private final long budget;
    private long nextCheckpoint;
    private long updates;
    private long lastUpdateNs;

    SimulatedProgress(RunSpec spec, Kernel kernel) {
        this.spec = spec;
        this.kernel = kernel;
        every = spec.curveEvery();
        budget = spec.stop().updates();
        nextCheckpoint = Math.min(every, budget);
    }

    /** Takes note of the model as it is after an update, or after a gradient that was only gathered for one. */
    void updated(long version, float[] parameters) {
        if (version == updates) {
            return;
        }
        updates = version;
        lastUpdateNs = kernel.now();
        if (version >= nextCheckpoint) {
            checkpoint(version, parameters);
            nextCheckpoint = Math.min((version / every + 1) * every, Math.max(budget, version + 1));
        }
    }

    /** Adds a point to the curve and ends the run if the loss calls for it. */
    void checkpoint(long version, float[] parameters) {
        if (!spec.task().hasLoss()) {
            return;
        }
        Evaluation evaluation = spec.task().evaluation();
        double loss = evaluation.loss(parameters);
        curve.add(new CurvePoint(version, kernel.now(), loss, evaluation.testAccuracy(parameters)));
        Outcome verdict = spec.stop().judge(loss, curve.get(0).loss());
        if (verdict != Outcome.BUDGET) {
            outcome = verdict;
            kernel.stop();
        }
    }

    long updates() {
        return updates;
    }

    long lastUpdateNs() {
        return lastUpdateNs;
    }

    List<CurvePoint> curve() {
        return curve;
    }

    /** How the run ended; to be asked when nothing can happen any more. */
    Outcome outcome() {
        return outcome == Outcome.BUDGET && updates < budget ? Outcome.STARVED : outcome;
    }
}
