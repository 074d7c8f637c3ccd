package stalesim.scenario.claim.mindthestep;

import java.util.List;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.paper.Reading;
import stalesim.model.staleness.ConwayMaxwellPoisson;
import stalesim.model.step.adaptive.Adaptation;
import stalesim.model.step.adaptive.Factors;
import stalesim.model.step.mindthestep.ConwayMomentum;
import stalesim.model.step.mindthestep.ExactMomentum;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** What weighs stale gradients in the mean, equation A.7, for any law and step rule. */
final class SumOfGradients {

    private static final double STEP = 0.05;
    private static final double CURVATURE = 0.3;
    private static final int UPDATES = 40;

    private SumOfGradients() {}

    static List<Claim<?>> claims() {
        return List.of(recursion(), asMomentum());
    }

    /** Weight of the gradient at theta_(i-j-1), of w_j and w_(j+1) with w = p eta. */
    private interface Weight {
        double of(double now, double next);
    }

    private static Claim<?> recursion() {
        return Claim.of(
                        "S003-16",
                        "lemma A.4.1, eq. A.6",
                        ClaimKind.EXACT,
                        "E[theta_(i+1) - theta_i] = E[theta_i - theta_(i-1)] + sum_j (p(j) eta(j) - p(j+1) eta(j+1))"
                                + " grad L(theta_(i-j-1)) - p(0) eta(0) grad L(theta_i), for any law and step rule.")
                .assuming("quadratic loss", "staleness independent of all else", "no gradient before the first")
                .checkedBy(
                        "Both sides along the mean path of 20 random laws with random steps, 40 updates",
                        SumOfGradients::bothSides)
                .literally("p(j) eta(j) - p(j+1) eta(j+1)", (now, next) -> now - next)
                .broken("sign of the sum", (now, next) -> next - now)
                .broken("sum of the weights", (now, next) -> now + next)
                .broken("without the second term", (now, next) -> now);
    }

    private static Finding bothSides(Weight weight, Bench bench) {
        double worst = 0;
        for (int draw = 0; draw < 20; draw++) {
            double[] w = bench.random(draw).doubles(UPDATES + 2, 0, STEP * CURVATURE).toArray();
            double[] x = MeanPath.of(j -> w[j], UPDATES);
            for (int i = 1; i < UPDATES; i++) {
                double right = x[i] - x[i - 1] + sum(w, x, i, weight) - w[0] * x[i];
                worst = Math.max(worst, Math.abs(x[i + 1] - x[i] - right));
            }
        }
        return Finding.of(Exactly.equal("greatest difference of both sides", worst, 0));
    }

    /** The sum of equation A.7 at update i, with the curvature in the weights. */
    private static double sum(double[] w, double[] x, int i, Weight weight) {
        double sum = 0;
        for (int j = 0; j < i; j++) {
            sum += weight.of(w[j], w[j + 1]) * x[i - j - 1];
        }
        return sum;
    }

    /**
     * A step rule and the momentum that it is said to add.
     *
     * @param added K
     * @param rule of the steps
     */
    private record Promise(double added, Adaptation rule) {}

    private static Claim<?> asMomentum() {
        return Claim.of(
                        "S003-28",
                        "theorem A.4.6, eq. A.16, A.17",
                        ClaimKind.EXACT,
                        "Under a Conway-Maxwell-Poisson law, a step rule makes the sum of stale gradients K"
                                + " E[theta_i - theta_(i-1)], so that momentum is tuned to any value.")
                .assuming("quadratic loss", "staleness independent of all else", "no gradient before the first")
                .checkedBy(
                        "The sum of equation A.7 along the mean path against K times its last difference, 40 updates",
                        SumOfGradients::promised)
                .literally(
                        "c(tau) = 1 - K/(eta e^lambda) sum_(j < tau) lambda^j/(j!)^nu, K = 0.5",
                        new Promise(0.5, new ConwayMomentum(0.5 / STEP, Reading.LITERAL)))
                .corrected(
                        "eta(tau) = eta (1-mu) mu^tau/p(tau) with mu = 1 + K = 0.5",
                        new Promise(-0.5, new ExactMomentum(0.5)))
                .broken("the inverse hazard, K = eta", new Promise(STEP, new ConwayMomentum(1, Reading.CORRECTED)))
                .broken("mu for K", new Promise(0.4, new ExactMomentum(0.4)));
    }

    private static Finding promised(Promise promise, Bench bench) {
        double worst = 0;
        for (double nu : new double[] {1, 2}) {
            ConwayMaxwellPoisson law = ConwayMaxwellPoisson.tied(4, nu);
            double[] w = weights(law, promise.rule().under(law));
            double[] x = MeanPath.of(j -> w[j], UPDATES);
            for (int i = 1; i <= UPDATES; i++) {
                double momentum = promise.added() * (x[i] - x[i - 1]);
                worst = Math.max(worst, Math.abs(sum(w, x, i, (now, next) -> now - next) - momentum));
            }
        }
        return Finding.of(Exactly.equal("greatest difference from K E[theta_i - theta_(i-1)]", worst, 0));
    }

    private static double[] weights(ConwayMaxwellPoisson law, Factors factors) {
        double[] w = new double[UPDATES + 2];
        for (int j = 0; j < w.length; j++) {
            double size = Math.exp(law.logPmf(j) + factors.logMagnitude(j)) * STEP * CURVATURE;
            w[j] = factors.negative(j) ? -size : size;
        }
        return w;
    }
}
