package stalesim.scenario.claim.mindthestep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Fitted;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.duration.Exponential;
import stalesim.model.duration.Gamma;
import stalesim.model.staleness.BoundedUniform;
import stalesim.model.staleness.Distances;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.staleness.fit.LawFit;
import stalesim.model.staleness.fit.LawFitting;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;

/** Which law staleness has. */
final class FormOfStaleness {

    private static final int WORKERS = 8;

    private static final List<String> NAMES = List.of("conway-maxwell-poisson", "poisson", "uniform", "geometric");

    private FormOfStaleness() {}

    static List<Claim<?>> claims() {
        return List.of(memoryless(), nearestLaws());
    }

    private static Claim<?> memoryless() {
        return Claim.of(
                        "S003-22",
                        "section A.4",
                        ClaimKind.FIT,
                        "Where the next to update is any of the workers, staleness is geometric with p = 1/m.")
                .assuming("exponential compute times, reads and updates take none")
                .shownBy("stalesim law geometric p=0.125")
                .checkedBy(
                        "Bhattacharyya distance of simulated staleness from the law, against that of 200 systems whose"
                                + " next worker is drawn uniformly",
                        FormOfStaleness::fit)
                .literally("P[tau = j] = (1/m) (1-1/m)^j", m -> new Geometric(1.0 / m))
                .broken("a Poisson law of the same mean", m -> new Poisson(m - 1))
                .broken("a uniform law of the same mean", m -> new BoundedUniform(2 * (m - 1)))
                .broken("p = 1/(m+1)", m -> new Geometric(1.0 / (m + 1)));
    }

    private static Claim<?> nearestLaws() {
        return Claim.of(
                        "S003-38",
                        "section A.6, figure A.2",
                        ClaimKind.ORDERING,
                        "Of the four families the Conway-Maxwell-Poisson laws fit the staleness of runs best, the"
                                + " Poisson laws second; uniform and geometric laws fit worse.")
                .assuming("gamma compute times, reads and updates take none", "nearest by Bhattacharyya distance")
                .shownBy("stalesim run staleness-laws")
                .checkedBy("Distances of the nearest laws of simulated runs, paired by seed", FormOfStaleness::order)
                .literally("whatever the compute times: variation 0.3 and 1", List.of(0.3, 1.0))
                .corrected("where their variation is at most m^(-1/2): 0.1 and 0.35", List.of(0.1, 0.35))
                .broken("for exponential ones", List.of(1.0, 1.0))
                .broken("where it is 0.6", List.of(0.3, 0.6));
    }

    private static Finding order(List<Double> variations, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (double cv : variations) {
            Trial trial =
                    Trial.of(new AsyncLock(), WORKERS, bench.amount(4_000, 10_000)).paced(new Gamma(1_000_000, cv));
            double[][] distances = new double[NAMES.size()][12];
            for (int run = 0; run < 12; run++) {
                for (LawFit fit : LawFitting.fitAllByDistance(bench.run(trial, run).staleness())) {
                    distances[NAMES.indexOf(fit.law().name())][run] = fit.bhattacharyya();
                }
            }
            for (int worse = 1; worse < NAMES.size(); worse++) {
                String what = NAMES.get(worse) + " over " + NAMES.get(Math.min(1, worse - 1)) + ", variation " + cv;
                evidence.add(Ordered.greater(what, distances[worse], distances[Math.min(1, worse - 1)]));
            }
        }
        return Finding.of(evidence);
    }

    private static Finding fit(IntFunction<StalenessLaw> laws, Bench bench) throws InterruptedException {
        StalenessLaw law = laws.apply(WORKERS);
        int updates = bench.amount(10_000, 40_000);
        Trial trial = Trial.of(new AsyncLock(), WORKERS, updates).paced(new Exponential(1_000_000));
        double observed = Distances.bhattacharyya(bench.run(trial, 0).staleness(), law);
        Geometric known = new Geometric(1.0 / WORKERS);
        double[] replicates = bench.replicate(
                200, replication -> Distances.bhattacharyya(drawn(updates, bench.random(1 + replication)), known));
        double rival = Distances.bhattacharyya(known, new Geometric(1.0 / (WORKERS + 1)));
        return Finding.of(Fitted.by("staleness of 8 workers", observed, replicates, rival));
    }

    /** Staleness where a worker drawn uniformly updates and reads again. */
    private static StalenessHistogram drawn(int updates, UniformRandomProvider random) {
        StalenessHistogram staleness = new StalenessHistogram();
        int[] read = new int[WORKERS];
        for (int update = 0; update < updates; update++) {
            int worker = random.nextInt(WORKERS);
            staleness.add(update - read[worker]);
            read[worker] = update + 1;
        }
        return staleness;
    }
}
