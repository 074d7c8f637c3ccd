package stalesim.model.surrogate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.objective.NoisyQuadratic.Mode;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.CurvePoint;
import stalesim.model.staleness.BoundedUniform;
import stalesim.model.staleness.EmpiricalLaw;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.statistics.Interval;
import stalesim.model.step.Constant;
import stalesim.model.step.Diminishing;
import stalesim.model.step.InverseStaleness;
import stalesim.model.step.StepSize;
import stalesim.model.step.adaptive.AdaptiveStep;
import stalesim.model.step.adaptive.LearnedLaw;
import stalesim.model.step.adaptive.LearnedStep;
import stalesim.model.step.adaptive.StepLimits;
import stalesim.model.step.adaptive.TailTau;
import stalesim.model.step.mindthestep.InverseHazard;

class ExpectedLossTest {

    private static final NoisyQuadratic QUADRATIC = new NoisyQuadratic(
            List.of(new Mode(1, 2, 0, 0.5), new Mode(0.3, -1, 1, 1), new Mode(0.05, 3, 0, 0.2)), 0.7);

    static StalenessLaw constant(int tau) {
        long[] counts = new long[tau + 1];
        counts[tau] = 1;
        return new EmpiricalLaw(new StalenessHistogram(counts));
    }

    /** E e_t^2 = r^t e_0^2 + (1 - r^t) / (1 - r) eta^2 s^2 / b with r = (1 - eta h)^2; 400 roundings of 1e-16. */
    @Test
    void withoutDelayItIsTheClosedForm() {
        double eta = 0.4;
        int batch = 3;
        double[] curve = new ExpectedLoss(QUADRATIC, batch, new BoundedUniform(0), new Constant(eta)).curve(100);
        double[] geometric = new ExpectedLoss(QUADRATIC, batch, new Geometric(1), new Constant(eta)).curve(100);
        for (int t = 0; t <= 100; t++) {
            double loss = QUADRATIC.minimum();
            for (Mode mode : QUADRATIC.modes()) {
                double r = Math.pow(1 - eta * mode.curvature(), 2);
                double decayed = Math.pow(r, t);
                double noise = eta * eta * mode.deviation() * mode.deviation() / batch;
                double square = mode.offset() * mode.offset();
                loss += mode.curvature() / 2 * (decayed * square + (1 - decayed) / (1 - r) * noise);
            }
            assertThat(curve[t]).isCloseTo(loss, within(1e-13));
            assertThat(geometric[t]).isCloseTo(loss, within(1e-13));
        }
    }

    /** Both recursions of the geometric law agree: one is cut at 1e-12 of the probability, losses are below 5. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.125})
    void theShortRecursionOfTheGeometricLawEqualsTheWindow(double p) {
        StepSize step = new Diminishing(0.3, 0.01, 0.5);
        double[] probabilities = ExpectedLoss.probabilities(new Geometric(p));
        for (Mode mode : QUADRATIC.modes()) {
            ModeMoments brief = new GeometricMoments(mode, 2, new Geometric(p), step);
            ModeMoments window = new WindowMoments(mode, 2, probabilities, step);
            for (int t = 0; t < 300; t++) {
                assertThat(brief.mean()).isCloseTo(window.mean(), within(1e-10));
                assertThat(brief.secondMoment()).isCloseTo(window.secondMoment(), within(1e-10));
                brief.advance();
                window.advance();
            }
        }
    }

    /**
     * E e_{t+1} = E e_t + (1 - p)(E e_t - E e_{t-1}) - p eta h E e_t, paper 003, theorem A.4.2. Views from before the
     * start are the start, so the first step is eta h e_0 whole: as if e_{-1} were (1 + eta h) e_0.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.125, 0.03125})
    void geometricStalenessIsMomentum(double p) {
        double eta = 0.3;
        Mode mode = new Mode(0.8, 0, 1, 0.5);
        ModeMoments moments = new GeometricMoments(mode, 1, new Geometric(p), new Constant(eta));
        double former = 1 + eta * mode.curvature();
        double present = 1;
        for (int t = 0; t < 500; t++) {
            assertThat(moments.mean()).isCloseTo(present, within(1e-12));
            double next = present + (1 - p) * (present - former) - p * eta * mode.curvature() * present;
            former = present;
            present = next;
            moments.advance();
        }
    }

    static Stream<StalenessLaw> laws() {
        return Stream.of(
                new BoundedUniform(0), constant(3), new BoundedUniform(4), new Geometric(0.25), new Poisson(2.5));
    }

    /**
     * Means over 4000 runs of the process itself, at 4 points, for 5 laws and 3 steps: 60 intervals of level 1 - 2e-7
     * (5.2 standard errors), false alarm 1.2e-5 over choices of seeds; the points' t statistics are close to normal, as
     * the losses' skewness of about 2 is divided by 63. The float arithmetic of the runs is off by 1e-6. Half a width
     * is below 15 % of the loss above the minimum, so a recursion that is off by as much is refused. The third rule
     * refuses all staleness above 3: up to 32 % of the geometric law's draws.
     */
    @ParameterizedTest
    @MethodSource("laws")
    void itIsTheMeanOfRuns(StalenessLaw law) {
        StepSize damped = new InverseStaleness(0.5, InverseStaleness.Divisor.ONE_PLUS);
        StepSize choosy = new AdaptiveStep(new TailTau(1), new Geometric(0.25), 0.25, new StepLimits(5, 3, true));
        for (StepSize step : List.of(new Constant(0.25), damped, choosy)) {
            double[] expected = new ExpectedLoss(QUADRATIC, 2, law, step).curve(60);
            DelayedDescent descent = new DelayedDescent(QUADRATIC, 2, law, step);
            double[][] losses = new double[5][4_000];
            for (int run = 0; run < losses[0].length; run++) {
                List<CurvePoint> curve = descent.run(QUADRATIC.start(null), 60, 15, new RandomStreams(3, run));
                for (int i = 0; i < losses.length; i++) {
                    losses[i][run] = curve.get(i).loss() - QUADRATIC.minimum();
                }
            }
            for (int i = 1; i < losses.length; i++) {
                Interval interval = Interval.ofMean(losses[i], 1 - 2e-7);
                assertThat(expected[15 * i] - QUADRATIC.minimum())
                        .as(law + ", " + step + ", t=" + 15 * i)
                        .isCloseTo(interval.centre(), within(interval.halfWidth() + 1e-6));
                assertThat(interval.relativeHalfWidth()).isLessThan(0.15);
            }
            assertThat(expected[0]).isCloseTo(QUADRATIC.loss(QUADRATIC.start(null)), within(1e-12));
        }
    }

    /** All but fresh gradients refused is no delay; 4 roundings of 1e-16 an update, 60 updates, losses below 5. */
    @Test
    void aRefusedGradientIsNoUpdate() {
        StepSize fresh = new AdaptiveStep(new InverseHazard(), new Geometric(1), 0.25, new StepLimits(5, 0, true));
        double[] refusing = new ExpectedLoss(QUADRATIC, 2, new BoundedUniform(7), fresh).curve(60);
        double[] without = new ExpectedLoss(QUADRATIC, 2, new BoundedUniform(0), new Constant(0.25)).curve(60);
        assertThat(refusing).containsExactly(without, within(1e-12));
    }

    @Test
    void aRuleThatRefusesAllHasNoRun() {
        StepSize choosy = new AdaptiveStep(new TailTau(1), new Geometric(0.25), 0.25, new StepLimits(5, 2, false));
        // the start is never stale; update 3 can have a staleness of 3
        assertThat(new ExpectedLoss(QUADRATIC, 2, constant(3), choosy).curve(3)).doesNotContain(Double.NaN);
        assertThatIllegalStateException()
                .isThrownBy(() -> new ExpectedLoss(QUADRATIC, 2, constant(3), choosy).curve(4))
                .withMessageEndingWith("update=3");
        DelayedDescent descent = new DelayedDescent(QUADRATIC, 2, constant(3), choosy);
        assertThatIllegalStateException()
                .isThrownBy(() -> descent.run(QUADRATIC.start(null), 4, 1, new RandomStreams(3, 0)))
                .withMessageEndingWith("update=3");
    }

    /** The float arithmetic of the run is off by 1e-6; without noise one run is its expectation. */
    @Test
    void aRuleThatLearnsStartsAfreshInEveryDirection() {
        NoisyQuadratic still = new NoisyQuadratic(List.of(new Mode(1, 0, 1, 0), new Mode(0.3, 0, 2, 0)), 0);
        LearnedStep learned =
                new LearnedStep(new InverseHazard(), LearnedLaw.OBSERVED, 0.2, new StepLimits(5, 150, true), 6);
        double[] expected = new ExpectedLoss(still, 2, constant(3), learned).curve(20);
        List<CurvePoint> run = new DelayedDescent(still, 2, constant(3), learned.forRun(1))
                .run(still.start(null), 20, 1, new RandomStreams(3, 0));
        for (int t = 0; t <= 20; t++) {
            assertThat(expected[t]).isCloseTo(run.get(t).loss(), within(1e-6));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExpectedLoss(still, 2, new Geometric(0.5), learned))
                .withMessageContaining("learns from random staleness");
    }

    @Test
    void refusesAnEmptyBatch() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExpectedLoss(QUADRATIC, 0, new Geometric(1), new Constant(1)))
                .withMessage("batch must be >= 1: batch=0");
    }
}
