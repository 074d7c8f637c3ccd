package stalesim.sim.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Stragglers;
import stalesim.model.machine.Topology;
import stalesim.model.measured.EpochTimes;
import stalesim.model.measured.ImportedRun;
import stalesim.model.protocol.OperationKind;
import stalesim.model.result.RunResult;
import stalesim.model.staleness.Distances;
import stalesim.model.staleness.StalenessHistogram;

/** A machine with known numbers runs with few workers; the machine that is fitted to these runs predicts more. */
class MachineFittingTest {

    private static final long UPDATES = 40_000;
    private static final Stragglers RARE = new Stragglers(0.01, 1.5);

    private static OperationCosts costs(FittedMachine fitted) {
        return fitted.machine().costs().get(MachineDescription.ANY_ALGORITHM);
    }

    private static double meanNs(FittedMachine fitted, OperationKind kind) {
        return costs(fitted).law(kind).orElseThrow().meanNs();
    }

    /**
     * From 8 and 16 workers to 32. Throughput and mean staleness follow from means that 40000 updates fix to a few in a
     * thousand. Two runs of the known machine itself are about 0.02 to 0.03 apart in total variation.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void predictsMoreWorkersThanItHasSeen(boolean straggling) throws InterruptedException {
        MachineDescription known = KnownMachine.of(KnownMachine.DEDICATED, straggling ? RARE : Stragglers.NONE);
        FittedMachine fitted = MachineFitting.fit(
                List.of(KnownMachine.measured(known, 8, UPDATES), KnownMachine.measured(known, 16, UPDATES)),
                KnownMachine.DEDICATED);
        RunResult truth = KnownMachine.simulate(known, 32, 20_000, 5);
        RunResult predicted = KnownMachine.simulate(fitted.machine(), 32, 20_000, 6);
        assertThat(predicted.updatesPerSecond() / truth.updatesPerSecond()).isCloseTo(1, within(0.02));
        assertThat(predicted.staleness().mean() / truth.staleness().mean()).isCloseTo(1, within(0.01));
        assertThat(Distances.totalVariation(predicted.staleness(), truth.staleness()))
                .isLessThan(0.06);
        assertThat(fitted.residuals()).extracting(FittedMachine.Residual::threads).containsExactly(8, 16);
        assertThat(fitted.residuals()).allSatisfy(left -> {
            assertThat(left.throughputError()).isCloseTo(0, within(0.005));
            assertThat(left.totalVariation()).isLessThan(0.05);
        });
        assertThat(fitted.assumptions()).isEmpty();
        assertThat(fitted.machine().processors().slowdown(32)).isCloseTo(1, within(0.01));
    }

    /** The number of stragglers is known to 3 %, what lies beyond 1.25 (m - 1) is not all of them: 20 % are allowed. */
    @Test
    void readsStragglersOffTheTail() throws InterruptedException {
        MachineDescription known = KnownMachine.of(KnownMachine.DEDICATED, RARE);
        ImportedRun sixteen = KnownMachine.measured(known, 16, UPDATES);
        Stragglers found = Tail.stragglers(List.of(sixteen));
        assertThat(found.probability()).isCloseTo(0.01, within(0.002));
        assertThat(found.factor()).isCloseTo(1.5, within(0.15));
        MachineDescription none = KnownMachine.of(KnownMachine.DEDICATED, Stragglers.NONE);
        assertThat(Tail.stragglers(List.of(KnownMachine.measured(none, 16, UPDATES)))).isEqualTo(Stragglers.NONE);
    }

    /**
     * A lone worker has no staleness, from which neither a gap nor stragglers could be read: it must not dilute them.
     */
    @Test
    void aRunOfOneWorkerTellsNothingOfGapAndStragglers() throws InterruptedException {
        MachineDescription known = KnownMachine.of(KnownMachine.DEDICATED, RARE);
        ImportedRun one = KnownMachine.measured(known, 1, 4_000);
        ImportedRun eight = KnownMachine.measured(known, 8, 20_000);
        assertThat(Tail.stragglers(List.of(one, eight))).isEqualTo(Tail.stragglers(List.of(eight)));
        assertThat(new Cycle(List.of(one, eight), KnownMachine.DEDICATED).means().gapShare())
                .isEqualTo(new Cycle(List.of(eight), KnownMachine.DEDICATED).means().gapShare())
                .isGreaterThan(0.04);
        assertThat(new Cycle(List.of(one), KnownMachine.DEDICATED).means().gapShare()).isZero();
        assertThat(Tail.stragglers(List.of(one))).isEqualTo(Stragglers.NONE);
    }

    /** 4 cores of 2 threads: with 6 workers two cores are shared. Work is conserved, so throughput tells the rate. */
    @Test
    void recoversSharingFromARunWithMoreWorkersThanCores() throws InterruptedException {
        Topology topology = new Topology(1, 4, 2, 0.7);
        Processors real = new Processors(topology, Scheduling.TIME_SLICED, List.of(1.0));
        MachineDescription known = KnownMachine.of(real, Stragglers.NONE);
        Processors asked = new Processors(new Topology(1, 4, 2, 1), Scheduling.TIME_SLICED, List.of(1.0));
        FittedMachine fitted = MachineFitting.fit(
                List.of(KnownMachine.measured(known, 3, 6_000), KnownMachine.measured(known, 6, 6_000)), asked);
        assertThat(fitted.machine().processors().topology().sharing()).isCloseTo(0.7, within(0.03));
        RunResult truth = KnownMachine.simulate(known, 8, 6_000, 5);
        RunResult predicted = KnownMachine.simulate(fitted.machine(), 8, 6_000, 6);
        assertThat(predicted.updatesPerSecond() / truth.updatesPerSecond()).isCloseTo(1, within(0.03));
        assertThat(fitted.assumptions()).isEmpty();
    }

    @Test
    void saysWhatItAssumesOfSharing() throws InterruptedException {
        Processors siblings = new Processors(new Topology(1, 8, 2, 1), Scheduling.TIME_SLICED, List.of(1.0));
        MachineDescription steady = KnownMachine.of(KnownMachine.DEDICATED, Stragglers.NONE);
        FittedMachine usual = MachineFitting.fit(List.of(KnownMachine.measured(steady, 4, 3_000)), siblings);
        assertThat(usual.machine().processors().topology().sharing()).isEqualTo(0.65);
        assertThat(usual.assumptions())
                .containsExactly("sharing is not measured: a hardware thread with a busy sibling runs at 0.65");
        MachineDescription straggling = KnownMachine.of(KnownMachine.DEDICATED, new Stragglers(0.05, 1.6));
        FittedMachine met = MachineFitting.fit(List.of(KnownMachine.measured(straggling, 8, 3_000)), siblings);
        assertThat(met.machine().processors().topology().sharing()).isCloseTo(1 / 1.6, within(0.1));
        assertThat(met.assumptions()).singleElement().asString().contains("sharing is that of stragglers");
    }

    /** C(m) = C(1) (1 + 0.1 (k - 1)): slower by a tenth of the lone cycle for each further busy core of a socket. */
    @Test
    void fitsTheSlowdownOfBusyCores() throws InterruptedException {
        Processors slower = new Processors(
                new Topology(2, 4, 1, 1), Scheduling.TIME_SLICED, List.of(1.0, 1.1, 1.2, 1.3));
        MachineDescription known = KnownMachine.of(slower, Stragglers.NONE);
        Cycle cycle = new Cycle(
                List.of(KnownMachine.measured(known, 2, 4_000), KnownMachine.measured(known, 6, 4_000)), slower);
        assertThat(cycle.means().aloneNs()).isCloseTo(KnownMachine.CYCLE_NS, within(0.02 * KnownMachine.CYCLE_NS));
        List<Double> slowdown = cycle.processors(Scheduling.TIME_SLICED, 1).slowdown();
        assertThat(slowdown).hasSize(4);
        for (int busy = 1; busy <= 4; busy++) {
            assertThat(slowdown.get(busy - 1)).isCloseTo(1 + 0.1 * (busy - 1), within(0.02));
        }
    }

    /**
     * 8 and 16 of 16 cores, cycles of 8 and 20 ms: a line through both ends at -2.5 ms for a lone worker. Both are
     * predicted within 2 %, as where the line holds, and what is not known below is said.
     */
    @Test
    void fitsCyclesThatGrowFasterThanLinearly() throws InterruptedException {
        List<Double> factors = new ArrayList<>(Collections.nCopies(8, 8.0));
        factors.addAll(Collections.nCopies(8, 20.0));
        Processors steep = new Processors(Topology.flat(16), Scheduling.TIME_SLICED, factors);
        MachineDescription known = KnownMachine.of(steep, Stragglers.NONE);
        ImportedRun eight = KnownMachine.measured(known, 8, 4_000);
        ImportedRun sixteen = KnownMachine.measured(known, 16, 4_000);
        FittedMachine fitted = MachineFitting.fit(List.of(eight, sixteen), steep);
        assertThat(fitted.assumptions()).singleElement().asString().contains("fewer than 8.0 of a socket");
        for (ImportedRun run : List.of(eight, sixteen)) {
            RunResult predicted = KnownMachine.simulate(fitted.machine(), run.threads(), 4_000, 7);
            assertThat(predicted.updatesPerSecond()).isCloseTo(run.rate().perSecond(), withinPercentage(2));
        }
        assertThat(fitted.machine().processors().slowdown(1)).isEqualTo(1);
    }

    /** Least squares of three points, in a few roundings of 1e-16; the second line would leave a lone worker 1/3. */
    @Test
    void aSteepLineGoesThroughTheFewestBusyCores() {
        assertGrowth(List.of(new Growth.Point(1, 10), new Growth.Point(3, 24)), new Growth(1, 10, 0.7));
        assertGrowth(
                List.of(new Growth.Point(1, 1), new Growth.Point(2, 2), new Growth.Point(3, 7)),
                new Growth(1, 1, (1 * 1 + 2 * 6) / 5.0));
        assertGrowth(
                List.of(new Growth.Point(4, 2), new Growth.Point(8, 10), new Growth.Point(4, 4)),
                new Growth(4, 3, 7 / 12.0));
        assertGrowth(List.of(new Growth.Point(4, 3), new Growth.Point(8, 2)), new Growth(1, 2.5, 0));
        assertThat(new Growth(4, 3, 0.5).factor(2)).isEqualTo(1);
        assertThat(new Growth(4, 3, 0.5).factor(6)).isEqualTo(2);
    }

    private static void assertGrowth(List<Growth.Point> points, Growth expected) {
        Growth found = Growth.of(points);
        assertThat(new double[] {found.from(), found.cycleNs(), found.share()})
                .containsExactly(new double[] {expected.from(), expected.cycleNs(), expected.share()}, within(1e-14));
    }

    @Test
    void splitsTheCycleIntoGradientLockAndGap() throws InterruptedException {
        MachineDescription known = KnownMachine.of(KnownMachine.DEDICATED, Stragglers.NONE);
        FittedMachine fitted =
                MachineFitting.fit(List.of(KnownMachine.measured(known, 8, 20_000)), KnownMachine.DEDICATED);
        double whole = meanNs(fitted, OperationKind.COMPUTE)
                + meanNs(fitted, OperationKind.READ)
                + meanNs(fitted, OperationKind.UPDATE)
                + costs(fitted).gap().meanNs();
        assertThat(whole).isCloseTo(KnownMachine.CYCLE_NS, within(0.02 * KnownMachine.CYCLE_NS));
        assertThat(costs(fitted).gap().meanNs()).isBetween(0.03 * KnownMachine.CYCLE_NS, 0.08 * KnownMachine.CYCLE_NS);
    }

    @Test
    void isDeterministic() throws InterruptedException {
        MachineDescription known = KnownMachine.of(KnownMachine.DEDICATED, RARE);
        List<ImportedRun> runs = List.of(KnownMachine.measured(known, 4, 3_000));
        assertThat(MachineFitting.fit(runs, KnownMachine.DEDICATED))
                .isEqualTo(MachineFitting.fit(runs, KnownMachine.DEDICATED));
    }

    @Test
    void needsARunAndOneWithoutSharedCores() throws InterruptedException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MachineFitting.fit(List.of(), KnownMachine.DEDICATED))
                .withMessage("a fit needs at least one run");
        Processors two = new Processors(new Topology(1, 2, 2, 1), Scheduling.TIME_SLICED, List.of(1.0));
        MachineDescription known = KnownMachine.of(two, Stragglers.NONE);
        List<ImportedRun> shared = List.of(KnownMachine.measured(known, 4, 400));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MachineFitting.fit(shared, two))
                .withMessage("at least one run must have no more workers than the 2 cores, to tell how fast a worker is"
                        + " that has a core to itself");
    }

    @Test
    void refusesMoreWorkersThanHardwareThreads() throws InterruptedException {
        MachineDescription known = KnownMachine.of(KnownMachine.DEDICATED, Stragglers.NONE);
        Processors two = new Processors(new Topology(1, 2, 2, 1), Scheduling.TIME_SLICED, List.of(1.0));
        List<ImportedRun> runs =
                List.of(KnownMachine.measured(known, 2, 400), KnownMachine.measured(known, 5, 400));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MachineFitting.fit(runs, two))
                .withMessageStartingWith("a run has 5 workers on 4 hardware threads");
    }

    /** All updates without staleness: no worker ever held a view while another updated, which leaves no gradient. */
    @Test
    void refusesRunsThatAreNoAsynchronousOnes() {
        ImportedRun run = new ImportedRun(
                "async-lock",
                4,
                new EpochTimes(100, List.of(1_000_000L, 2_000_000L), 1),
                new StalenessHistogram(new long[] {200}),
                List.of(),
                Map.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MachineFitting.fit(List.of(run), KnownMachine.DEDICATED));
    }
}
