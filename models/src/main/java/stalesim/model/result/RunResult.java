package stalesim.model.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import stalesim.model.protocol.StalenessBook;
import stalesim.model.staleness.StalenessHistogram;

/**
 * What a run was and what came of it: the same record from both clocks.
 *
 * @param clock which clock the times are of
 * @param mode how workers share the cores
 * @param algorithm name in the catalogue
 * @param workers m &gt;= 1
 * @param replication number of the repetition, from 0
 * @param seed the scenario's seed
 * @param updates changes of the model; for synchronous algorithms one a round, on a server one a message
 * @param gradients stochastic gradients that went into these updates
 * @param durationNs from the start to the last update, nanoseconds of the run's clock
 * @param staleness counts by staleness of the gradients applied, or of the messages on a server
 * @param book both sides of the sum rule; empty where views are replicas or broadcasts and, under the real clock, where
 *     accesses are not atomic, or are published and were not recorded
 * @param contention what publishing cost; empty where updates are not published by compare-and-swap
 * @param perWorker totals by rank, m entries; where a stored result tells of very many workers, fewer: each of so many
 *     neighbours together
 * @param curve loss against updates and time, ascending, the first at update 0; empty where nothing is trained
 * @param outcome how it ended
 * @param parallelism how many workers a regulator had active when; constantly all of them where there is none
 * @param noise asynchrony-induced noise, where it was asked for and can be measured
 * @param dualityGap how far above the least possible loss the model at the end is at most, over all samples; empty
 *     where the algorithm does not know it
 * @param timeUse where the workers' time went; empty where nobody has told, as for imported runs
 */
public record RunResult(
        Clock clock,
        Mode mode,
        String algorithm,
        int workers,
        int replication,
        long seed,
        long updates,
        long gradients,
        long durationNs,
        StalenessHistogram staleness,
        Optional<StalenessBook> book,
        Optional<Contention> contention,
        List<WorkerTotals> perWorker,
        List<CurvePoint> curve,
        Outcome outcome,
        Parallelism parallelism,
        Optional<MeasuredNoise> noise,
        OptionalDouble dualityGap,
        Optional<TimeUse> timeUse) {

    private static final double NS_PER_S = 1e9;

    /** Makes the lists immutable. */
    public RunResult {
        perWorker = List.copyOf(perWorker);
        curve = List.copyOf(curve);
    }

    /**
     * A run whose workers were all active all the time, of which no noise, duality gap or use of time is known.
     *
     * @param clock which clock the times are of
     * @param mode how workers share the cores
     * @param algorithm name in the catalogue
     * @param workers m &gt;= 1
     * @param replication number of the repetition, from 0
     * @param seed the scenario's seed
     * @param updates changes of the model
     * @param gradients stochastic gradients that went into these updates
     * @param durationNs from the start to the last update
     * @param staleness counts by staleness of the gradients applied
     * @param book both sides of the sum rule
     * @param contention what publishing cost
     * @param perWorker totals by rank, m entries
     * @param curve loss against updates and time
     * @param outcome how it ended
     */
    public RunResult(
            Clock clock,
            Mode mode,
            String algorithm,
            int workers,
            int replication,
            long seed,
            long updates,
            long gradients,
            long durationNs,
            StalenessHistogram staleness,
            Optional<StalenessBook> book,
            Optional<Contention> contention,
            List<WorkerTotals> perWorker,
            List<CurvePoint> curve,
            Outcome outcome) {
        this(
                clock,
                mode,
                algorithm,
                workers,
                replication,
                seed,
                updates,
                gradients,
                durationNs,
                staleness,
                book,
                contention,
                perWorker,
                curve,
                outcome,
                Parallelism.constant(workers),
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty());
    }

    /**
     * The same run with what was measured of it afterwards.
     *
     * @param measured its asynchrony-induced noise
     * @return a copy
     */
    public RunResult with(MeasuredNoise measured) {
        return new RunResult(
                clock,
                mode,
                algorithm,
                workers,
                replication,
                seed,
                updates,
                gradients,
                durationNs,
                staleness,
                book,
                contention,
                perWorker,
                curve,
                outcome,
                parallelism,
                Optional.of(measured),
                dualityGap,
                timeUse);
    }

    /**
     * Throughput.
     *
     * @return updates a second; 0 for a run without duration
     */
    public double updatesPerSecond() {
        return durationNs == 0 ? 0 : updates * NS_PER_S / durationNs;
    }

    /**
     * Throughput in stochastic gradients, which compares algorithms that gather several to an update.
     *
     * @return gradients a second; 0 for a run without duration
     */
    public double gradientsPerSecond() {
        return durationNs == 0 ? 0 : gradients * NS_PER_S / durationNs;
    }

    /**
     * Throughput where there is one.
     *
     * @return updates a second; empty for a run without duration, which has no rate
     */
    public OptionalDouble throughput() {
        return durationNs == 0 ? OptionalDouble.empty() : OptionalDouble.of(updatesPerSecond());
    }

    /**
     * Throughput in stochastic gradients where there is one.
     *
     * @return gradients a second; empty for a run without duration, which has no rate
     */
    public OptionalDouble gradientThroughput() {
        return durationNs == 0 ? OptionalDouble.empty() : OptionalDouble.of(gradientsPerSecond());
    }

    /**
     * Loss at the end of the curve where there is one.
     *
     * @return the last loss; empty where nothing is trained
     */
    public OptionalDouble lastLoss() {
        return curve.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(finalLoss());
    }

    /**
     * Loss at the end of the curve, which must have one.
     *
     * @return the last loss
     */
    public double finalLoss() {
        return curve.get(curve.size() - 1).loss();
    }

    /**
     * Since when the run had diverged, as far as its curve shows: a real run may have gone on for long.
     *
     * @return number of updates at the first point of the curve whose loss has diverged; empty if none has
     */
    public OptionalLong divergedAt() {
        return curve.stream()
                .filter(point -> CurvePoint.diverged(point.loss(), curve.get(0).loss()))
                .mapToLong(CurvePoint::update)
                .findFirst();
    }

    /**
     * Accuracy on the test set at the end of the curve.
     *
     * @return the last accuracy; empty without a curve or a test set
     */
    public OptionalDouble finalTestAccuracy() {
        return curve.isEmpty() ? OptionalDouble.empty() : curve.get(curve.size() - 1).testAccuracy();
    }

    /**
     * Number of updates to epsilon-convergence, which measures statistical efficiency.
     *
     * @param epsilon wanted loss
     * @return updates at the first {@link Crossing}; empty if never reached
     */
    public OptionalLong updatesTo(double epsilon) {
        return Crossing.of(curve, epsilon).stream().mapToLong(Crossing::update).findFirst();
    }

    /**
     * Time to epsilon-convergence.
     *
     * @param epsilon wanted loss
     * @return nanoseconds at the first {@link Crossing}; empty if never reached
     */
    public OptionalLong timeNsTo(double epsilon) {
        return Crossing.of(curve, epsilon).stream().mapToLong(Crossing::timeNs).findFirst();
    }

    /**
     * Time to epsilon-convergence in seconds.
     *
     * @param epsilon wanted loss
     * @return seconds at the first point of the curve with loss &lt;= epsilon; empty if never reached
     */
    public OptionalDouble secondsTo(double epsilon) {
        return timeNsTo(epsilon).stream().mapToDouble(ns -> ns / NS_PER_S).findFirst();
    }

    /**
     * Worker-seconds of the whole run.
     *
     * @return integral of the number of active workers until the last update
     */
    public double workerSeconds() {
        return parallelism.workerSeconds(durationNs);
    }

    /**
     * Worker-seconds to epsilon-convergence.
     *
     * @param epsilon wanted loss
     * @return integral of the number of active workers until the first {@link Crossing}; empty if never reached
     */
    public OptionalDouble workerSecondsTo(double epsilon) {
        OptionalLong reached = timeNsTo(epsilon);
        return reached.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(parallelism.workerSeconds(reached.getAsLong()));
    }

    /**
     * Share of the workers' time that they spent blocked.
     *
     * @return sum of waits / (m * duration), between 0 and 1
     */
    public double waitShare() {
        long waited = perWorker.stream().mapToLong(WorkerTotals::waitNs).sum();
        return durationNs == 0 ? 0 : (double) waited / ((double) durationNs * workers);
    }
}
