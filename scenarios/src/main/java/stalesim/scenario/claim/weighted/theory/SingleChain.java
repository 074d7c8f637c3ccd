package stalesim.scenario.claim.weighted.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.bound.weighted.FixedPointLoss;
import stalesim.model.bound.weighted.NodeDeviation;
import stalesim.model.bound.weighted.NodeDistance;
import stalesim.model.bound.weighted.Training;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.statistics.Summary;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/**
 * What SGD of one node does in the mean: regularised hinge loss of one feature x, label 1 with probability 0.7 and
 * otherwise -1.
 */
final class SingleChain {

    private static final double SHARE = 0.7;
    private static final int CHAINS = 200;
    /** Far from where the loss is 0: the gradient is lambda w - y x throughout. */
    private static final Chain STRAIGHT = new Chain(0.02, 0.1, 0.02, 0.5);

    private SingleChain() {}

    static List<Claim<?>> claims() {
        return List.of(fixedPoint(), distance(), deviation());
    }

    /** Feature, regularisation, step and start. */
    private record Chain(double x, double lambda, double eta, double start) {

        /** The largest gradient between start and limit. */
        double gradient() {
            return lambda * start + x;
        }

        double after(int updates, UniformRandomProvider random) {
            double w = start;
            for (int t = 0; t < updates; t++) {
                w = next(w, random);
            }
            return w;
        }

        double next(double w, UniformRandomProvider random) {
            double y = random.nextDouble() < SHARE ? 1 : -1;
            return w - eta * (lambda * w - (y * x * w < 1 ? y * x : 0));
        }

        double loss(double w) {
            return lambda / 2 * w * w + SHARE * Math.max(0, 1 - x * w) + (1 - SHARE) * Math.max(0, 1 + x * w);
        }
    }

    private static Claim<?> fixedPoint() {
        return Claim.of(
                        "S001-08",
                        "theorem 2, eq. 14",
                        ClaimKind.BOUND,
                        "The mean model of SGD in the end has an excess loss of 2 eta G^2 at most.")
                .assuming("regularised hinge loss whose optimum is at the kink, lambda = 0.01")
                .checkedBy(
                        "Excess loss of the mean over 20000 updates, 20 chains, for eta = 0.02 and 0.1",
                        SingleChain::excess)
                .literally("2 eta G^2", (eta, gradient) -> new FixedPointLoss(eta, gradient).value())
                .broken("2 eta^2 G^2", (eta, gradient) -> 2 * eta * eta * gradient * gradient)
                .broken("eta^2 G^2/2", (eta, gradient) -> eta * eta * gradient * gradient / 2);
    }

    private static Finding excess(DoubleBinaryOperator bound, Bench bench)
            throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        int updates = bench.amount(5_000, 20_000);
        for (double eta : new double[] {0.02, 0.1}) {
            Chain chain = new Chain(1, 0.01, eta, 1);
            double[] losses = bench.replicate(20, replication -> {
                UniformRandomProvider random = bench.random(replication);
                double w = chain.start();
                double sum = 0;
                for (int t = 0; t < updates; t++) {
                    w = chain.next(w, random);
                    sum += w;
                }
                return chain.loss(sum / updates) - chain.loss(1);
            });
            double most = bound.applyAsDouble(eta, 1 + 0.01 * (1 + eta));
            evidence.add(Estimated.atMost("excess loss with eta = " + eta, losses, most));
        }
        return Finding.of(evidence);
    }

    private static Claim<?> distance() {
        return Claim.of(
                        "S001-10",
                        "theorem 3, eq. 16",
                        ClaimKind.BOUND,
                        "After t updates the mean model is (G/lambda) (1 - eta lambda)^t from its limit at most.")
                .assuming("regularised hinge loss far from its kink: the slowest contraction")
                .checkedBy("Mean of 200 chains, 30 times, after 200 to 2500 updates", SingleChain::distances)
                .literally("(G/lambda) (1 - eta lambda)^t", training -> new NodeDistance(training).value())
                .broken("(G/lambda) (1 - eta lambda)^(2t)", training ->
                        new NodeDistance(training).value() * training.rate().power(training.updates()))
                .broken("(G/lambda) (1 - eta)^t", training -> training.gradient() / training.convexity()
                        * Math.pow(1 - training.step(), training.updates()));
    }

    private static Finding distances(ToDoubleFunction<Training> bound, Bench bench) throws InterruptedException {
        double limit = (2 * SHARE - 1) * STRAIGHT.x() / STRAIGHT.lambda();
        return against("distance", bound, bench, ends -> Math.abs(Summary.of(ends).mean() - limit));
    }

    private static Claim<?> deviation() {
        return Claim.of(
                        "S001-11",
                        "theorem 3, eq. 17",
                        ClaimKind.BOUND,
                        "After t updates the deviation is 2 sqrt(eta) G/sqrt(lambda) + (G/lambda) (1 - eta lambda)^t at"
                                + " most.")
                .assuming("regularised hinge loss far from its kink")
                .checkedBy("Deviation of 200 chains, 30 times, after 200 to 2500 updates", SingleChain::deviations)
                .literally("2 sqrt(eta/lambda) G + (G/lambda) (1 - eta lambda)^t", training ->
                        new NodeDeviation(training).value())
                .broken("2 eta G", training -> 2 * training.step() * training.gradient())
                .broken("(G/lambda) (1 - eta lambda)^t", training -> new NodeDistance(training).value());
    }

    private static Finding deviations(ToDoubleFunction<Training> bound, Bench bench) throws InterruptedException {
        return against("deviation", bound, bench, ends -> Summary.of(ends).standardDeviation());
    }

    private static Finding against(
            String what, ToDoubleFunction<Training> bound, Bench bench, ToDoubleFunction<double[]> figure)
            throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (int t : new int[] {200, 500, 1_000, 2_500}) {
            double[] found = bench.replicate(bench.amount(8, 30), replication -> {
                UniformRandomProvider random = bench.random(replication);
                double[] ends = new double[CHAINS];
                for (int chain = 0; chain < CHAINS; chain++) {
                    ends[chain] = STRAIGHT.after(t, random);
                }
                return figure.applyAsDouble(ends);
            });
            var training = new Training(STRAIGHT.gradient(), STRAIGHT.lambda(), STRAIGHT.eta(), t);
            evidence.add(Estimated.atMost(what + " after " + t, found, bound.applyAsDouble(training)));
        }
        return Finding.of(evidence);
    }
}
