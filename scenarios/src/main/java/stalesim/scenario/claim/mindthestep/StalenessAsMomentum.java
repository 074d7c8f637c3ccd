package stalesim.scenario.claim.mindthestep;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Which momentum geometric staleness makes. */
final class StalenessAsMomentum {

    private static final double STEP = 0.05;
    private static final double CURVATURE = 0.3;
    private static final int UPDATES = 60;

    private StalenessAsMomentum() {}

    static List<Claim<?>> claims() {
        return List.of(momentumOfConstantSteps(), momentumOfScaledSteps());
    }

    /** Momentum and step of the heavy ball that the mean path is said to be. */
    private interface HeavyBall {

        double momentum(double p);

        double step(double p, double eta);

        static HeavyBall of(DoubleBinaryOperator momentum, DoubleBinaryOperator step) {
            return new HeavyBall() {
                @Override
                public double momentum(double p) {
                    return momentum.applyAsDouble(p, STEP);
                }

                @Override
                public double step(double p, double eta) {
                    return step.applyAsDouble(p, eta);
                }
            };
        }
    }

    private static Claim<?> momentumOfConstantSteps() {
        return Claim.of(
                        "S003-18",
                        "theorem A.4.2",
                        ClaimKind.EXACT,
                        "With geometric staleness and a constant step the mean path has momentum 1-p and step p eta.")
                .assuming("quadratic loss", "staleness independent of all else", "no gradient before the first")
                .checkedBy(
                        "The recursion of the mean path against the heavy ball, 60 updates", StalenessAsMomentum::path)
                .literally("mu = 1-p, step p eta", HeavyBall.of((p, eta) -> 1 - p, (p, eta) -> p * eta))
                .broken("step eta", HeavyBall.of((p, eta) -> 1 - p, (p, eta) -> eta))
                .broken("momentum p", HeavyBall.of((p, eta) -> p, (p, eta) -> p * eta));
    }

    private static Finding path(HeavyBall ball, Bench bench) {
        double worst = 0;
        for (double p : new double[] {0.5, 0.25, 0.125}) {
            double[] heavy = heavyBall(ball.momentum(p), ball.step(p, STEP));
            worst = Math.max(worst, MeanPath.difference(meanPath(p, 1, 1), heavy));
        }
        return Finding.of(Exactly.equal("greatest difference of the paths", worst, 0));
    }

    private static Claim<?> momentumOfScaledSteps() {
        return Claim.of(
                        "S003-19",
                        "theorem A.4.3, eq. A.9",
                        ClaimKind.EXACT,
                        "With geometric staleness, steps C^-tau eta/p make the mean path one of momentum 2 - (1-p)/C"
                                + " and step eta.")
                .assuming("quadratic loss", "staleness independent of all else", "no gradient before the first")
                .checkedBy(
                        "The recursion of the mean path against the heavy ball, 60 updates, for C = 0.9, 1 and 1.5",
                        StalenessAsMomentum::scaledPath)
                .literally("mu = 2 - (1-p)/C", (p, c) -> 2 - (1 - p) / c)
                .corrected("mu = (1-p)/C", (p, c) -> (1 - p) / c)
                .broken("mu = C (1-p)", (p, c) -> c * (1 - p))
                .broken("mu = 1-p", (p, c) -> 1 - p);
    }

    private static Finding scaledPath(DoubleBinaryOperator momentum, Bench bench) {
        double worst = 0;
        for (double c : new double[] {0.9, 1, 1.5}) {
            for (double p : new double[] {0.5, 0.25, 0.125}) {
                double[] ball = heavyBall(momentum.applyAsDouble(p, c), STEP);
                worst = Math.max(worst, MeanPath.difference(meanPath(p, 1 / p, c), ball));
            }
        }
        return Finding.of(Exactly.equal("greatest difference of the paths", worst, 0));
    }

    /** With eta(j) = scale C^-j eta. */
    private static double[] meanPath(double p, double scale, double c) {
        return MeanPath.of(j -> p * Math.pow((1 - p) / c, j) * scale * STEP * CURVATURE, UPDATES);
    }

    private static double[] heavyBall(double momentum, double step) {
        return MeanPath.heavyBall(momentum, step * CURVATURE, UPDATES);
    }
}
