package stalesim.scenario.claim.mindthestep;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.CombinatoricsUtils;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.staleness.ConwayMaxwellPoisson;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** The Conway-Maxwell-Poisson law and its mode. */
final class LawsOfStaleness {

    private static final double[] DISPERSIONS = {0.39, 0.87, 1, 4.18, 6.28};
    private static final int TERMS = 2_000;

    private LawsOfStaleness() {}

    static List<Claim<?>> claims() {
        return List.of(probabilities(), mode());
    }

    /** P[T = tau]. */
    private interface Probability {
        double of(int tau, double logLambda, double nu);
    }

    private static Claim<?> probabilities() {
        return Claim.of(
                        "S003-23",
                        "section A.4, eq. A.12",
                        ClaimKind.EXACT,
                        "P[T = tau] = lambda^tau/((tau!)^nu Z) is a law, and that of Poisson for nu = 1.")
                .shownBy("stalesim law conway-maxwell-poisson log-lambda=8.69 nu=4.18")
                .checkedBy(
                        "Probabilities against 2000 terms of the series, and for nu = 1 against e^-lambda"
                                + " lambda^tau/tau!, for lambda = 8^nu",
                        LawsOfStaleness::series)
                .literally(
                        "lambda^tau/((tau!)^nu Z)",
                        (tau, logLambda, nu) -> new ConwayMaxwellPoisson(logLambda, nu).pmf(tau))
                .broken(
                        "e^lambda for Z",
                        (tau, logLambda, nu) -> Math.exp(term(tau, logLambda, nu) - Math.exp(logLambda)))
                .broken(
                        "tau! without nu",
                        (tau, logLambda, nu) -> new ConwayMaxwellPoisson(logLambda, 1).pmf(tau))
                .broken(
                        "tau counted from 1",
                        (tau, logLambda, nu) -> new ConwayMaxwellPoisson(logLambda, nu).pmf(tau - 1));
    }

    private static double term(int tau, double logLambda, double nu) {
        return tau * logLambda - nu * CombinatoricsUtils.factorialLog(tau);
    }

    private static Finding series(Probability claimed, Bench bench) {
        List<Evidence> evidence = new ArrayList<>();
        for (double nu : DISPERSIONS) {
            double logLambda = nu * Math.log(8);
            double logSum = nu == 1 ? 8 : logSum(logLambda, nu);
            double worst = 0;
            for (int tau = 0; tau <= 60; tau++) {
                double expected = Math.exp(term(tau, logLambda, nu) - logSum);
                worst = Math.max(worst, Math.abs(claimed.of(tau, logLambda, nu) - expected));
            }
            evidence.add(Exactly.equal("greatest difference, nu = " + nu, worst, 0));
        }
        return Finding.of(evidence);
    }

    private static double logSum(double logLambda, double nu) {
        double largest = term(8, logLambda, nu);
        double sum = 0;
        for (int tau = 0; tau < TERMS; tau++) {
            sum += Math.exp(term(tau, logLambda, nu) - largest);
        }
        return largest + Math.log(sum);
    }

    /** ln lambda for a number of workers. */
    private interface Tie {
        double logLambda(int workers, double nu);
    }

    private static Claim<?> mode() {
        return Claim.of(
                        "S003-24",
                        "section A.4, eq. A.13",
                        ClaimKind.EXACT,
                        "The mode of a Conway-Maxwell-Poisson law is the integer part of lambda^(1/nu), and lambda ="
                                + " m^nu makes m - 1 a mode.")
                .assuming("a tie counts: for lambda = m^nu both m - 1 and m are modes")
                .checkedBy(
                        "Ratios of all neighbouring probabilities for 2 to 64 workers: those of m - 1 and m are equal,"
                                + " none is larger; for lambda = (m + 0.5)^nu the mode is m",
                        LawsOfStaleness::modes)
                .literally("lambda = m^nu", (m, nu) -> nu * Math.log(m))
                .broken("lambda = (m-1)^nu", (m, nu) -> nu * Math.log(m - 1))
                .broken("lambda = m", (m, nu) -> Math.log(m) + (nu - 1) * 0.1)
                .broken("lambda = (m-1/2)^nu", (m, nu) -> nu * Math.log(m - 0.5));
    }

    private static Finding modes(Tie tie, Bench bench) {
        double untied = 0;
        long larger = 0;
        long cases = 0;
        for (double nu : DISPERSIONS) {
            for (int m = 2; m <= 64; m++) {
                ConwayMaxwellPoisson law = new ConwayMaxwellPoisson(tie.logLambda(m, nu), nu);
                double top = law.logPmf(m - 1);
                untied = Math.max(untied, Math.abs(law.logPmf(m) - top));
                for (int tau = 0; tau < 3 * m; tau++) {
                    larger += law.logPmf(tau) > top + Exactly.LONG_SUM ? 1 : 0;
                    cases++;
                }
                larger += new ConwayMaxwellPoisson(nu * Math.log(m + 0.5), nu).mode() == m ? 0 : 1;
            }
        }
        return Finding.of(
                Exactly.equal("ln p(m)/p(m-1)", untied, 0, Exactly.LONG_SUM),
                Exactly.never("more probable than m - 1, or another mode than m", larger, cases));
    }
}
