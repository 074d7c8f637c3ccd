package stalesim.model.surrogate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import stalesim.model.SharedFiles;
import stalesim.model.data.DataSet;
import stalesim.model.data.format.LibsvmReader;
import stalesim.model.data.synthetic.SyntheticData;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.objective.NoisyQuadratic.Mode;
import stalesim.model.objective.Objective;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.staleness.Geometric;
import stalesim.model.step.Constant;

class SurrogateFittingTest {

    private static UniformRandomProvider random() {
        return new RandomStreams(2, 0).stream(RandomStreams.WHOLE_RUN, Purpose.RESAMPLING);
    }

    private static NoisyQuadratic quadratic() {
        List<Mode> modes = new ArrayList<>();
        for (int k = 1; k <= 40; k++) {
            modes.add(new Mode(1.0 / (k * k), Math.sin(k), 0, 1.0 / k));
        }
        return new NoisyQuadratic(modes, 0.5);
    }

    /**
     * Gradients are off by float rounding, about 1e-7 of the largest; curvatures by as much over a step of length about
     * 1. Neighbouring curvatures differ by 3e-5 at least, so eigenvectors mix by at most 3e-3, and the offset and the
     * deviation of a mode may take as much from its neighbours' (up to 1) with them.
     */
    @Test
    void findsANoisyQuadraticAgain() {
        NoisyQuadratic original = quadratic();
        SurrogateFit fit = new SurrogateFitting(original, FitEffort.standard(), random()).fit(new float[40]);
        assertThat(fit.quadratic().minimum()).isCloseTo(0.5, within(1e-9));
        assertThat(fit.resolved()).isEqualTo(40);
        assertThat(fit.largestCurvature()).isCloseTo(1, within(1e-5));
        assertThat(fit.lowestCurvature()).isCloseTo(1.0 / 1600, within(1e-5));
        assertThat(fit.resolvedNoise()).isCloseTo(fit.noise(), within(1e-6));
        for (int k = 0; k < 40; k++) {
            Mode fitted = fit.quadratic().modes().get(k);
            Mode mode = original.modes().get(k);
            assertThat(fitted.curvature()).isCloseTo(mode.curvature(), within(1e-5));
            assertThat(fitted.start()).isZero();
            assertThat(Math.abs(fitted.offset())).isCloseTo(Math.abs(mode.offset()), within(1e-2));
            assertThat(fitted.deviation()).isCloseTo(mode.deviation(), within(1e-2));
        }
    }

    /**
     * With fewer eigenpairs than parameters the curve stays. The start's quadrature is exact but for rounding. That of
     * the noise has, with P probes, a relative standard error of at most sqrt(2 / (P k)), where
     * k = tr(C)^2 / tr(C^2) is the number of directions that share the noise: five of them, false alarm 6e-7 over
     * choices of seeds.
     */
    @Test
    void quadraturesStandForTheRestOfTheSpectrum() {
        int features = 120;
        DataSet data = SyntheticData.classification(
                SyntheticShape.sparse(1_000, features, 12),
                SyntheticData.ruler(features),
                0.2,
                new RandomStreams(8, 0));
        Objective objective = new LogisticRegression(data, 1e-3);
        float[] start = new float[features];
        SurrogateFit all = new SurrogateFitting(objective, FitEffort.standard(), random()).fit(start);
        int probes = 16;
        SurrogateFit few =
                new SurrogateFitting(objective, new FitEffort(0, 25, probes, 1_000), random()).fit(start);
        assertThat(few.resolved()).isLessThan(20);
        assertThat(few.noise()).isCloseTo(all.noise(), within(1e-9));
        assertThat(total(few)).isCloseTo(total(all), within(1e-6 * total(all)));
        assertThat(few.largestCurvature()).isCloseTo(all.largestCurvature(), within(1e-4 * all.largestCurvature()));

        double error = 5 * Math.sqrt(2 / (probes * sharing(all)));
        assertThat(error).isLessThan(0.3);
        double[] ofStart = curve(all, 1, 0);
        double[] ofNoise = curve(all, 0, 1);
        for (int t = 0; t < ofStart.length; t++) {
            assertThat(curve(few, 1, 0)[t]).isCloseTo(ofStart[t], within(1e-3 * ofStart[t]));
            assertThat(curve(few, 0, 1)[t]).isCloseTo(ofNoise[t], within(error * ofNoise[t]));
        }
    }

    private static double total(SurrogateFit fit) {
        double sum = 0;
        for (Mode mode : fit.quadratic().modes()) {
            sum += mode.deviation() * mode.deviation();
        }
        return sum;
    }

    private static double sharing(SurrogateFit fit) {
        double squares = 0;
        for (Mode mode : fit.quadratic().modes()) {
            squares += Math.pow(mode.deviation(), 4);
        }
        return total(fit) * total(fit) / squares;
    }

    /** Expected loss above the minimum with the start's distance and the noise each kept (1) or left out (0). */
    private static double[] curve(SurrogateFit fit, int start, int noise) {
        List<Mode> modes = new ArrayList<>();
        for (Mode mode : fit.quadratic().modes()) {
            modes.add(new Mode(mode.curvature(), start * mode.optimum(), 0, noise * mode.deviation()));
        }
        NoisyQuadratic part = new NoisyQuadratic(modes, 0);
        return new ExpectedLoss(part, 4, new Geometric(0.25), new Constant(0.5)).curve(60);
    }

    /** The optimum of a9a is known from independent solvers, to about 1e-10. */
    @Test
    void findsTheKnownOptimum() {
        double optimum = SharedFiles.json("data/FACTS.json")
                .at("/a9a/l2_logistic_optimum/lambda=0.01/F_star")
                .asDouble();
        Objective objective =
                new LogisticRegression(LibsvmReader.read(SharedFiles.require("data/a9a/a9a.gz")), 0.01);
        SurrogateFit fit = new SurrogateFitting(objective, new FitEffort(0, 20, 1, 100), random())
                .fit(new float[objective.dimension()]);
        assertThat(fit.quadratic().minimum()).isCloseTo(optimum, within(1e-9));
        assertThat(fit.lowestCurvature()).isGreaterThan(0.01 - 1e-5);
    }

    /** f(x) = (x^2 - 1)^2 / 4 with f'' = 3 x^2 - 1: negative at the start, 2 at the minimum +-1. */
    @Test
    void leavesNegativeCurvatureBehind() {
        SurrogateFit fit = new SurrogateFitting(new DoubleWell(), FitEffort.standard(), random())
                .fit(new float[] {0.1f});
        assertThat(fit.quadratic().minimum()).isCloseTo(0, within(1e-10));
        assertThat(fit.largestCurvature()).isCloseTo(2, within(1e-4));
        assertThat(Math.abs(fit.quadratic().modes().get(0).offset())).isCloseTo(0.9, within(1e-5));
    }

    /** One parameter, two samples whose gradients differ by +-1 from the mean. */
    private record DoubleWell() implements Objective {
        @Override
        public String name() {
            return "double-well";
        }

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public int samples() {
            return 2;
        }

        @Override
        public Evaluator evaluator() {
            return (x, batch, size, gradient) -> {
                float noise = 0;
                for (int i = 0; i < size; i++) {
                    noise += batch[i] == 0 ? -1f : 1f;
                }
                gradient.overwriteDense()[0] = x[0] * (x[0] * x[0] - 1) + noise / size;
            };
        }

        @Override
        public double loss(float[] x, int[] rows) {
            return loss(x);
        }

        @Override
        public double loss(float[] x) {
            double square = (double) x[0] * x[0] - 1;
            return square * square / 4;
        }
    }

    @Test
    void refusesWhatHasNoCurvature() {
        Objective flat = new NoisyQuadratic(List.of(new Mode(0, 0, 0, 1), new Mode(0, 1, 0, 1)), 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurrogateFitting(flat, FitEffort.standard(), random()).fit(new float[2]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FitEffort(0, 0, 1, 2))
                .withMessage("steps must be >= 1: steps=0");
    }
}
