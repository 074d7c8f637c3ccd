package stalesim.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.result.RunResult;
import stalesim.report.Runs;

class ComparisonTest {

    private static final double LEVEL = 0.95;

    private static ComparisonRow only(RunResult... runs) {
        List<ComparisonRow> rows = Comparison.of(List.of(runs), LEVEL).rows();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static Gap gap(RunResult... runs) {
        return only(runs).gap().orElseThrow();
    }

    @Test
    void throughputErrorIsRelativeToTheMeasuredMean() {
        Gap gap = gap(
                Runs.simulated().updates(1100).build(),
                Runs.real().updates(900).build(),
                Runs.real().replication(1).updates(1100).build());
        assertThat(gap.throughputError().orElseThrow()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void noiseFloorIsTheDeviationOfTheRealRuns() {
        Spread measured = only(
                        Runs.real().updates(900).build(),
                        Runs.real().replication(1).updates(1100).build())
                .real()
                .orElseThrow()
                .throughput()
                .orElseThrow();
        assertThat(measured.relative().orElseThrow()).isCloseTo(Math.sqrt(20_000) / 1000, within(1e-12));
        assertThat(measured.min()).isEqualTo(900);
        assertThat(measured.max()).isEqualTo(1100);
    }

    @Test
    void totalVariationComparesMergedHistogramsAndItsNoiseFloorEachRunWithTheOthers() {
        StalenessGap gap = gap(
                        Runs.simulated().staleness(1000, 0).build(),
                        Runs.real().staleness(600, 400).build(),
                        Runs.real().replication(1).staleness(400, 600).build())
                .staleness()
                .orElseThrow();
        assertThat(gap.totalVariation()).isCloseTo(0.5, within(1e-12));
        assertThat(gap.noise().orElseThrow()).isCloseTo(0.2, within(1e-12));
        assertThat(gap.bhattacharyya()).isCloseTo(-Math.log(Math.sqrt(0.5)), within(1e-12));
    }

    @Test
    void disjointStalenessIsInfinitelyFar() {
        StalenessGap gap = gap(
                        Runs.simulated().staleness(10).build(),
                        Runs.real().staleness(0, 10).build())
                .staleness()
                .orElseThrow();
        assertThat(gap.totalVariation()).isEqualTo(1);
        assertThat(gap.bhattacharyya()).isInfinite();
    }

    @Test
    void zeroStalenessOnBothSidesIsNoError() {
        Gap gap = gap(
                Runs.simulated().staleness(1000).build(), Runs.real().staleness(1000).build());
        assertThat(gap.meanStalenessError()).hasValue(0);
        assertThat(gap.staleness().orElseThrow().totalVariation()).isZero();
    }

    @Test
    void relativeErrorAgainstZeroIsUndefined() {
        assertThat(gap(
                                Runs.simulated().staleness(0, 1000).build(),
                                Runs.real().staleness(1000).build())
                        .meanStalenessError())
                .isEmpty();
    }

    @Test
    void aSingleRepetitionHasNoSpread() {
        ComparisonRow row = only(Runs.simulated().build(), Runs.real().build());
        Side real = row.real().orElseThrow();
        assertThat(real.throughput().orElseThrow().relative()).isEmpty();
        assertThat(real.throughputInterval()).isEmpty();
        assertThat(row.gap().flatMap(Gap::staleness).orElseThrow().noise()).isEmpty();
    }

    @Test
    void rowsWithoutCounterpartAreKeptButNotJudged() {
        Comparison comparison = Comparison.of(
                List.of(Runs.simulated().workers(64).build(), Runs.real().workers(3).build()), LEVEL);
        assertThat(comparison.rows()).hasSize(2);
        assertThat(comparison.compared()).isEmpty();
        assertThat(comparison.count(Judgement.UNKNOWN)).isEqualTo(2);
    }

    @Test
    void modesAreNeverMixed() {
        List<ComparisonRow> rows = Comparison.of(
                        List.of(
                                Runs.simulated().mode(Mode.PACED).build(),
                                Runs.real().mode(Mode.NATIVE).build()),
                        LEVEL)
                .rows();
        assertThat(rows).extracting(row -> row.cell().mode()).containsExactly(Mode.NATIVE, Mode.PACED);
        assertThat(rows).allMatch(row -> row.gap().isEmpty());
    }

    @Test
    void orderOfResultsDoesNotMatter() {
        List<RunResult> runs = new ArrayList<>();
        for (int index = 0; index < 6; index++) {
            runs.add(Runs.simulated().replication(index).updates(1000 + index).build());
            runs.add(Runs.real().replication(index).updates(990 + 7 * index).build());
        }
        Comparison forwards = Comparison.of(runs, LEVEL);
        Collections.reverse(runs);
        assertThat(Comparison.of(runs, LEVEL)).isEqualTo(forwards);
    }

    @Test
    void runsWithoutDurationOrUpdatesLeaveFiguresOut() {
        ComparisonRow row = only(
                Runs.simulated().build(), Runs.real().updates(0).durationNs(0).staleness().build());
        assertThat(row.gap().orElseThrow().throughputError()).isEmpty();
        assertThat(row.gap().orElseThrow().staleness()).isEmpty();
        assertThat(row.verdict(Thresholds.DEFAULT)).isEqualTo(Judgement.UNKNOWN);
    }

    @Test
    void lossesThatAreNotFiniteAreLeftOut() {
        Side side = only(
                        Runs.real().losses(0.7, Double.NaN).outcome(Outcome.DIVERGED).build(),
                        Runs.real().replication(1).losses(0.7, 0.3).build())
                .real()
                .orElseThrow();
        assertThat(side.finalLoss().orElseThrow().mean()).isEqualTo(0.3);
        assertThat(side.outcomes()).containsEntry(Outcome.DIVERGED, 1).containsEntry(Outcome.BUDGET, 1);
    }

    @Test
    void countsRunsThatReachTheTarget() {
        ComparisonSettings settings =
                new ComparisonSettings(LEVEL, OptionalDouble.of(0.5), Thresholds.DEFAULT);
        TargetReached target = Comparison.of(
                        List.of(
                                Runs.real().losses(0.7, 0.5, 0.3).build(),
                                Runs.real().replication(1).losses(0.7, 0.65, 0.6).build()),
                        settings)
                .rows()
                .get(0)
                .real()
                .flatMap(Side::target)
                .orElseThrow();
        assertThat(target.reached()).isEqualTo(1);
        assertThat(target.updates().orElseThrow().mean()).isEqualTo(500);
        assertThat(target.timeNs().orElseThrow().mean()).isEqualTo(5e8);
    }

    @Test
    void waitShareIsComparedByDifference() {
        Gap gap = gap(
                Runs.simulated().waitNs(300_000_000).build(),
                Runs.real().waitNs(200_000_000).build());
        assertThat(gap.waitShareDifference().orElseThrow()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void settingsRejectLevelsOutsideOfZeroToOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComparisonSettings.of(1))
                .withMessage("level must be in (0, 1): level=1.0");
    }
}
