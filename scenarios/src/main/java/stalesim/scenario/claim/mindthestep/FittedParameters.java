package stalesim.scenario.claim.mindthestep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.staleness.ConwayMaxwellPoisson;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.staleness.closed.ClosedSystem;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Table A.1, parameters of Poisson and Conway-Maxwell-Poisson laws. */
final class FittedParameters {

    private static final List<Integer> WORKERS = List.of(2, 4, 8, 16, 20, 24, 28, 32);
    private static final List<Double> DISPERSION = List.of(6.28, 5.26, 4.18, 3.48, 0.93, 0.95, 0.39, 0.87);

    private FittedParameters() {}

    static List<Claim<?>> claims() {
        return List.of(poisson(), dispersion());
    }

    private static Claim<?> poisson() {
        return Claim.of(
                        "S003-41",
                        "table A.1, row Pois",
                        ClaimKind.QUANTITATIVE,
                        "The nearest Poisson law has lambda = m.")
                .assuming(
                        "staleness leaves the own update out, as algorithm A.1 does",
                        "gamma compute times of variation m^(-1/2), where staleness is near Poisson: with twice the"
                                + " variation no Poisson law is near, and the nearest has another mean")
                .checkedBy("Nearest Poisson laws of simulated runs, within 0.5", FittedParameters::means)
                .literally("lambda = m", m -> m)
                .corrected("lambda = m - 1", m -> m - 1)
                .broken("lambda = m - 2", m -> m - 2)
                .broken("lambda = m + 1", m -> m + 1);
    }

    private static Finding means(IntToDoubleFunction lambda, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (int m : new int[] {4, 8, 16, 32}) {
            double[] fitted = NearestLaws.fits(m, 1 / Math.sqrt(m), bench, FittedParameters::lambda);
            evidence.add(Estimated.equivalent("lambda, " + m + " workers", fitted, lambda.applyAsDouble(m), 0.5));
        }
        return Finding.of(evidence);
    }

    private static Claim<?> dispersion() {
        return Claim.of(
                        "S003-42",
                        "table A.1, row CMP",
                        ClaimKind.TREND,
                        "The dispersion nu of the nearest Conway-Maxwell-Poisson law falls as workers are added: 6.28"
                                + " to 0.87.")
                .assuming("the variation of compute times is the same for all numbers of workers")
                .shownBy("stalesim run staleness-laws")
                .checkedBy(
                        "Fitted nu of simulated runs with 2 to 32 workers, and the variation of compute times that"
                                + " each printed nu belongs to: between 0.1 and 0.3",
                        FittedParameters::trend)
                .literally("variation 0.2 for all", m -> 0.2)
                .broken("variation m^(-3/4)", m -> Math.pow(m, -0.75))
                .broken("variation 1/m", m -> 1.0 / m);
    }

    private static Finding trend(IntToDoubleFunction variation, Bench bench) throws InterruptedException {
        int[] levels = {2, 4, 8, 16, 32};
        double[][] seeds = new double[10][levels.length];
        for (int level = 0; level < levels.length; level++) {
            int workers = levels[level];
            double[] nu = NearestLaws.fits(workers, variation.applyAsDouble(workers), bench, FittedParameters::nu);
            for (int seed = 0; seed < seeds.length; seed++) {
                seeds[seed][level] = nu[seed];
            }
        }
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Ordered.fallingInPairs("nu", List.of(seeds)));
        for (int row = 0; row < WORKERS.size(); row++) {
            int m = WORKERS.get(row);
            double cv = ClosedSystem.withVariance(m, m / DISPERSION.get(row)).cv();
            evidence.add(Exactly.is("variation of the run with " + m + " workers", cv >= 0.1 && cv <= 0.3)
                    .with("variation", cv));
        }
        return Finding.of(evidence);
    }

    private static double lambda(StalenessLaw law) {
        return law instanceof Poisson poisson ? poisson.lambda() : Double.NaN;
    }

    private static double nu(StalenessLaw law) {
        return law instanceof ConwayMaxwellPoisson conway ? conway.nu() : Double.NaN;
    }
}
