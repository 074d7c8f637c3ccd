package stalesim.scenario.claim.mindthestep;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.paper.Reading;
import stalesim.model.step.mindthestep.GeometricMomentum;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Which C of equation A.9 makes a wanted momentum. */
final class TunedMomentum {

    private static final double GAIN = 0.02;
    private static final int UPDATES = 60;
    private static final double[] PROBABILITIES = {0.5, 0.25, 0.125};

    private TunedMomentum() {}

    static List<Claim<?>> claims() {
        return List.of(wanted(), none());
    }

    private static Claim<?> wanted() {
        return Claim.of(
                        "S003-20",
                        "corollary A.4.4, eq. A.11",
                        ClaimKind.EXACT,
                        "With geometric staleness and steps C^-tau eta/p any wanted momentum mu* is had by C ="
                                + " (1-p)/(2 - mu*).")
                .assuming("quadratic loss", "staleness independent of all else", "no gradient before the first")
                .shownBy("stalesim law geometric p=0.125")
                .checkedBy(
                        "The recursion of the mean path against the heavy ball of momentum mu* = 0, 0.3 and 0.9",
                        TunedMomentum::path)
                .literally("C = (1-p)/(2 - mu*)", rule(Reading.LITERAL))
                .corrected("C = (1-p)/mu*", rule(Reading.CORRECTED))
                .broken("C = mu*/(1-p)", (p, momentum) -> momentum / (1 - p))
                .broken("C = p/mu*", (p, momentum) -> p / momentum);
    }

    /** Momentum 0 needs an infinite C, in whose place the rule has 1/0. */
    private static DoubleBinaryOperator rule(Reading reading) {
        return (p, momentum) -> new GeometricMomentum(momentum, reading).base(p);
    }

    private static Finding path(DoubleBinaryOperator base, Bench bench) {
        double worst = 0;
        for (double p : PROBABILITIES) {
            for (double momentum : new double[] {0, 0.3, 0.9}) {
                double ratio = (1 - p) / base.applyAsDouble(p, momentum);
                worst = Math.max(worst, distance(ratio, momentum));
            }
        }
        return Finding.of(Exactly.equal("greatest difference of the paths", worst, 0));
    }

    private static Claim<?> none() {
        return Claim.of(
                        "S003-21",
                        "after theorem A.4.3",
                        ClaimKind.EXACT,
                        "With geometric staleness and steps C^-tau eta/p the momentum vanishes for C = (1-p)/2.")
                .assuming("quadratic loss", "staleness independent of all else", "no gradient before the first")
                .checkedBy("The recursion of the mean path against descent without momentum", TunedMomentum::vanishes)
                .literally("C = (1-p)/2, where the momentum is in truth 2", p -> (1 - p) / 2)
                .corrected("for C to infinity alone: 1e15", p -> 1e15)
                .broken("C = 1-p", p -> 1 - p)
                .broken("C = 1", p -> 1);
    }

    private static Finding vanishes(DoubleUnaryOperator base, Bench bench) {
        double worst = 0;
        for (double p : PROBABILITIES) {
            worst = Math.max(worst, distance((1 - p) / base.applyAsDouble(p), 0));
        }
        return Finding.of(Exactly.equal("greatest difference from descent without momentum", worst, 0));
    }

    /** With p(j) eta(j) = ((1-p)/C)^j eta, from the heavy ball. */
    private static double distance(double ratio, double momentum) {
        double[] mean = MeanPath.of(j -> GAIN * Math.pow(ratio, j), UPDATES);
        return MeanPath.difference(mean, MeanPath.heavyBall(momentum, GAIN, UPDATES));
    }
}
