package stalesim.sim.execution;

import stalesim.model.protocol.LocalRule;
import stalesim.model.protocol.OperationKind;
import stalesim.model.protocol.WorkerState;
import stalesim.sim.worker.Course;
import stalesim.sim.worker.Phase;
import stalesim.sim.worker.SimulatedWorker;
import stalesim.sim.worker.WorkerCosts;

/** A change of what one worker alone sees. It ends the worker's run when its replica has come far enough. */
final class LocalStep implements Course {

    private static final int LOCAL = WorkerCosts.row(OperationKind.LOCAL);

    private final LocalRule rule;
    private final SimulatedProgress progress;

    LocalStep(LocalRule rule, SimulatedProgress progress) {
        this.rule = rule;
        this.progress = progress;
    }

    @Override
    public void begin(SimulatedWorker worker) {
        worker.work(Phase.LOCAL, worker.nextNs(LOCAL));
    }

    @Override
    public void goOn(SimulatedWorker worker) {
        WorkerState state = worker.state();
        long before = state.version();
        long steps = state.steps();
        rule.apply(state);
        if (state.steps() > steps) {
            worker.countUpdate(0);
            progress.stepTaken();
        }
        if (state.version() > before) {
            progress.replicaUpdated(state);
        }
        if (state.version() < progress.budget()) {
            worker.next();
        } else {
            worker.enter(Phase.FINISHED);
        }
    }
}
