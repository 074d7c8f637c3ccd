package stalesim.scenario.claim.mindthestep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.staleness.BoundedUniform;
import stalesim.model.staleness.StalenessLaw;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Table A.1, printed parameters of geometric and uniform laws. */
final class PrintedLaws {

    private static final List<Integer> WORKERS = List.of(2, 4, 8, 16, 20, 24, 28, 32);
    private static final List<Double> GEOMETRIC = List.of(0.34, 0.21, 0.12, 0.06, 0.05, 0.04, 0.04, 0.03);
    private static final List<Integer> UNIFORM = List.of(2, 5, 11, 22, 31, 37, 48, 48);
    /** Half a unit of the last printed digit, and as much for the search that found it. */
    private static final double PRINTED = 0.0101;

    private PrintedLaws() {}

    static List<Claim<?>> claims() {
        return List.of(geometric(), uniform());
    }

    private static Claim<?> geometric() {
        return Claim.of(
                        "S003-39",
                        "table A.1, row Geom",
                        ClaimKind.EXACT,
                        "The nearest geometric law has p = 1/m: 0.34, 0.21, 0.12, 0.06, 0.05, 0.04, 0.04, 0.03.")
                .assuming("printed to two digits, found by a search of the same grain")
                .checkedBy("Printed numbers that are more than 0.01 from the formula", PrintedLaws::printed)
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
                        PrintedLaws::widest)
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
                double[] ratios = NearestLaws.fits(m, cv, bench, PrintedLaws::largest);
                for (int i = 0; i < ratios.length; i++) {
                    ratios[i] /= m;
                }
                String what = "largest over m, " + m + " workers, variation " + cv;
                evidence.add(Estimated.within(what, ratios, range.low(), range.high()));
            }
        }
        return Finding.of(evidence);
    }

    private static double largest(StalenessLaw law) {
        return law instanceof BoundedUniform uniform ? uniform.max() : Double.NaN;
    }
}
