package stalesim.sim.worker;

import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.DurationSampler;
import stalesim.model.duration.Nanoseconds;
import stalesim.model.machine.Freshness;
import stalesim.model.machine.SlowAfterRest;
import stalesim.model.machine.Stragglers;
import stalesim.model.machine.Workforce;
import stalesim.model.protocol.OperationKind;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/** The durations of one worker's operations, each purpose with the worker's own random stream. */
public final class WorkerCosts {

    /** In place of an age: the vector need not come from another core. */
    public static final long AT_HAND = -1;

    static final int UPDATE = row(OperationKind.UPDATE);
    private static final int READ = row(OperationKind.READ);

    private final AccessTimes access;
    private final Freshness freshness;
    private final long preparationNs;
    private final Optional<Conditions> conditions;
    private final DurationSampler compute;
    private final SlowAfterRest slowAfterRest;
    private final BackgroundNoise background;
    private final Stragglers stragglers;
    private final UniformRandomProvider straggling;
    private final Optional<Breakdowns> breakdowns;
    private final Optional<DurationSampler> pace;
    private final DurationSampler oversleep;

    /**
     * Of a worker.
     *
     * @param tables of the run
     * @param rank of the worker
     * @param streams of the run
     */
    public WorkerCosts(CostTables tables, int rank, RandomStreams streams) {
        access = tables.constantAccess.orElseGet(
                () -> new AccessTimes(tables, streams.stream(rank, Purpose.ACCESS_TIME)));
        freshness = tables.freshness;
        preparationNs = tables.preparationNs;
        conditions = tables.conditions;
        compute = conditions.isPresent() ? null : sampler(tables.compute, streams, rank, Purpose.COMPUTE_TIME);
        slowAfterRest = tables.machine.os().wakeUp().slowAfterRest();
        background = tables.background;
        Workforce workforce = tables.machine.workforce();
        stragglers = workforce.stragglers();
        straggling = stragglers.probability() > 0 ? streams.stream(rank, Purpose.STRAGGLER) : null;
        breakdowns = workforce.failures().map(law -> new Breakdowns(law, streams.stream(rank, Purpose.FAILURE)));
        pace = tables.pace.map(law -> workforce.atSpeedOf(rank, sampler(law, streams, rank, Purpose.PACE)));
        oversleep = sampler(tables.machine.os().oversleep(), streams, rank, Purpose.SCHEDULING);
    }

    /** Constants need no stream: a million of those would be most of a large run's memory and of its start. */
    static DurationSampler sampler(DurationLaw law, RandomStreams streams, int rank, Purpose purpose) {
        return law.sampler(law instanceof Deterministic ? null : streams.stream(rank, purpose));
    }

    /**
     * The number of a kind's row, which is looked up once rather than at every operation.
     *
     * @param kind of operation
     * @return from 0
     */
    public static int row(OperationKind kind) {
        return List.of(OperationKind.values()).indexOf(kind);
    }

    /** Time that a gradient takes which begins now, as a core's conditions make it without interruptions; 0 without. */
    long nextConditionNs(int core) {
        return conditions.isPresent() ? conditions.get().nextNs(core) : 0;
    }

    /** What becomes of gradients on cores that have rested. */
    SlowAfterRest slowAfterRest() {
        return slowAfterRest;
    }

    /**
     * Time that a gradient keeps a core busy which begins there now.
     *
     * @param core number of the core
     * @param conditionNs what {@link #nextConditionNs} says
     * @param spellNs how long ago the core was idle
     * @param slowness how many times as long gradients take for that
     * @param nowNs virtual time
     */
    long nextComputeNs(int core, long conditionNs, long spellNs, double slowness, long nowNs) {
        double factor = background.onCompute(nowNs) * slowness;
        if (straggling != null && straggling.nextDouble() < stragglers.probability()) {
            factor *= stragglers.factor();
        }
        if (conditions.isEmpty()) {
            return scaled(compute.nextNs(), factor);
        }
        long ns = scaled(conditionNs, factor);
        return ns + conditions.get().nextInterruptionsNs(core, ns, spellNs);
    }

    /** Time that any other operation, by the row of its kind, keeps a core busy if it begins now. */
    long nextNs(int row, long nowNs) {
        return scaled(access.ofKind[row].nextNs(), background.onOverhead(nowNs));
    }

    /**
     * Time that an update keeps a core busy if it begins now.
     *
     * @param ageNs how long ago another core wrote the vector that it writes, nanoseconds, or {@link #AT_HAND}
     * @param nowNs virtual time
     * @return nanoseconds
     */
    public long nextUpdateNs(long ageNs, long nowNs) {
        return scaled(updateNs(ageNs), background.onOverhead(nowNs));
    }

    private long updateNs(long ageNs) {
        return ageNs == AT_HAND
                ? access.ofKind[UPDATE].nextNs()
                : access.remoteUpdate.nextNs() + longerNs(ageNs);
    }

    private long longerNs(long ageNs) {
        return ageNs == AT_HAND ? 0 : Math.round(freshness.longerNs(ageNs));
    }

    /**
     * Time that an access to the model which begins now keeps a core busy before its critical part.
     *
     * @param nowNs virtual time
     * @return nanoseconds
     */
    public long nextPreparationNs(long nowNs) {
        return scaled(preparationNs, background.onOverhead(nowNs));
    }

    /**
     * Time that the critical part of an update keeps a core busy if it begins now: what it takes, less its preparation.
     *
     * @param ageNs how long ago another core wrote the vector that it writes, nanoseconds, or {@link #AT_HAND}
     * @param nowNs virtual time
     * @return nanoseconds
     */
    public long nextCriticalUpdateNs(long ageNs, long nowNs) {
        return critical(updateNs(ageNs), nowNs);
    }

    /**
     * Time that the critical part of an update keeps a core busy which begins now and writes into a vector that its
     * worker has made for nothing: that is at hand, but the latest one has to be copied all the same.
     *
     * @param ageNs how long ago another core wrote the latest vector, nanoseconds, or {@link #AT_HAND}
     * @param nowNs virtual time
     * @return nanoseconds
     */
    public long nextCriticalUpdateOfDraftNs(long ageNs, long nowNs) {
        return critical(updateNs(AT_HAND) + longerNs(ageNs), nowNs);
    }

    /**
     * Time that the critical part of a read keeps a core busy if it begins now.
     *
     * @param nowNs virtual time
     * @return nanoseconds
     */
    public long nextCriticalReadNs(long nowNs) {
        return critical(access.ofKind[READ].nextNs(), nowNs);
    }

    private long critical(long wholeNs, long nowNs) {
        return scaled(Math.max(0, wholeNs - preparationNs), background.onOverhead(nowNs));
    }

    /**
     * Time on a core between the cycle that ends now and the next.
     *
     * @param nowNs virtual time
     * @return nanoseconds
     */
    public long nextGapNs(long nowNs) {
        return scaled(access.gap.nextNs(), background.onOverhead(nowNs));
    }

    private static long scaled(long ns, double factor) {
        return factor == 1 ? ns : Nanoseconds.nearest(ns * factor);
    }

    /**
     * Whether the worker has failed.
     *
     * @param nowNs virtual time
     * @return whether it loses what it has just computed
     */
    public boolean failsBy(long nowNs) {
        return breakdowns.isPresent() && breakdowns.get().failsBy(nowNs);
    }

    /**
     * Time until a worker that has failed begins anew.
     *
     * @param nowNs virtual time
     * @return nanoseconds
     */
    public long nextRepairNs(long nowNs) {
        return breakdowns.orElseThrow().nextRepairNs(nowNs);
    }

    /**
     * Whether gradients take a stated time.
     *
     * @return false where a worker computes as fast as it can
     */
    public boolean paced() {
        return pace.isPresent();
    }

    /**
     * Time from the start of a paced gradient to its end, if its computation does not take longer.
     *
     * @return nanoseconds
     */
    public long nextPaceNs() {
        return pace.orElseThrow().nextNs();
    }

    /**
     * How much later than asked the next sleep ends.
     *
     * @return nanoseconds
     */
    public long nextOversleepNs() {
        return oversleep.nextNs();
    }
}
