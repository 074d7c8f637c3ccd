package stalesim.exec.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stalesim.exec.store.SharedStore;
import stalesim.model.protocol.Certificate;
import stalesim.model.result.Clock;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.result.Parallelism;
import stalesim.model.result.RunResult;
import stalesim.model.result.TimeUse;
import stalesim.model.result.WorkerTotals;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.Regulation;
import stalesim.model.run.RunSpec;
import stalesim.model.staleness.StalenessHistogram;

/**
 * What a run has come to, worked out of what its threads have left behind. For after all of them have ended.
 *
 * @param spec of the run
 * @param mode that the result states
 * @param shared what the threads shared
 * @param regulation if there was one
 */
record ThreadedReport(RunSpec spec, Mode mode, SharedStructures shared, Optional<Regulation> regulation) {

    /**
     * Works it out; once.
     *
     * @param workers by rank
     * @param durationNs from the start to the last update
     * @param crash what a thread failed with
     * @return the result, the model and the recording
     */
    CompletedRun of(List<ThreadedWorker> workers, long durationNs, Optional<RuntimeException> crash) {
        SharedStore store = shared.store();
        store.finish();
        StalenessHistogram[] byWorker = shared.replicated() ? replicaStaleness() : store.staleness();
        StalenessHistogram all = new StalenessHistogram();
        List<WorkerTotals> totals = new ArrayList<>();
        for (ThreadedWorker worker : workers) {
            StalenessHistogram own = byWorker[worker.rank()];
            all.addAll(own);
            // on a busy machine some are woken long after the last update, and that is no part of the run
            long blockedNs = Math.min(worker.time().blockedNs(), durationNs);
            totals.add(new WorkerTotals(own.total(), own.sum(), blockedNs));
        }
        long updates = shared.replicated() ? shared.states()[0].version() : store.updates();
        shared.recording().ifPresent(order -> order.endAt(updates));
        List<CurvePoint> curve = shared.progress().curve();
        RunResult result = new RunResult(
                Clock.REAL,
                mode,
                spec.algorithm().name(),
                spec.workers(),
                spec.streams().replication(),
                spec.streams().seed(),
                updates,
                store.gradients().orElse(all.total()),
                durationNs,
                all,
                shared.replicated() ? Optional.empty() : store.book(),
                store.contention(),
                totals,
                curve,
                crash.isPresent() ? Outcome.CRASHED : shared.progress().outcome(curve),
                regulation.map(Regulation::trace).orElseGet(() -> Parallelism.constant(spec.workers())),
                Optional.empty(),
                Certificate.dualityGap(shared.cycle(), shared.model()),
                workers.stream().map(worker -> worker.time().within(durationNs)).reduce(TimeUse::plus));
        return new CompletedRun(result, shared.model(), shared.recording(), crash);
    }

    /** Gradients that enter an update by way of an exchange are never stale. */
    private StalenessHistogram[] replicaStaleness() {
        return Stream.of(shared.states())
                .map(state -> new StalenessHistogram(new long[] {state.steps()}))
                .toArray(StalenessHistogram[]::new);
    }
}
