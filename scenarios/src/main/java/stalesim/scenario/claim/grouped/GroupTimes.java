package stalesim.scenario.claim.grouped;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.DsSync;
import stalesim.model.algorithm.Sync;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Exponential;
import stalesim.model.duration.Lognormal;
import stalesim.model.machine.Workforce;
import stalesim.model.network.AlphaBeta;
import stalesim.model.network.CollectiveScheme;
import stalesim.model.network.Link;
import stalesim.model.network.NetworkDescription;
import stalesim.model.network.NetworkTopology;
import stalesim.model.network.Networking;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;

/** How long groups take and wait. */
final class GroupTimes {

    private static final int WORKERS = 16;
    private static final int SIZE = 4;
    private static final long COMPUTE_NS = 1_000_000;

    private GroupTimes() {}

    /** Nanoseconds of a ring of n workers with D bytes. */
    private interface RingCost {
        double ns(AlphaBeta link, int workers, long bytes);
    }

    /** Who computes how fast. */
    private record Jitter(DurationLaw law, Workforce workforce) {}

    static List<Claim<?>> claims() {
        return List.of(costModel(), conflicts(), waiting());
    }

    private static Claim<?> costModel() {
        return Claim.of(
                        "S004-12",
                        "section 3.2; its model of cost, as usual in the field",
                        ClaimKind.EXACT,
                        "A ring all-reduce of n workers takes 2 (n-1) alpha + 2 (n-1)/n D/B.")
                .assuming("full bisection, nothing else on the network")
                .checkedBy(
                        "Simulated rounds of 2, 4, 8 and 16 workers with latencies of 0, 10 and 1000 us and 8 B, 72 kB"
                                + " and 72 MB, to 10 ns a step and a millionth",
                        GroupTimes::rings)
                .literally("2 (n-1) alpha + 2 (n-1)/n D/B", (link, n, bytes) -> link.ringNs(n, bytes))
                .broken("(2 n - 1) alpha", (link, n, bytes) -> link.ringNs(n, bytes) + link.alphaNs())
                .broken("2 D/B", (link, n, bytes) ->
                        2 * (n - 1) * link.alphaNs() + 2 * link.transmissionNs(bytes));
    }

    private static Finding rings(RingCost cost, Bench bench) throws InterruptedException {
        long wrong = 0;
        long cases = 0;
        double largest = 0;
        for (int workers : new int[] {2, 4, 8, 16}) {
            for (long latency : new long[] {0, 10_000, 1_000_000}) {
                for (long bytes : new long[] {8, 72_000, GroupNetwork.BYTES}) {
                    Networking network = GroupNetwork.networking(
                            GroupNetwork.star(latency, 0), new CollectiveScheme.Ring(1), bytes);
                    double found = GroupNetwork.roundNs(bench, new Sync(), workers, network);
                    // A message crosses two links of the star.
                    double said = cost.ns(new AlphaBeta(2.0 * latency, GroupNetwork.BANDWIDTH), workers, bytes);
                    double apart = Math.abs(found - said);
                    wrong += apart <= 20.0 * workers + 1e-6 * found ? 0 : 1;
                    largest = Math.max(largest, apart / found);
                    cases++;
                }
            }
        }
        return Finding.of(Exactly.never("formula and simulation differ", wrong, cases)
                .with("largest relative difference", largest));
    }

    private static Claim<?> conflicts() {
        return Claim.of(
                        "S004-13",
                        "abstract, section 1",
                        ClaimKind.EXACT,
                        "Groups synchronise in parallel without conflicts.")
                .assuming("16 workers in groups of 4, rings, no latency")
                .checkedBy(
                        "A simulated round of all groups against one of a group that has the network for itself, to a"
                                + " millionth",
                        GroupTimes::besideEachOther)
                .literally("on any network: racks of 4, over-subscribed by 1 and by 4", List.of(1.0, 4.0))
                .corrected("on networks of full bisection", List.of(1.0))
                .broken("over-subscribed by 2", List.of(2.0));
    }

    private static Finding besideEachOther(List<Double> factors, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (double factor : factors) {
            Networking network = GroupNetwork.networking(
                    NetworkDescription.uniform(
                            new NetworkTopology.FatTree(SIZE, factor, 0, List.of()),
                            Link.of(0, GroupNetwork.BANDWIDTH)),
                    new CollectiveScheme.Ring(1),
                    GroupNetwork.BYTES);
            double alone = GroupNetwork.roundNs(bench, new Sync(), SIZE, network);
            double groups = GroupNetwork.roundNs(bench, new DsSync(SIZE, 0), WORKERS, network);
            evidence.add(Exactly.equal("over-subscribed by " + factor + ", over alone", groups / alone, 1, 1e-6));
        }
        return Finding.of(evidence);
    }

    private static Claim<?> waiting() {
        return Claim.of(
                        "S004-14",
                        "sections 2 and 5",
                        ClaimKind.ORDERING,
                        "Workers wait less for a group than for all.")
                .assuming("16 workers in groups of 4", "times of gradients independent from round to round")
                .inFamily("waiting for groups")
                .checkedBy(
                        "Time a round of synchronous SGD above that of DS-Sync with the same compute times, paired by"
                                + " seed, by 5 % at least, on a network that takes no time",
                        GroupTimes::faster)
                .literally("exponential and log-normal times, of the same law for all", List.of(
                        new Jitter(new Exponential(COMPUTE_NS), Workforce.EQUAL),
                        new Jitter(new Lognormal(COMPUTE_NS, 0.3), Workforce.EQUAL)))
                .broken("constant times, one worker always three times as slow", List.of(new Jitter(
                        new Deterministic(COMPUTE_NS),
                        Workforce.ofSpeeds(IntStream.range(0, WORKERS).mapToObj(k -> k == 5 ? 1 / 3.0 : 1).toList()))))
                .broken("constant times", List.of(new Jitter(new Deterministic(COMPUTE_NS), Workforce.EQUAL)))
                .alsoMeasured();
    }

    private static Finding faster(List<Jitter> jitters, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        int rounds = bench.amount(60, 300, 30);
        int replications = bench.amount(10, 16, 10);
        for (Jitter jitter : jitters) {
            double[] all = bench.replicate(replications, seed -> roundNs(new Sync(), jitter, rounds, bench, seed));
            double[] groups = bench.replicate(
                    replications, seed -> roundNs(new DsSync(SIZE, 0), jitter, rounds, bench, seed));
            double[] gains = IntStream.range(0, replications)
                    .mapToDouble(seed -> all[seed] / groups[seed])
                    .toArray();
            evidence.add(Ordered.greater("time a round, " + jitter.law(), all, groups));
            evidence.add(Estimated.atLeast("gain, " + jitter.law(), gains, 1.05));
        }
        return Finding.of(evidence);
    }

    private static double roundNs(Algorithm algorithm, Jitter jitter, int rounds, Bench bench, int seed)
            throws InterruptedException {
        Trial trial = Trial.of(algorithm, WORKERS, rounds).paced(jitter.law()).with(jitter.workforce());
        return bench.run(trial, seed).durationNs() / (double) rounds;
    }
}
