package stalesim.sim.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stalesim.model.protocol.WorkerState;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.Outcome;
import stalesim.model.run.Evaluation;
import stalesim.model.run.Onlooker;
import stalesim.model.run.Regulation;
import stalesim.model.run.RunSpec;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.sim.kernel.Kernel;
import stalesim.sim.meeting.Turnstile;
import stalesim.sim.store.SharedStore;

/**
 * Follows the updates of a simulated run: counts their staleness, draws the loss curve, tells the regulator and the
 * onlooker, and stops the clock when the stop rule says so.
 */
final class SimulatedProgress {

    private final RunSpec spec;
    private final Kernel kernel;
    private final SharedStore store;
    private final Turnstile turnstile;
    private final Optional<Regulation> regulation;
    private final StalenessHistogram staleness = new StalenessHistogram();
    private final List<CurvePoint> curve = new ArrayList<>();
    private final long every;
    private final long budget;
    private Milestones milestones;
    private Outcome outcome = Outcome.BUDGET;
    private long nextCheckpoint;

    /** Update from which on there is something to do besides counting: one comparison an update, whoever waits. */
    private long nextLook;

    private long updates;
    private long lastUpdateNs;

    SimulatedProgress(RunSpec spec, Kernel kernel, SharedStructures shared) {
        this.spec = spec;
        this.kernel = kernel;
        store = shared.store();
        turnstile = shared.turnstile();
        regulation = Regulation.of(spec, shared.cycle());
        every = spec.curveEvery();
        budget = spec.stop().updates();
        nextCheckpoint = Math.min(every, budget);
        tell(Onlooker.NONE);
    }

    /** From now on somebody is told how far the run has come; to be said before the first update. */
    void tell(Onlooker onlooker) {
        milestones = new Milestones(onlooker, budget);
        nextLook = Math.min(nextCheckpoint, milestones.due());
    }

    /** Looks at the model before the first update. */
    void start() {
        checkpoint(0);
        regulate(0);
    }

    /** Counts an update of the model that is complete now, or a gradient that was only gathered for one. */
    void updated(long version, long tau) {
        staleness.add(tau);
        come(version);
        regulate(version);
        if (version == budget) {
            kernel.stop();
        }
    }

    /** Counts a worker's gradient that entered its replica or, by way of an exchange, all of them: nothing is stale. */
    void stepTaken() {
        staleness.add(0);
    }

    /** Takes note of a replica that has come further, by its own step or by what others did. */
    void replicaUpdated(WorkerState worker) {
        if (worker.rank() == 0) {
            come(worker.version());
        }
    }

    private void come(long version) {
        if (version == updates) {
            return;
        }
        updates = version;
        lastUpdateNs = kernel.now();
        if (version >= nextLook) {
            look(version);
        }
    }

    private void look(long version) {
        if (version >= nextCheckpoint) {
            checkpoint(version);
            nextCheckpoint = Math.min((version / every + 1) * every, Math.max(budget, version + 1));
        }
        if (version >= milestones.due()) {
            milestones.passed(version);
        }
        nextLook = Math.min(nextCheckpoint, milestones.due());
    }

    /** Adds a point to the curve and ends the run if the loss calls for it. */
    private void checkpoint(long version) {
        if (!spec.task().hasLoss()) {
            return;
        }
        Evaluation evaluation = spec.task().evaluation();
        double loss = evaluation.loss(store.parameters());
        curve.add(new CurvePoint(version, kernel.now(), loss, evaluation.testAccuracy(store.parameters())));
        Outcome verdict = spec.stop().judge(loss, curve.get(0).loss());
        if (verdict != Outcome.BUDGET) {
            outcome = verdict;
            kernel.stop();
        }
    }

    /** Tells the regulator, if there is one and it wants to know. */
    private void regulate(long version) {
        if (regulation.isPresent()
                && version >= regulation.get().due()
                && regulation.get().observe(version, kernel.now(), store.parameters())) {
            turnstile.moved();
        }
    }

    /** How many updates a replica takes before its worker ends. */
    long budget() {
        return budget;
    }

    StalenessHistogram staleness() {
        return staleness;
    }

    Optional<Regulation> regulation() {
        return regulation;
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
