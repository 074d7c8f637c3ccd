package stalesim.scenario.claim.rounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import stalesim.model.bound.rounds.CurvatureRate;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.data.synthetic.SyntheticData;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.hypothesis.LogLog;
import stalesim.model.objective.Gradient;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.objective.Objective;
import stalesim.model.random.RandomStreams;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Between plain and strong convexity: section C.3, and what strong convexity rules out. */
final class WeakerConvexity {

    private static final double CONVEXITY = 0.01;

    private WeakerConvexity() {}

    static List<Claim<?>> claims() {
        return List.of(curvature(), boundedGradients());
    }

    private static Claim<?> curvature() {
        return Claim.of(
                        "S002-41",
                        "section C.3",
                        ClaimKind.QUANTITATIVE,
                        "On objectives of curvature h, steps of order t^(-1/(2-h)) make E|w_t - w*|^2 of order"
                                + " t^(-h/(2-h)).")
                .assuming("|w|^p, of curvature 2/p, for p = 2, 3 and 4", "normal noise", "no delay")
                .checkedBy(
                        "Double logarithmic slope of the mean square over t = 500 .. 10000, within 0.1",
                        WeakerConvexity::slopes)
                .literally("-h/(2-h)", h -> -new CurvatureRate(h).value())
                .broken("-1/(2-h)", h -> -new CurvatureRate(h).step())
                .broken("-h", h -> -h);
    }

    private static Finding slopes(DoubleUnaryOperator exponent, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (int power : new int[] {2, 3, 4}) {
            double curvature = 2.0 / power;
            double[] slopes = bench.replicate(
                    bench.amount(10, 20),
                    replication -> slope(power, bench.amount(30, 100), bench.random(replication)));
            double expected = exponent.applyAsDouble(curvature);
            evidence.add(Estimated.within("slope for |w|^" + power, slopes, expected - 0.1, expected + 0.1));
        }
        return Finding.of(evidence);
    }

    /** Mean over independent chains with steps (t + 20)^(-1/(2-h))/2. */
    private static double slope(int power, int chains, UniformRandomProvider random) {
        double[] times = {500, 1_000, 2_000, 5_000, 10_000};
        double[] squares = new double[times.length];
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        double fall = new CurvatureRate(2.0 / power).step();
        double[] steps = IntStream.rangeClosed(1, 10_000)
                .mapToDouble(t -> 0.5 * Math.pow(t + 20, -fall))
                .toArray();
        for (int chain = 0; chain < chains; chain++) {
            double w = 0.1;
            int next = 0;
            for (int t = 1; t <= steps.length; t++) {
                w -= steps[t - 1] * (power * w * (power == 2 ? 1 : power == 3 ? Math.abs(w) : w * w) + normal.sample());
                if (t == times[next]) {
                    squares[next++] += w * w;
                }
            }
        }
        return LogLog.slope(times, squares);
    }

    private static Claim<?> boundedGradients() {
        return Claim.of(
                        "S002-44",
                        "section 4",
                        ClaimKind.EXACT,
                        "Strong convexity and gradients that are bounded everywhere exclude each other.")
                .assuming("|grad F(w)| >= mu |w - w*| follows from strong convexity")
                .checkedBy(
                        "The product's gradient at distances 10 to 10^6 in 20 random directions, less the slope at the"
                                + " origin, against mu times the distance",
                        WeakerConvexity::unbounded)
                .literally("logistic regression with ridge 0.01", ridge -> CONVEXITY)
                .broken("without the ridge", ridge -> 0)
                .broken("with a hundredth of it", ridge -> ridge / 100);
    }

    private static Finding unbounded(DoubleUnaryOperator ridge, Bench bench) {
        RandomStreams streams = bench.streams(0);
        var data = SyntheticData.classification(SyntheticShape.dense(64, 5), SyntheticData.ruler(5), 0.05, streams);
        Objective objective = new LogisticRegression(data, ridge.applyAsDouble(CONVEXITY));
        var normal = ZigguratSampler.NormalizedGaussian.of(bench.random(0));
        double atOrigin = norm(objective, new float[5]);
        long less = 0;
        for (int direction = 0; direction < 20; direction++) {
            double[] unit = normal.samples(5).toArray();
            double length = Math.sqrt(Arrays.stream(unit).map(x -> x * x).sum());
            for (double distance = 10; distance <= 1e6; distance *= 10) {
                float[] w = new float[5];
                for (int k = 0; k < w.length; k++) {
                    w[k] = (float) (distance * unit[k] / length);
                }
                less += norm(objective, w) >= (1 - 1e-5) * CONVEXITY * distance - atOrigin ? 0 : 1;
            }
        }
        return Finding.of(Exactly.never("|grad F(w)| < mu |w| - |grad F(0)|", less, 120));
    }

    private static double norm(Objective objective, float[] w) {
        Gradient gradient = new Gradient(w.length);
        int[] rows = IntStream.range(0, objective.samples()).toArray();
        objective.evaluator().gradient(w, rows, rows.length, gradient);
        float[] less = w.clone();
        gradient.descend(less, 1, 0, w.length);
        double sum = 0;
        for (int k = 0; k < w.length; k++) {
            sum += ((double) w[k] - less[k]) * ((double) w[k] - less[k]);
        }
        return Math.sqrt(sum);
    }
}
