package stalesim.scenario.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import stalesim.model.claim.ClaimResult;
import stalesim.scenario.runner.Laboratory;
import stalesim.scenario.runner.Progress;
import stalesim.scenario.runner.SimulationPool;

/**
 * Checks claims: first without the real clock and in parallel, then what is measured, one after the other and alone.
 */
public final class ClaimRun {

    private final Laboratory laboratory;
    private final Bench.Settings settings;
    private final Progress progress;
    private final LongSupplier clock;

    /**
     * A run.
     *
     * @param laboratory where runs are done
     * @param settings seed and effort
     * @param progress is told how far it has come
     */
    public ClaimRun(Laboratory laboratory, Bench.Settings settings, Progress progress) {
        this.laboratory = laboratory;
        this.settings = settings;
        this.progress = progress;
        this.clock = System::nanoTime;
    }

    /**
     * Checks without the real clock.
     *
     * @param claims which
     * @param jobs number of threads, &gt;= 1
     * @param keep is told each result, by any of the threads
     * @throws InterruptedException if the calling thread is interrupted
     */
    public void compute(List<Claim<?>> claims, int jobs, Consumer<ClaimResult> keep) throws InterruptedException {
        if (claims.isEmpty()) {
            return;
        }
        progress.begin("claims", claims.size(), claims.size());
        List<SimulationPool.Work> work = new ArrayList<>();
        claims.forEach(claim -> work.add(() -> {
            keep.accept(compute(claim));
            progress.done(claim.id().toString(), 1);
        }));
        new SimulationPool(jobs).doAll(work);
        progress.end();
    }

    /**
     * Measures on real threads; nothing else may run meanwhile.
     *
     * @param computed claims that are measured, with what was found without the real clock
     * @param keep is told each result
     * @throws InterruptedException if the calling thread is interrupted
     */
    public void measure(List<Computed> computed, Consumer<ClaimResult> keep) throws InterruptedException {
        if (computed.isEmpty()) {
            return;
        }
        progress.begin("claims on real threads", computed.size(), computed.size());
        for (Computed one : computed) {
            progress.next(one.claim().id().toString());
            long begun = clock.getAsLong();
            ClaimResult measured = guarded(
                    one.claim(), () -> one.claim().measure(one.result(), bench(one.claim()).real()));
            keep.accept(timed(measured, begun));
            progress.done(one.claim().id().toString(), 1);
        }
        progress.end();
    }

    /**
     * A claim that has been checked without the real clock.
     *
     * @param claim which
     * @param result what was found
     */
    public record Computed(Claim<?> claim, ClaimResult result) {}

    private ClaimResult compute(Claim<?> claim) throws InterruptedException {
        long begun = clock.getAsLong();
        return timed(guarded(claim, () -> claim.compute(bench(claim))), begun);
    }

    private Bench bench(Claim<?> claim) {
        return Bench.of(laboratory, claim.id(), settings);
    }

    private ClaimResult timed(ClaimResult result, long begun) {
        ClaimResult.Origin origin = result.origin();
        double seconds = origin.seconds() + (clock.getAsLong() - begun) / 1e9;
        return new ClaimResult(
                result.text(),
                result.readings(),
                result.obstacle(),
                new ClaimResult.Origin(origin.seed(), origin.quick(), seconds));
    }

    private interface Checking {
        ClaimResult result() throws InterruptedException;
    }

    /** An error of a check names its claim. */
    private static ClaimResult guarded(Claim<?> claim, Checking checking) throws InterruptedException {
        try {
            return checking.result();
        } catch (RuntimeException e) {
            throw new IllegalStateException("the check of " + claim.id() + " failed: " + e.getMessage(), e);
        }
    }
}
