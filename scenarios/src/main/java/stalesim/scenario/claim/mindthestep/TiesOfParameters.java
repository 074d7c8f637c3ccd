package stalesim.scenario.claim.mindthestep;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.duration.Gamma;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.TiedConwayMaxwellPoisson.Tie;
import stalesim.model.staleness.fit.LawFamily;
import stalesim.model.staleness.fit.LawFit;
import stalesim.model.staleness.fit.LawFitting;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;

/** Whether a search for nu alone finds the Conway-Maxwell-Poisson law of a run. */
final class TiesOfParameters {

    private static final String FREE = "conway-maxwell-poisson";
    /** The tied fit may be twice as far as the best: a factor of what lies between laws that look alike. */
    private static final double WORTH = 2;

    private TiesOfParameters() {}

    static List<Claim<?>> claims() {
        return List.of(oneParameter());
    }

    private static Claim<?> oneParameter() {
        return Claim.of(
                        "S003-25",
                        "section A.4, eq. A.13; section A.6",
                        ClaimKind.FIT,
                        "With lambda = m^nu a search for nu alone fits the staleness of a run: no more than twice as"
                                + " far off as the best of all Conway-Maxwell-Poisson laws.")
                .assuming("gamma compute times of variation 0.1 to 0.3, reads and updates take none")
                .shownBy("stalesim run staleness-laws")
                .checkedBy(
                        "Least Bhattacharyya distance of the tied law over that of the free one, by simulated run",
                        TiesOfParameters::ratio)
                .literally("lambda = m^nu", Tie.MODE.label())
                .corrected("lambda = (m - 1 + (nu-1)/(2 nu))^nu", Tie.MEAN.label())
                .broken("a Poisson law of any mean", "poisson")
                .broken("a geometric law of any mean", "geometric");
    }

    private static Finding ratio(String family, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (int workers : new int[] {4, 16}) {
            for (double cv : new double[] {0.1, 0.3}) {
                Trial trial = Trial.of(new AsyncLock(), workers, bench.amount(4_000, 20_000))
                        .paced(new Gamma(1_000_000, cv));
                double[] ratios = bench.replicate(bench.amount(4, 10), replication -> {
                    StalenessHistogram staleness = bench.run(trial, replication).staleness();
                    return distance(workers, family, staleness) / distance(workers, FREE, staleness);
                });
                evidence.add(Estimated.atMost(workers + " workers, variation " + cv, ratios, WORTH));
            }
        }
        return Finding.of(evidence);
    }

    private static double distance(int workers, String name, StalenessHistogram staleness) {
        List<LawFamily> chosen = LawFitting.families(workers).stream()
                .filter(family -> family.name().equals(name))
                .toList();
        LawFit fit = LawFitting.fitByDistance(chosen, staleness).get(0);
        return fit.bhattacharyya();
    }
}
