package stalesim.model.bound.asynchrony;

import static org.assertj.core.api.Assertions.assertThat;
import static stalesim.model.bound.Exact.assertExact;
import static stalesim.model.bound.Exact.reference;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.bound.staleness.GradientDominance;
import stalesim.model.bound.staleness.SmoothLoss;
import stalesim.model.paper.Reading;
import tools.jackson.databind.JsonNode;

class AsynchronyBoundsTest {

    private static final SmoothLoss LOSS = new SmoothLoss(2, 3, 10);
    private static final NoisyTarget TARGET = new NoisyTarget(LOSS, 0.1, 1);

    @Test
    void referenceOfChapterD() {
        JsonNode expected = reference("convergence_bounds");
        JsonNode inputs = expected.get("D5 inputs");
        SmoothLoss loss = new SmoothLoss(
                inputs.get("L").asDouble(),
                inputs.get("M").asDouble(),
                inputs.get("delta").asDouble());
        double noise = inputs.get("E|xi|").asDouble();
        double eps = inputs.get("eps").asDouble();
        double step = inputs.get("eta").asDouble();
        NoisyTarget target = new NoisyTarget(loss, noise, eps);
        assertExact(new NoisyUpdates(target, step, Reading.LITERAL).value(), expected.get("D.5.6 I literal(+)"));
        assertExact(new NoisyUpdates(target, step, Reading.CORRECTED).value(), expected.get("D.5.6 I corrected(-)"));
        assertExact(new LargestNoisyStep(target).value(), expected.get("D.5.6 eta_max"));
        assertExact(new BestNoisyUpdates(target).step(), expected.get("D.5.7 eta*"));
        assertExact(new BestNoisyUpdates(target).value(), expected.get("D.5.7 I"));
        GradientDominance dominance = new GradientDominance(expected.get("D.5.10 mu").asDouble(), eps);
        DominatedUpdates corrected = new DominatedUpdates(loss, noise, dominance, Reading.CORRECTED);
        assertExact(corrected.step(), expected.get("D.5.10 eta_max corrected (mu eps-2M xi)/(L M^2)"));
        assertExact(corrected.value(), expected.get("D.5.10 I corrected"));
        DominatedUpdates literal = new DominatedUpdates(loss, noise, dominance, Reading.LITERAL);
        assertExact(literal.step(), expected.get("D.5.10 eta_max literal (mu eps-2M^2 xi)/(2M^2L)"));
        assertThat(literal.value()).isInfinite();
    }

    /** rest = 0.7: 10/(0.02 (0.7 -+ 0.18)); 2 * 0.7/18; 2 * 18 * 10/0.49. */
    @Test
    void chapterDByHand() {
        assertExact(new NoisyUpdates(TARGET, 0.02, Reading.CORRECTED).value(), 500 / 0.52);
        assertExact(new NoisyUpdates(TARGET, 0.02, Reading.LITERAL).value(), 500 / 0.88);
        assertExact(new LargestNoisyStep(TARGET).value(), 1.4 / 18);
        assertExact(new BestNoisyUpdates(TARGET).value(), 360 / 0.49);
        assertExact(new AsynchronyNoise(LOSS, 0.02, 7).value(), 0.84);
        assertExact(new ParallelGradient(LOSS, 0.02, 1000, 8).value(), 0.5 + 0.36 * 8.5);
        assertExact(new NoiseLow(TARGET).value(), 1 / 3.0 - 0.1);
        assertThat(new NoiseLow(new NoisyTarget(LOSS, 0.34, 1)).holds()).isFalse();
        assertExact(new NoisyProgress(LOSS, 0.02, 0.1, 1).value(), -0.02 + 0.02 * 3 * (0.1 + 0.06));
    }

    /** The sign: the corrected form has its least value where corollary D.5.7 says, the literal one falls for ever. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.9, 1.1, 1.5})
    void theBestStepIsBestInTheCorrectedReadingOnly(double factor) {
        BestNoisyUpdates best = new BestNoisyUpdates(TARGET);
        assertExact(new NoisyUpdates(TARGET, best.step(), Reading.CORRECTED).value(), best.value());
        assertThat(new NoisyUpdates(TARGET, factor * best.step(), Reading.CORRECTED).value())
                .isGreaterThan(best.value());
        double literal = new NoisyUpdates(TARGET, best.step(), Reading.LITERAL).value();
        assertThat(new NoisyUpdates(TARGET, factor * best.step(), Reading.LITERAL).value() > literal)
                .isEqualTo(factor < 1);
    }

    /** The range of steps of the theorem is where the corrected form is finite. */
    @Test
    void theLargestStepIsWhereTheBoundEnds() {
        double most = new LargestNoisyStep(TARGET).value();
        assertThat(new NoisyUpdates(TARGET, 0.999 * most, Reading.CORRECTED).value()).isFinite();
        assertThat(new NoisyUpdates(TARGET, 1.001 * most, Reading.CORRECTED).value()).isInfinite();
        assertThat(new NoisyUpdates(TARGET, 1.001 * most, Reading.LITERAL).value()).isFinite();
        assertThat(new BestNoisyUpdates(new NoisyTarget(LOSS, 1, 1)).value()).isInfinite();
    }

    /** From lemma D.5.5: at the largest step noise takes exactly half of eps. */
    @Test
    void theDominatedStepLeavesHalfOfTheTarget() {
        GradientDominance target = new GradientDominance(0.8, 1);
        double step = new DominatedUpdates(LOSS, 0.1, target, Reading.CORRECTED).step();
        double floor = LOSS.gradient() * (0.1 + LOSS.lipschitz() * LOSS.gradient() * step / 2) / 0.8;
        assertExact(floor, 0.5);
        assertExact(step, 0.2 / 18);
    }

    @Test
    void probingTakesItsShare() {
        assertExact(new ProbingShare(1, 10, 100).value(), 30 / 130.0);
        assertThat(new ProbingShare(0, 0, 100).value()).isZero();
    }

    /** 10 (20 - 12) = 80 too many, made up in 80/6 after time 10. */
    @Test
    void breakEvenIsTheLastCrossing() {
        BreakEven run = breakEven(10, 20, 90, 6);
        assertExact(run.value(), 10 + 80 / 6.0);
        assertExact(run.resources(), 740);
        assertExact(run.saved(), 1 - 740 / 1200.0);
        assertThat(breakEven(10, 6, 90, 6).value()).isZero();
        assertThat(breakEven(10, 20, 10, 6).value()).isInfinite();
        assertThat(breakEven(10, 12, 10, 12).value()).isInfinite();
        assertThat(breakEven(10, 12, 10, 6).value()).isEqualTo(10);
        // below, above again, and below for good: -60, +20, -16; 20/12 after 18
        assertExact(breakEven(10, 6, 8, 22, 3, 0).value(), 18 + 20 / 12.0);
    }

    private static BreakEven breakEven(double... durationsAndWorkers) {
        List<BreakEven.Stage> stages = new ArrayList<>();
        for (int i = 0; i < durationsAndWorkers.length; i += 2) {
            stages.add(new BreakEven.Stage(durationsAndWorkers[i], durationsAndWorkers[i + 1]));
        }
        return new BreakEven(stages, 12);
    }
}
