package stalesim.scenario.claim.weighted.theory;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import stalesim.model.bound.weighted.ContractionFit;
import stalesim.model.bound.weighted.ContractionRate;
import stalesim.model.bound.weighted.LaggingNodes;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.paper.Reading;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** The contraction rate r and what it makes of weights and of losses. */
final class Contraction {

    private Contraction() {}

    static List<Claim<?>> claims() {
        return List.of(rate(), smallerRate(), fittedCurve(), exponentialWeights());
    }

    private static Claim<?> rate() {
        return Claim.of(
                        "S001-02",
                        "eq. 6",
                        ClaimKind.EXACT,
                        "The contraction rate is r = 1 - lambda eta: 0.999999 for lambda = 0.01 and eta = 0.0001.")
                .assuming("a loss that is linear but for lambda/2 |w|^2")
                .checkedBy(
                        "The distance of two models after a step of each, for four pairs of numbers",
                        Contraction::step)
                .literally("1 - lambda eta", (lambda, eta) -> ContractionRate.of(lambda, eta).rate())
                .broken("1 - lambda", (lambda, eta) -> 1 - lambda)
                .broken("1 - 2 lambda eta", (lambda, eta) -> 1 - 2 * lambda * eta)
                .broken("exp(-lambda eta)", (lambda, eta) -> Math.exp(-lambda * eta));
    }

    private static Finding step(DoubleBinaryOperator rate, Bench bench) {
        long wrong = 0;
        for (double lambda : new double[] {0.01, 0.5}) {
            for (double eta : new double[] {0.1, 0.9}) {
                double one = 3 - eta * (lambda * 3 + 0.7);
                double other = -1 - eta * (lambda * -1 + 0.7);
                wrong += Math.abs((one - other) / 4 - rate.applyAsDouble(lambda, eta)) < 1e-12 ? 0 : 1;
            }
        }
        return Finding.of(
                Exactly.never("distances shrink otherwise", wrong, 4),
                Exactly.equal("1 - r of the experiments", 1e6 * (1 - rate.applyAsDouble(0.01, 1e-4)), 1, 1e-9));
    }

    /** The subject is the largest r, from the smallest and the largest curvature times the step. */
    private static Claim<?> smallerRate() {
        return Claim.of(
                        "S001-31",
                        "section 3.4",
                        ClaimKind.BOUND,
                        "Where the loss itself is curved, r is smaller than 1 - eta lambda.")
                .assuming("loss h/2 w^2 beside the regularisation lambda/2 w^2, no noise")
                .checkedBy(
                        "r fitted to curves of loss of gradient descent, for four curvatures of the loss",
                        Contraction::fitted)
                .literally("r <= 1 - eta lambda", (lambda, all) -> 1 - lambda)
                .broken("r <= 1 - eta (lambda + 2 h)", (lambda, all) -> 1 - (2 * all - lambda))
                .broken("r <= 1 - 20 eta lambda", (lambda, all) -> 1 - 20 * lambda);
    }

    private static Finding fitted(DoubleBinaryOperator most, Bench bench) {
        double lambda = 0.001;
        long above = 0;
        for (double h : new double[] {0.002, 0.005, 0.01, 0.05}) {
            double r = ContractionFit.of(curve(lambda + h), Reading.CORRECTED).rate().rate();
            above += r <= most.applyAsDouble(lambda, lambda + h) ? 0 : 1;
        }
        return Finding.of(Exactly.never("fitted r above the bound", above, 4));
    }

    /** Loss of gradient descent on a parabola, eta h a step. */
    private static List<ContractionFit.Point> curve(double gain) {
        return IntStream.rangeClosed(0, 40)
                .mapToObj(i -> {
                    double x = Math.pow(1 - gain, i * 5.0);
                    return new ContractionFit.Point(i * 5.0, 0.3 + x * x / 2);
                })
                .toList();
    }

    private static Claim<?> fittedCurve() {
        return Claim.of(
                        "S001-32",
                        "section 3.4, figure 3",
                        ClaimKind.EXACT,
                        "A curve of loss falls like r^t, r being the contraction rate of the models.")
                .assuming("the figure's numbers are not printed: gradient descent on a parabola instead")
                .checkedBy(
                        "The fitted r against that of the models, and the fit's R^2, for four curvatures",
                        Contraction::rateOfCurve)
                .literally("loss = floor + A r^t", points -> ContractionFit.of(points, Reading.LITERAL))
                .corrected("loss = floor + A r^(2t)", points -> ContractionFit.of(points, Reading.CORRECTED))
                .broken("without the floor", points -> ContractionFit.of(
                        points.stream()
                                .map(point -> new ContractionFit.Point(
                                        point.update(), Math.sqrt(point.loss())))
                                .toList(),
                        Reading.CORRECTED));
    }

    private static Finding rateOfCurve(Function<List<ContractionFit.Point>, ContractionFit> fit, Bench bench) {
        double worst = 0;
        double least = 1;
        for (double gain : new double[] {0.005, 0.01, 0.02, 0.05}) {
            ContractionFit found = fit.apply(curve(gain));
            worst = Math.max(worst, Math.abs(Math.log(found.rate().rate()) / Math.log(1 - gain) - 1));
            least = Math.min(least, found.determination());
        }
        return Finding.of(
                Exactly.equal("relative error of ln r", worst, 0, 1e-4),
                Exactly.is("R^2 > 0.99", least > 0.99).with("least R^2", least));
    }

    private static Claim<?> exponentialWeights() {
        return Claim.of(
                        "S001-33",
                        "section 1",
                        ClaimKind.EXACT,
                        "Weights fall exponentially with the delay of a node.")
                .checkedBy(
                        "ln(w_i/w_0) over T_i for delays of 1 to 100000, against ln r", Contraction::logarithms)
                .literally("r^T_i / sum_j r^T_j", lags -> new LaggingNodes(ContractionRate.of(0.9999), lags).weights())
                .broken("1/(1 + T_i)", lags -> lags.stream().map(lag -> 1 / (1 + lag)).toList())
                .broken("1 - T_i (1 - r)", lags -> lags.stream().map(lag -> Math.max(0, 1 - lag * 1e-4)).toList())
                .broken("r^(T_i/2)", lags -> lags.stream().map(lag -> Math.pow(0.9999, lag / 2)).toList());
    }

    private static Finding logarithms(Function<List<Double>, List<Double>> weights, Bench bench) {
        List<Double> lags = List.of(0.0, 1.0, 10.0, 100.0, 1_000.0, 10_000.0, 100_000.0);
        List<Double> found = weights.apply(lags);
        double worst = 0;
        for (int i = 1; i < lags.size(); i++) {
            double slope = Math.log(found.get(i) / found.get(0)) / lags.get(i);
            worst = Math.max(worst, Math.abs(slope / Math.log(0.9999) - 1));
        }
        return Finding.of(Exactly.equal("relative error of the slope", worst, 0, Exactly.LONG_SUM));
    }
}
