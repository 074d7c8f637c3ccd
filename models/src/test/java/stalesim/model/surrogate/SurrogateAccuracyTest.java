package stalesim.model.surrogate;


import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import stalesim.model.SharedFiles;
import stalesim.model.data.DataSet;
import stalesim.model.data.format.LibsvmReader;
import stalesim.model.data.synthetic.SyntheticData;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.objective.Objective;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.CurvePoint;
import stalesim.model.staleness.BoundedUniform;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.step.Constant;
import stalesim.model.step.StepSize;

/**
 * How far the surrogate's expected loss is from the mean of real runs, f(x_t) - f*, on L2 logistic regression.
 *
 * <p>The tolerance is what docs/surrogate.md claims: 5 % near the optimum (a start at 0.9 x*) at a step of
 * eta h = 0.05 and below, plus half the width of the 95 % interval of the real runs. The largest error here is 3.5 %,
 * with intervals from +- 1.4 to +- 2.3 %, so its margin is at least 3.2 standard errors: less than one choice of seeds
 * in a hundred fails any point. The start itself, where the loss is that of one known point, is not claimed. The runs
 * are compared with runs on a {@link TangentQuadratic} with the same random numbers, whose expectation is known: that
 * leaves a tenth to a third of their spread. Far from the optimum the surrogate is known to fail, and the test says by
 * how much at least. Writes the table of docs/surrogate.md to {@code target/surrogate.md}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurrogateAccuracyTest {

    private static final int BATCH = 16;
    private static final int POINTS = 4;
    private static final int UPDATES = 800;
    private static final double CLAIM = 0.05;
    private static final StalenessLaw NONE = new BoundedUniform(0);
    private static final StalenessLaw SEVEN = ExpectedLossTest.constant(7);
    private static final StalenessLaw GEOMETRIC = new Geometric(0.125);
    private static final StalenessLaw POISSON = new Poisson(7);
    private static final Map<StalenessLaw, String> NAMES =
            Map.of(NONE, "none", SEVEN, "always 7", GEOMETRIC, "geometric, mean 7", POISSON, "Poisson, mean 7");

    private final StringJoiner table = new StringJoiner("\n", "", "\n")
            .add("| objective | start | ηh | staleness | update | predicted | measured | error | surrogate runs |")
            .add("|---|---|---|---|---|---|---|---|---|");

    /** A real objective, its tangent and its surrogate for runs that start at zero. */
    private record Subject(String name, TangentQuadratic tangent, SurrogateFit fit) {

        static Subject of(String name, DataSet data, double ridge) {
            Objective objective = new LogisticRegression(data, ridge);
            float[] zeros = new float[objective.dimension()];
            RealVector ones = new ArrayRealVector(objective.dimension(), 1.0);
            Minimum minimum = Minimum.near(objective, zeros, ones);
            UniformRandomProvider random =
                    new RandomStreams(1, 0).stream(RandomStreams.WHOLE_RUN, Purpose.RESAMPLING);
            SurrogateFit fit = new SurrogateFitting(objective, FitEffort.standard(), random).fit(zeros, minimum);
            return new Subject(name, new TangentQuadratic(minimum), fit);
        }
    }

    /** Runs that start at (1 - distance) x*, where all offsets are those from zero times the distance. */
    private static final class Trial {
        private final String name;
        private final TangentQuadratic tangent;
        private final double distance;
        private final float[] start;
        private final NoisyQuadratic quadratic;
        private final double largestCurvature;

        Trial(Subject subject, double distance) {
            name = subject.name();
            tangent = subject.tangent();
            this.distance = distance;
            start = FullGradient.floats(tangent.minimum().point().mapMultiply(1 - distance));
            quadratic = changed(subject.fit().quadratic(), distance, 1);
            largestCurvature = subject.fit().largestCurvature();
        }

        static NoisyQuadratic changed(NoisyQuadratic quadratic, double distance, double noise) {
            List<NoisyQuadratic.Mode> modes = new ArrayList<>();
            for (NoisyQuadratic.Mode mode : quadratic.modes()) {
                modes.add(new NoisyQuadratic.Mode(
                        mode.curvature(), distance * mode.optimum(), 0, noise * mode.deviation()));
            }
            return new NoisyQuadratic(modes, quadratic.minimum());
        }

        /** A run on the real objective, less what the same run on its tangent is off its expectation. */
        List<CurvePoint> real(StalenessLaw law, StepSize step, int run, double[] expected) {
            List<CurvePoint> curve = run(tangent.minimum().objective(), law, step, start, new RandomStreams(11, run));
            List<CurvePoint> control = run(tangent, law, step, start, new RandomStreams(11, run));
            List<CurvePoint> reduced = new ArrayList<>();
            for (int i = 0; i < curve.size(); i++) {
                CurvePoint point = curve.get(i);
                double known = control.get(i).loss() - expected[(int) point.update()];
                reduced.add(new CurvePoint(point.update(), 0, point.loss() - known));
            }
            return reduced;
        }

        List<CurvePoint> surrogate(StalenessLaw law, StepSize step, int run) {
            float[] origin = quadratic.start(null);
            return run(quadratic, law, step, origin, new RandomStreams(12, run));
        }

        private static List<CurvePoint> run(
                Objective objective, StalenessLaw law, StepSize step, float[] from, RandomStreams streams) {
            return new DelayedDescent(objective, BATCH, law, step).run(from, UPDATES, UPDATES / POINTS, streams);
        }
    }

    private List<SurrogateError> errors(Trial trial, StalenessLaw law, double relativeStep, int runs) {
        StepSize step = new Constant(relativeStep / trial.largestCurvature);
        double[] expected = new ExpectedLoss(trial.quadratic, BATCH, law, step).curve(UPDATES);
        List<List<CurvePoint>> real = new ArrayList<>();
        List<List<CurvePoint>> simulated = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            real.add(trial.real(law, step, run, expected));
        }
        for (int run = 0; run < 5 * runs; run++) {
            simulated.add(trial.surrogate(law, step, run));
        }
        double minimum = trial.quadratic.minimum();
        List<SurrogateError> errors = SurrogateError.along(minimum, expected, real);
        List<SurrogateError> own = SurrogateError.along(minimum, expected, simulated);
        for (int i = 0; i < errors.size(); i += 2) {
            note(trial, relativeStep, law, errors.get(i), own.get(i));
        }
        return errors.subList(1, errors.size());
    }

    private static void assertClaim(List<SurrogateError> errors) {
        for (SurrogateError error : errors) {
            assertThat(error.sampling()).isLessThan(0.04);
            assertThat(Math.abs(error.relative())).as(error.toString()).isLessThan(CLAIM + error.sampling());
        }
    }

    private void note(Trial trial, double step, StalenessLaw law, SurrogateError error, SurrogateError own) {
        table.add(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.2f | %s | %d | %.3e | %.3e | %+.1f %% ± %.1f %% | %+.1f %% ± %.1f %% |",
                trial.name,
                trial.distance,
                step,
                NAMES.get(law),
                error.update(),
                error.predicted(),
                error.measured().centre(),
                100 * error.relative(),
                100 * error.sampling(),
                100 * own.relative(),
                100 * own.sampling()));
    }

    @AfterAll
    void writeTable() throws IOException {
        Files.writeString(Path.of("target", "surrogate.md"), table.toString());
    }

    private static Subject synthetic() {
        DataSet data = SyntheticData.classification(
                SyntheticShape.dense(2_000, 20), SyntheticData.ruler(20), 0.1, new RandomStreams(5, 0));
        return Subject.of("synthetic", data, 0.01);
    }

    @Test
    void nearTheOptimumItPredictsSyntheticRuns() {
        Trial near = new Trial(synthetic(), 0.1);
        for (StalenessLaw law : List.of(NONE, SEVEN, GEOMETRIC, POISSON)) {
            assertClaim(errors(near, law, 0.01, 40));
        }
        assertClaim(errors(near, NONE, 0.04, 100));
        assertClaim(errors(near, SEVEN, 0.04, 100));
    }

    @Test
    void nearTheOptimumItPredictsPhishingAndFarItDoesNot() {
        DataSet data = LibsvmReader.read(SharedFiles.require("data/phishing/phishing.gz"));
        Subject phishing = Subject.of("phishing", data, 0.001);
        Trial near = new Trial(phishing, 0.1);
        assertClaim(errors(near, NONE, 0.05, 40));
        assertClaim(errors(near, GEOMETRIC, 0.05, 40));
        Trial far = new Trial(phishing, 1);
        assertThat(errors(far, SEVEN, 0.05, 10).get(POINTS - 1).relative()).isGreaterThan(0.3);
    }

    @Test
    void nearTheOptimumItPredictsA9aAndFarItDoesNot() {
        Subject a9a = Subject.of("a9a", LibsvmReader.read(SharedFiles.require("data/a9a/a9a.gz")), 0.01);
        Trial near = new Trial(a9a, 0.1);
        assertClaim(errors(near, NONE, 0.05, 40));
        assertClaim(errors(near, SEVEN, 0.05, 40));
        Trial far = new Trial(a9a, 1);
        assertThat(errors(far, SEVEN, 0.05, 10).get(0).relative()).isGreaterThan(0.3);
    }

    /** Where the curvature differs from the optimum's, and close to the limit of stability, 2 sin(pi/30) = 0.209. */
    @Test
    void farFromTheOptimumItFails() {
        Trial far = new Trial(synthetic(), 1);
        List<SurrogateError> early = errors(far, SEVEN, 0.01, 40);
        assertThat(early.get(0).relative()).isGreaterThan(0.3);
        assertThat(early.get(0).significant()).isTrue();
        List<SurrogateError> unstable = errors(far, SEVEN, 0.2, 40);
        assertThat(unstable.get(POINTS - 1).relative()).isGreaterThan(0.2);
        errors(far, NONE, 0.2, 40);
        errors(far, GEOMETRIC, 0.2, 40);
    }

    /** The claim is not one that anything would satisfy: half the noise is refused. */
    @Test
    void aWrongNoiseIsRefused() {
        Trial trial = new Trial(synthetic(), 0.1);
        StepSize step = new Constant(0.01 / trial.largestCurvature);
        NoisyQuadratic wrong = Trial.changed(trial.quadratic, 1, Math.sqrt(0.5));
        double[] right = new ExpectedLoss(trial.quadratic, BATCH, SEVEN, step).curve(UPDATES);
        List<List<CurvePoint>> real = new ArrayList<>();
        for (int run = 0; run < 20; run++) {
            real.add(trial.real(SEVEN, step, run, right));
        }
        double[] predicted = new ExpectedLoss(wrong, BATCH, SEVEN, step).curve(UPDATES);
        List<SurrogateError> errors = SurrogateError.along(wrong.minimum(), predicted, real);
        assertThat(errors.get(POINTS).relative()).isLessThan(-0.3);
        assertThat(errors.get(POINTS).significant()).isTrue();
    }
}
