package stalesim.scenario.claim.mindthestep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.duration.Exponential;
import stalesim.model.staleness.ConwayMaxwellPoisson;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;

/** How many gradients are not stale at all. */
final class FreshGradients {

    private static final long MEAN_NS = 500_000;

    private FreshGradients() {}

    static List<Claim<?>> claims() {
        return List.of(vanish());
    }

    /** The subject is the share p(0) of fresh gradients by the number of workers. */
    private static Claim<?> vanish() {
        return Claim.of(
                        "S003-17",
                        "section A.4, footnote 2",
                        ClaimKind.QUANTITATIVE,
                        "The share of fresh gradients tends to 0 as workers are added: 1/m for geometric staleness.")
                .assuming("exponential compute times")
                .shownBy("stalesim law geometric p=0.03125")
                .checkedBy(
                        "Share of fresh gradients of simulated runs with 2, 8 and 32 workers, fall of the formula up to"
                                + " 4096 workers, and likewise that of Conway-Maxwell-Poisson laws",
                        FreshGradients::share)
                .literally("p(0) = 1/m", m -> new Geometric(1.0 / m).pmf(0))
                .broken("p(0) = 1/(m+1)", m -> 1.0 / (m + 1))
                .broken("p(0) = e^-(m-1), that of a Poisson law", m -> Math.exp(1 - m))
                .measuredBy(FreshGradients::falls);
    }

    private static Finding share(IntToDoubleFunction claimed, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (int workers : new int[] {2, 8, 32}) {
            double predicted = claimed.applyAsDouble(workers);
            double[] shares = shares(workers, bench.amount(20, 40), bench.amount(2_000, 40_000), bench);
            evidence.add(Estimated.hits("p(0), " + workers + " workers", shares, predicted, 0.1 / workers));
        }
        long rises = 0;
        for (int m = 2; m < 4096; m *= 2) {
            rises += claimed.applyAsDouble(2 * m) < claimed.applyAsDouble(m) ? 0 : 1;
            rises += tiedAtZero(2 * m) < tiedAtZero(m) ? 0 : 1;
        }
        evidence.add(Exactly.never("p(0) does not fall, up to 4096 workers", rises, 22));
        evidence.add(Exactly.equal("p(0) of 4096 workers", claimed.applyAsDouble(4096), 0, 1e-3));
        return Finding.of(evidence);
    }

    private static double tiedAtZero(int workers) {
        return ConwayMaxwellPoisson.tied(workers, 0.5).logPmf(0);
    }

    private static double[] shares(int workers, int runs, int updates, Bench bench) throws InterruptedException {
        Trial trial = Trial.of(new AsyncLock(), workers, updates).paced(new Exponential(MEAN_NS));
        return bench.replicate(runs, replication -> {
            StalenessHistogram staleness = bench.run(trial, replication).staleness();
            return (double) staleness.count(0) / staleness.total();
        });
    }

    /** Where reads and updates take time, more of them overlap: on threads only two workers come near the formula. */
    private static Finding falls(IntToDoubleFunction claimed, Bench bench) throws InterruptedException {
        int[] workers = {2, 4, 8, 16};
        double[][] seeds = new double[10][workers.length];
        List<Evidence> evidence = new ArrayList<>();
        for (int level = 0; level < workers.length; level++) {
            double[] shares = shares(workers[level], seeds.length, 400, bench);
            for (int seed = 0; seed < seeds.length; seed++) {
                seeds[seed][level] = shares[seed];
            }
        }
        double[] two = Arrays.stream(seeds).mapToDouble(seed -> seed[0]).toArray();
        evidence.add(Estimated.equivalent("p(0), 2 workers", two, claimed.applyAsDouble(2), 0.1));
        evidence.add(Ordered.fallingInPairs("p(0)", List.of(seeds)));
        return Finding.of(evidence);
    }
}
