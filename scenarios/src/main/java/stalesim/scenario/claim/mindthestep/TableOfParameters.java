package stalesim.scenario.claim.mindthestep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.duration.Gamma;
import stalesim.model.staleness.BoundedUniform;
import stalesim.model.staleness.ConwayMaxwellPoisson;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.staleness.closed.ClosedSystem;
import stalesim.model.staleness.fit.LawFit;
import stalesim.model.staleness.fit.LawFitting;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;

/** Table A.1: parameters of the nearest laws by number of workers. */
final class TableOfParameters {

    private static final List<Integer> WORKERS = List.of(2, 4, 8, 16, 20, 24, 28, 32);
    private static final List<Double> GEOMETRIC = List.of(0.34, 0.21, 0.12, 0.06, 0.05, 0.04, 0.04, 0.03);
    private static final List<Integer> UNIFORM = List.of(2, 5, 11, 22, 31, 37, 48, 48);
    private static final List<Double> DISPERSION = List.of(6.28, 5.26, 4.18, 3.48, 0.93, 0.95, 0.39, 0.87);
    /** Half a unit of the last printed digit, and as much for the search that found it. */
    private static final double PRINTED = 0.0101;

    private TableOfParameters() {}

    static List<Claim<?>> claims() {
        return List.of(geometric(), uniform(), poisson(), dispersion());
    }

    private static Claim<?> geometric() {
        return Claim.of(
                        "S003-39",
                        "table A.1, row Geom",
                        ClaimKind.EXACT,
                        "The nearest geometric law has p = 1/m: 0.34, 0.21, 0.12, 0.06, 0.05, 0.04, 0.04, 0.03.")
                .assuming("printed to two digits, found by a search of the same grain")
                .checkedBy("Printed numbers that are more than 0.01 from the formula", TableOfParameters::printed)
                .literally("p = 1/m", m -> 1.0 / m)
                .corrected("p = 1/(m+1): the own update counts in the table", m -> 1.0 / (m + 1))
                .broken("p = 1/(m-1)", m -> 1.0 / Math.max(1, m - 1))
                .broken("p = 1/(m+2)", m -> 1.0 / (m + 2));
    }

    private static Finding printed(IntToDoubleFunction p, Bench bench) {
        long off = 0;
        for (int row = 0; row < WORKERS.size(); row++) {
            off += Math.abs(p.applyAsDouble(WORKERS.get(row)) - GEOMETRIC.get(row)) > PRINTED ? 1 : 0;
        }
        return Finding.of(Exactly.never("printed p further than 0.01 from the formula", off, WORKERS.size()));
    }

    /**
     * Range of the largest staleness of the nearest uniform law, over m.
     *
     * @param low end
     * @param high end
     */
    private record Range(double low, double high) {}

    private static Claim<?> uniform() {
        return Claim.of(
                        "S003-40",
                        "table A.1, row Unif",
                        ClaimKind.QUANTITATIVE,
                        "From 4 workers on the nearest uniform law goes up to 1.2 m ... 1.7 m.")
                .assuming("gamma compute times of variation 0.1 to 0.3")
                .checkedBy(
                        "Printed numbers to one digit, and nearest uniform laws of simulated runs with 8, 16 and 32"
                                + " workers",
                        TableOfParameters::widest)
                .literally("1.2 m ... 1.7 m", new Range(1.15, 1.75))
                .broken("m/2 ... m", new Range(0.5, 1))
                .broken("2 m - 2, which has the right mean", new Range(1.75, 2));
    }

    private static Finding widest(Range range, Bench bench) throws InterruptedException {
        long outside = 0;
        for (int row = 1; row < WORKERS.size(); row++) {
            double ratio = (double) UNIFORM.get(row) / WORKERS.get(row);
            outside += ratio >= range.low() && ratio <= range.high() ? 0 : 1;
        }
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Exactly.never("printed numbers outside", outside, WORKERS.size() - 1));
        for (int m : new int[] {8, 16, 32}) {
            for (double cv : new double[] {0.1, 0.3}) {
                double[] ratios = fits(m, cv, bench, law -> law instanceof BoundedUniform flat ? flat.max() : Double.NaN);
                for (int i = 0; i < ratios.length; i++) {
                    ratios[i] /= m;
                }
                String what = "largest over m, " + m + " workers, variation " + cv;
                evidence.add(Estimated.within(what, ratios, range.low(), range.high()));
            }
        }
        return Finding.of(evidence);
    }

    private static Claim<?> poisson() {
        return Claim.of(
                        "S003-41",
                        "table A.1, row Pois",
                        ClaimKind.QUANTITATIVE,
                        "The nearest Poisson law has lambda = m.")
                .assuming(
                        "staleness leaves the own update out, as algorithm A.1 does",
                        "gamma compute times of variation m^(-1/2)")
                .checkedBy("Nearest Poisson laws of simulated runs, within 0.5", TableOfParameters::means)
                .literally("lambda = m", m -> m)
                .corrected("lambda = m - 1", m -> m - 1)
                .broken("lambda = m - 2", m -> m - 2)
                .broken("lambda = m + 1", m -> m + 1);
    }

    private static Finding means(IntToDoubleFunction lambda, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (int m : new int[] {4, 8, 16, 32}) {
            double[] fitted =
                    fits(m, 1 / Math.sqrt(m), bench, law -> law instanceof Poisson near ? near.lambda() : Double.NaN);
            evidence.add(Estimated.equivalent("lambda, " + m + " workers", fitted, lambda.applyAsDouble(m), 0.5));
        }
        return Finding.of(evidence);
    }

    private static Claim<?> dispersion() {
        return Claim.of(
                        "S003-42",
                        "table A.1, row CMP",
                        ClaimKind.TREND,
                        "The dispersion nu of the nearest Conway-Maxwell-Poisson law falls as workers are added: 6.28 to"
                                + " 0.87.")
                .assuming("the variation of compute times is the same for all numbers of workers")
                .shownBy("stalesim run staleness-laws")
                .checkedBy(
                        "Fitted nu of simulated runs with 2 to 32 workers, and the variation of compute times that"
                                + " each printed nu belongs to: between 0.1 and 0.3",
                        TableOfParameters::trend)
                .literally("variation 0.2 for all", m -> 0.2)
                .broken("variation m^(-1/2)", m -> 1 / Math.sqrt(m))
                .broken("variation 1/m", m -> 1.0 / m);
    }

    private static Finding trend(IntToDoubleFunction variation, Bench bench) throws InterruptedException {
        int[] levels = {2, 4, 8, 16, 32};
        double[][] seeds = new double[10][levels.length];
        for (int level = 0; level < levels.length; level++) {
            double[] nu = fits(levels[level], variation.applyAsDouble(levels[level]), bench, TableOfParameters::nu);
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

    private static double nu(StalenessLaw law) {
        return law instanceof ConwayMaxwellPoisson conway ? conway.nu() : Double.NaN;
    }

    /** A parameter of a law. */
    private interface Parameter {
        double of(StalenessLaw law);
    }

    /** A parameter of the one nearest law that has it, by run. */
    private static double[] fits(int workers, double cv, Bench bench, Parameter parameter)
            throws InterruptedException {
        Trial trial =
                Trial.of(new AsyncLock(), workers, bench.amount(3_000, 20_000)).paced(new Gamma(1_000_000, cv));
        return bench.replicate(10, run -> {
            StalenessHistogram staleness = bench.run(trial, run).staleness();
            return LawFitting.fitAllByDistance(staleness).stream()
                    .map(LawFit::law)
                    .mapToDouble(parameter::of)
                    .filter(value -> !Double.isNaN(value))
                    .findFirst()
                    .orElseThrow();
        });
    }
}
