package stalesim.scenario.claim.weighted.theory;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import stalesim.model.bound.weighted.Smoothness;
import stalesim.model.bound.weighted.SpreadLoss;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.paper.Reading;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** What the spread of models costs in loss. */
final class SpreadOfModels {

    private static final double DEVIATION = 0.7;

    private SpreadOfModels() {}

    static List<Claim<?>> claims() {
        return List.of(expectedLoss());
    }

    /** Bound on the mean excess loss of models with a mean squared distance from a centre. */
    private interface LossBound {
        double of(double deviation, Smoothness smoothness);
    }

    private static Claim<?> expectedLoss() {
        return Claim.of(
                        "S001-07",
                        "theorem 1, eq. 13",
                        ClaimKind.BOUND,
                        "Models with mean squared distance sigma^2 from a centre cost at most"
                                + " (sigma sqrt(L/2) + sqrt(gap))^2 in excess, gap being that of the centre.")
                .assuming("quadratics of three directions, models normal around a centre away from the optimum")
                .checkedBy(
                        "Mean excess loss of random models in 30 batches, for equal and for unequal curvatures",
                        SpreadOfModels::loss)
                .literally(
                        "(sigma sqrt(2 L) + sqrt(gap))^2",
                        (sigma, smooth) -> new SpreadLoss(sigma, smooth, Reading.LITERAL).value())
                .corrected(
                        "(sigma sqrt(L/2) + sqrt(gap))^2",
                        (sigma, smooth) -> new SpreadLoss(sigma, smooth, Reading.CORRECTED).value())
                .broken("sqrt(L/8) for sqrt(L/2)", (sigma, smooth) -> bound(sigma, smooth, 0.125))
                .broken("without the gap", (sigma, smooth) -> sigma * sigma * smooth.lipschitz() / 2);
    }

    private static double bound(double deviation, Smoothness smooth, double share) {
        double root = deviation * Math.sqrt(share * smooth.lipschitz()) + Math.sqrt(smooth.gap());
        return root * root;
    }

    private static Finding loss(LossBound bound, Bench bench) throws InterruptedException {
        List<Case> cases = List.of(
                new Case("unequal curvatures", List.of(1.0, 0.5, 0.1), 0.2),
                new Case("equal curvatures", List.of(1.0, 1.0, 1.0), 1));
        List<Evidence> evidence = new ArrayList<>();
        for (Case one : cases) {
            double[] losses = bench.replicate(30, one.losses(bench));
            double sigma = DEVIATION * Math.sqrt(one.curvatures().size());
            evidence.add(Estimated.atMost(one.what(), losses, bound.of(sigma, new Smoothness(1, one.gap()))));
        }
        return Finding.of(evidence);
    }

    /** A quadratic with its optimum at 0, and models spread around a centre. */
    private record Case(String what, List<Double> curvatures, double centre) {

        double gap() {
            return curvatures.stream().mapToDouble(h -> h * centre * centre / 2).sum();
        }

        /** Mean loss of many models, by replication. */
        Bench.Replicated losses(Bench bench) {
            int models = bench.amount(1_000, 10_000);
            return replication -> {
                var normal = ZigguratSampler.NormalizedGaussian.of(bench.random(replication));
                double sum = 0;
                for (int model = 0; model < models; model++) {
                    for (double curvature : curvatures) {
                        double x = centre + DEVIATION * normal.sample();
                        sum += curvature * x * x / 2;
                    }
                }
                return sum / models;
            };
        }
    }
}
