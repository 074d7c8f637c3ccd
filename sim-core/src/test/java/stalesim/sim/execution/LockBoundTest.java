package stalesim.sim.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import stalesim.model.machine.ApplicationOrder;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Exponential;
import stalesim.model.machine.Freshness;
import stalesim.model.machine.LockPolicy;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Spins;
import stalesim.model.machine.WakeUp;
import stalesim.model.protocol.OperationKind;
import stalesim.model.result.RunResult;
import stalesim.model.result.WorkerTotals;
import stalesim.model.staleness.Distances;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.staleness.StalenessHistogram;

/**
 * What the order of the lock does to staleness where workers all but never compute: T_c much less than T_u. Both reads
 * and updates take the lock for the same time, so that half of the workers, on average, hold a view.
 */
class LockBoundTest {

    private static final int WORKERS = 32;
    private static final double MEAN = (WORKERS - 1) / 2.0;
    private static final long HOLD_NS = 1_000;

    private static RunResult run(ApplicationOrder order, DurationLaw compute, int workers, long updates) {
        MachineDescription machine =
                TimingRuns.dedicated(compute, HOLD_NS).with(new LockPolicy(order, true));
        return TimingRuns.run(machine, workers, updates);
    }

    private static double meanOf(RunResult result, int rank) {
        WorkerTotals worker = result.perWorker().get(rank);
        return (double) worker.stalenessSum() / worker.updates();
    }

    /**
     * Where the lock is all that holds workers up, a cycle takes what its read and its update hold it for. What they do
     * besides, others do meanwhile. The first update and the last are off by a hold or two of 40,000.
     */
    @ParameterizedTest
    @CsvSource({"0", "400", "900"})
    void theLockIsNotHeldForPreparation(long preparationNs) {
        OperationCosts costs = new OperationCosts(
                Map.of(
                        OperationKind.READ, new Deterministic(HOLD_NS),
                        OperationKind.COMPUTE, new Deterministic(1),
                        OperationKind.UPDATE, new Deterministic(HOLD_NS)),
                new Deterministic(0),
                Optional.empty(),
                Freshness.NEVER_MATTERS,
                preparationNs);
        MachineDescription machine =
                TimingRuns.dedicated(costs).with(new LockPolicy(ApplicationOrder.FIRST_COME, true));
        RunResult result = TimingRuns.run(machine, WORKERS, 20_000);
        assertThat(result.updatesPerSecond())
                .isCloseTo(1e9 / (2 * (HOLD_NS - preparationNs)), Percentage.withPercentage(0.1));
    }

    /**
     * The fair stochastic scheduler of paper 003: every release takes any of the m - 1 others, which is a read or an
     * update in turn. Of the events that count for a view, its own update and the others' updates, the own one is next
     * with probability 1 / (1 + (m - 1) / 2): geometric with mean (m - 1) / 2, were it not that the others alternate.
     * That takes O(1/m) off the variance: with m = 32 the exact law lies at a total variation of 0.036 from the
     * geometric one, and Poisson and uniform laws of that mean at 0.4 and more.
     */
    @Test
    void aRandomOrderMakesAllButGeometricStaleness() {
        StalenessLaw exact = LotteryLaw.of(WORKERS, 1_000);
        assertThat(exact.mean()).isCloseTo(MEAN, within(1e-8));
        assertThat(Distances.totalVariation(exact, new Geometric(1 / (1 + MEAN)))).isCloseTo(0.0356, within(1e-4));
    }

    /**
     * Of 40000 draws the total variation from their law is 0.5 sum sqrt(2 p / (pi N)) = 0.012 where they are
     * independent; these are not, and 0.013 to 0.018 was seen with other seeds. 0.03 is refused.
     */
    @Test
    void aRandomOrderMakesTheLawOfALottery() {
        RunResult result = run(ApplicationOrder.RANDOM, new Deterministic(1), WORKERS, 40_000);
        assertThat(Distances.totalVariation(result.staleness(), LotteryLaw.of(WORKERS, 1_000)))
                .isLessThan(0.03);
        assertThat(result.staleness().mean()).isCloseTo(MEAN, within(0.03 * MEAN));
    }

    /**
     * First come, first served: all read, then all update, over and over, in an order that never changes. Worker r is
     * always r behind, exactly: the law is uniform on 0 to m - 1, and nothing about it is random.
     */
    @Test
    void firstComeMakesEachWorkersStalenessConstant() {
        RunResult result = run(ApplicationOrder.FIRST_COME, new Deterministic(1), WORKERS, 100L * WORKERS);
        long[] uniform = new long[WORKERS];
        Arrays.fill(uniform, 100);
        assertThat(result.staleness().toArray()).containsExactly(uniform);
        for (int rank = 0; rank < WORKERS; rank++) {
            assertThat(meanOf(result, rank)).isEqualTo(rank);
        }
        assertThat(Distances.totalVariation(result.staleness(), new Geometric(1 / (1 + MEAN))))
                .isGreaterThan(0.2);
    }

    @ParameterizedTest
    @EnumSource
    void theSumRuleHoldsForEveryOrder(ApplicationOrder order) {
        for (boolean handOver : new boolean[] {true, false}) {
            MachineDescription machine = TimingRuns.dedicated(new Exponential(5_000), HOLD_NS)
                    .with(new LockPolicy(order, handOver));
            RunResult result = TimingRuns.run(machine, 8, 2_000);
            assertThat(result.book().orElseThrow().balanced()).isTrue();
            assertThat(result.book().orElseThrow().applied())
                    .isEqualTo(result.staleness().sum());
            assertThat(result.updates()).isEqualTo(2_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOrderDecidesWhoIsServedAndNotHowMany(ApplicationOrder order) {
        RunResult result = run(order, new Deterministic(1), 8, 1_000);
        // the lock never rests: 1000 updates need at least as many reads; at most 8 more were read
        assertThat(result.durationNs()).isBetween(2_000 * HOLD_NS, 2_010 * HOLD_NS);
    }

    /** Who has the newest view goes first, so that those with old ones starve and fall behind with every update. */
    @Test
    void whoStarvesUnderFreshestFirstFallsBehindWithEveryUpdate() {
        RunResult once = run(ApplicationOrder.FRESHEST, new Deterministic(1), 8, 1_000);
        RunResult twice = run(ApplicationOrder.FRESHEST, new Deterministic(1), 8, 2_000);
        List<Long> updates = twice.perWorker().stream().map(WorkerTotals::updates).toList();
        List<Integer> starved = IntStream.range(0, 8)
                .filter(rank -> updates.get(rank) == 0)
                .boxed()
                .toList();
        assertThat(starved).hasSizeGreaterThanOrEqualTo(4);
        assertThat(once.book().orElseThrow().pending()).isGreaterThan(starved.size() * 990L);
        assertThat(twice.book().orElseThrow().pending() - once.book().orElseThrow().pending())
                .isCloseTo(starved.size() * 1_000L, within(8L));
        assertThat(twice.staleness().mean()).isLessThan(2);
    }

    /**
     * Rank 0 is served only if nobody else waits. With a lock that rests 2 % of the time that happens now and then;
     * what it applies then is several times as stale as under any other order, and as what anybody else applies.
     */
    @Test
    void theAdversaryMakesRankZeroStalerThanAnyOtherOrder() {
        Map<ApplicationOrder, Double> rankZero = new EnumMap<>(ApplicationOrder.class);
        RunResult adversarial = null;
        for (ApplicationOrder order : ApplicationOrder.values()) {
            RunResult result = run(order, new Exponential(7_000), 8, 20_000);
            rankZero.put(order, meanOf(result, 0));
            if (order == ApplicationOrder.ADVERSARIAL) {
                adversarial = result;
            }
        }
        double worst = rankZero.remove(ApplicationOrder.ADVERSARIAL);
        assertThat(rankZero.values()).allSatisfy(mean -> assertThat(worst).isGreaterThan(2 * mean));
        for (int rank = 1; rank < 8; rank++) {
            assertThat(worst).isGreaterThan(2 * meanOf(adversarial, rank));
        }
    }

    @Test
    void theAdversaryStarvesRankZeroWhereTheLockNeverRests() {
        RunResult result = run(ApplicationOrder.ADVERSARIAL, new Deterministic(1), 8, 1_000);
        assertThat(result.perWorker().get(0).updates()).isLessThanOrEqualTo(1);
        assertThat(result.perWorker().get(1).updates()).isGreaterThan(100);
    }

    /**
     * Barging hands the lock to whoever runs: the worker that releases takes it again before the woken one is there.
     */
    @Test
    void bargingGivesWhoReleasesItsNextTurnAtOnce() {
        MachineDescription machine = TimingRuns.dedicated(new Deterministic(0), HOLD_NS)
                .with(new LockPolicy(ApplicationOrder.FIRST_COME, false))
                .with(new OsCosts(
                        OptionalLong.empty(),
                        0,
                        new WakeUp(new Deterministic(10), 0, 0),
                        Spins.NONE,
                        new Deterministic(0)));
        StalenessHistogram staleness = TimingRuns.run(machine, 8, 1_000).staleness();
        assertThat(staleness.count(0)).isEqualTo(1_000);
    }
}
