package stalesim.exec.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static stalesim.exec.calibration.StatedPasses.alone;
import static stalesim.exec.calibration.StatedPasses.named;
import static stalesim.exec.worker.RestLog.Deed.ROUSED;
import static stalesim.exec.worker.RestLog.Deed.SLEPT;
import static stalesim.exec.worker.StatedTimes.gradients;
import static stalesim.exec.worker.StatedTimes.log;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stalesim.exec.worker.OperationTimes;
import stalesim.model.machine.Figure;
import stalesim.model.statistics.Estimate;

class GradientFiguresTest {

    /** Two runs side by side, in or after a pass. */
    private static SideBySide pair(int pass, double coreShare, long ns) {
        return new SideBySide(pass, List.of(gradients(1, ns), gradients(coreShare, ns)));
    }

    /**
     * Two runs of three gradients, and two that rested before each right after, where the one run slept before its
     * second gradient and roused the other one before its third. The first two would have done the opposite: who would
     * have slept took 100 and 105, who would have roused the other one 90 and 95.
     */
    private static SideBySide rested(double coreShare, long[] one, long[] other) {
        Resting resting = new Resting(
                1,
                new LoggedRuns(
                        List.of(gradients(0.5, one), gradients(0.5, other)), List.of(log(1, "-sr"), log(1, "-rs"))));
        return new SideBySide(
                0,
                List.of(gradients(1, 110, 90, 100), gradients(coreShare, 100, 105, 95)),
                Optional.of(resting));
    }

    /** Undisturbed ones, one a pass. */
    private static List<SideBySide> pairs(long... ns) {
        return IntStream.range(0, ns.length).mapToObj(pass -> pair(pass, 1, ns[pass])).toList();
    }

    @Test
    void slowdownIsComparedPassByPass() {
        GradientFigures figures = new GradientFigures(alone(), pairs(110, 126, 161));
        Estimate slowdown = named(Figure.SLOWDOWN.label(), figures.estimates());
        assertThat(slowdown.interval()).isEqualTo(Figure.SLOWDOWN.estimate(1.1, 1.05, 1.15).interval());
        // over all gradients of a lone core, for a, whose runs these are, takes no longer than b
        assertThat(figures.slowdown())
                .isCloseTo((110 + 126 + 161) / 3.0 / ((90 + 110 + 120 + 140 + 100 + 120) / 6.0), within(1e-12));
        assertThat(figures.computeTimes()).containsExactly(110, 110, 126, 126, 161, 161);
    }

    /** In every pass b takes 1.5 times as long as a: 0.8 and 1.2 of their mean, on which all passes agree. */
    @Test
    void whatIsPeculiarToAnAlgorithmIsKept() {
        Map<String, List<OperationTimes>> alone = new LinkedHashMap<>();
        alone.put("a", List.of(gradients(1, 100), gradients(1, 200)));
        alone.put("b", List.of(gradients(1, 150), gradients(1, 300)));
        GradientFigures figures = new GradientFigures(alone, List.of());
        double mean = (100 + 200 + 150 + 300) / 4.0;
        assertThat(figures.meanCompute("a")).isCloseTo(0.8 * mean, within(1e-9));
        assertThat(figures.meanCompute("b")).isCloseTo(1.2 * mean, within(1e-9));
    }

    /** The second pair was disturbed before it rested; the third had nobody to wait for. */
    @Test
    void restsAreComparedWithTheRunsRightBefore() {
        List<SideBySide> together = List.of(
                rested(1, new long[] {999, 120, 130}, new long[] {999, 140, 150}),
                rested(0.5, new long[] {999, 999, 999}, new long[] {999, 999, 999}),
                pair(0, 1, 126),
                rested(1, new long[] {999, 110, 100}, new long[] {999, 104, 116}));
        GradientFigures figures = new GradientFigures(alone(), together);
        assertThat(figures.slowdownAfterRest(SLEPT)).isCloseTo((120 + 150 + 110 + 116) / 410.0, within(1e-12));
        assertThat(figures.slowdownAfterRest(ROUSED)).isCloseTo((130 + 140 + 100 + 104) / 370.0, within(1e-12));
        assertThat(named(Figure.SLOWDOWN_AFTER_SLEEP.label(), figures.estimates()).interval())
                .isEqualTo(Figure.SLOWDOWN_AFTER_SLEEP
                        .estimate(270 / 205.0, 226 / 205.0)
                        .interval());
        assertThat(named(Figure.SLOWDOWN_AFTER_ROUSING.label(), figures.estimates())
                        .interval())
                .isEqualTo(Figure.SLOWDOWN_AFTER_ROUSING
                        .estimate(270 / 185.0, 204 / 185.0)
                        .interval());
    }

    @Test
    void noRestMakesGradientsQuicker() {
        GradientFigures figures = new GradientFigures(
                alone(), List.of(rested(1, new long[] {99, 82, 74}, new long[] {99, 74, 82})));
        assertThat(figures.slowdownAfterRest(SLEPT)).isEqualTo(1);
        assertThat(figures.slowdownAfterRest(ROUSED)).isEqualTo(1);
        assertThat(named(Figure.SLOWDOWN_AFTER_SLEEP.label(), figures.estimates())
                        .interval()
                        .centre())
                .isEqualTo(0.8);
    }

    @Test
    void whereNobodySleepsThereIsNoSlowdownAfterIt() {
        GradientFigures figures = new GradientFigures(alone(), pairs(110, 126, 161));
        assertThat(figures.slowdownAfterRest(SLEPT)).isEqualTo(1);
        assertThat(figures.slowdownAfterRest(ROUSED)).isEqualTo(1);
        assertThat(figures.estimates())
                .extracting(Estimate::name)
                .doesNotContain(Figure.SLOWDOWN_AFTER_SLEEP.label(), Figure.SLOWDOWN_AFTER_ROUSING.label());
    }

    @Test
    void aPassWithoutAnUndisturbedSideTellsNoSlowdown() {
        Map<String, List<OperationTimes>> one = Map.of("a", List.of(gradients(0.5, 100), gradients(1, 100)));
        GradientFigures figures = new GradientFigures(one, pairs(300, 120));
        Estimate slowdown = named(Figure.SLOWDOWN.label(), figures.estimates());
        assertThat(slowdown.interval().centre()).isEqualTo(1.2);
        assertThat(slowdown.bounded()).isFalse();
    }

    @Test
    void withoutAnyPassOfTwoUndisturbedSidesTheSlowdownIsThatOfAll() {
        Map<String, List<OperationTimes>> one = Map.of("a", List.of(gradients(0.5, 900), gradients(1, 100)));
        List<SideBySide> together = List.of(
                new SideBySide(0, List.of(gradients(1, 130), gradients(1, 130))),
                new SideBySide(1, List.of(gradients(0.5, 900), gradients(0.5, 900))));
        GradientFigures figures = new GradientFigures(one, together);
        Estimate slowdown = named(Figure.SLOWDOWN.label(), figures.estimates());
        assertThat(slowdown.interval().centre()).isEqualTo(1.3).isEqualTo(figures.slowdown());
        assertThat(slowdown.bounded()).isFalse();
    }

    /** 105 in the first pass; in the second 130 and, observed after it, 140; who was disturbed counts for nothing. */
    @Test
    void whatIsObservedAfterAPassCountsWithIt() {
        Map<String, List<OperationTimes>> one = Map.of("a", List.of(gradients(1, 100), gradients(1, 120)));
        List<SideBySide> together = List.of(pair(0, 1, 105), pair(1, 1, 130), pair(1, 1, 140), pair(1, 0.5, 150));
        GradientFigures figures = new GradientFigures(one, together);
        Estimate slowdown = named(Figure.SLOWDOWN.label(), figures.estimates());
        assertThat(slowdown.interval())
                .isEqualTo(Figure.SLOWDOWN
                        .estimate(1.05, (130 + 130 + 140 + 140 + 150) / 5.0 / 120)
                        .interval());
        assertThat(figures.sideBySide()).hasSize(3);
    }

    /** It takes a tenth of the time here, and a gradient lasts as long as it does. */
    @Test
    void whatAHostTakesBelongsToGradients() {
        Map<String, List<OperationTimes>> one = Map.of("a", List.of(gradients(1, 100), gradients(0.9, 140)));
        GradientFigures figures = new GradientFigures(one, List.of(pair(0, 1, 110), pair(1, 0.9, 150)));
        assertThat(figures.meanCompute("a")).isEqualTo(120);
        assertThat(figures.ownGradients("a").values()).containsExactly(100, 140);
        assertThat(figures.computeTimes()).containsExactly(110, 110, 150, 150);
        assertThat(figures.sideBySide()).hasSize(2);
    }

    @Test
    void oneCoreHasNoSlowdown() {
        GradientFigures figures = new GradientFigures(alone(), List.of());
        assertThat(figures.slowdown()).isEqualTo(1);
        assertThat(figures.slowdownAfterRest(SLEPT)).isEqualTo(1);
        assertThat(figures.estimates()).isEmpty();
        assertThat(figures.computeTimes()).containsExactly(90, 110, 120, 140, 100, 120);
    }
}
