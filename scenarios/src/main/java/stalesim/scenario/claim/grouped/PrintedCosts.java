package stalesim.scenario.claim.grouped;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.algorithm.DsSync;
import stalesim.model.algorithm.Sync;
import stalesim.model.bound.grouped.Synchronisation;
import stalesim.model.bound.grouped.SynchronisationCost;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.network.AlphaBeta;
import stalesim.model.network.CollectiveScheme;
import stalesim.model.network.Networking;
import stalesim.model.paper.Reading;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** What the paper says that synchronisation costs, against simulated collectives. */
final class PrintedCosts {

    private static final int[] WORKERS = {4, 9, 16};

    private PrintedCosts() {}

    /** Nanoseconds of a synchronisation of W workers over a network of latency 0. */
    private interface Cost {
        double ns(int workers);
    }

    /** What is synchronised over which network. */
    private record Setting(long latencyNs, long bytes) {}

    static List<Claim<?>> claims() {
        return List.of(figureOne(), ring(), tree(), server(), halved());
    }

    private static Claim<?> figureOne() {
        return Claim.of(
                        "S004-07",
                        "figure 1",
                        ClaimKind.EXACT,
                        "By the count that gives a ring of 4 workers 4 + 4 - 1 = 7 communications, two groups of 2 need"
                                + " 2 each, 28.6 % of those, and 57.1 % in all.")
                .checkedBy(
                        "W steps around the ring and W - 1 to broadcast, for rings of 4 and of 2 workers",
                        PrintedCosts::communications)
                .literally("2 in a group", 2)
                .corrected("3 in a group: 42.9 %, and 85.7 % in all", 3)
                .broken("4 in a group", 4);
    }

    private static Finding communications(Integer group, Bench bench) {
        int all = 4 + 4 - 1;
        return Finding.of(
                Exactly.same("communications in a ring of 2", group, 2 + 2 - 1),
                Exactly.equal("share of a group", group / (double) all, 3 / 7.0),
                Exactly.equal("share of both groups", 2 * group / (double) all, 6 / 7.0)
                        .with("printed share of a group, 2/7", 2 / 7.0));
    }

    private static double formula(Synchronisation way, int workers, int servers, Reading reading) {
        var link = new AlphaBeta(0, GroupNetwork.BANDWIDTH);
        var setting = new Synchronisation.Setting(link, GroupNetwork.BYTES, servers);
        return new SynchronisationCost(way, setting, workers, reading).value();
    }

    private static Claim<?> ring() {
        return Claim.of(
                        "S004-08",
                        "definition 3.1, table 1",
                        ClaimKind.EXACT,
                        "A ring of W workers takes (2W - 1) D/B to synchronise D bytes, DS-Sync (2 sqrt(W) - 1) D/B.")
                .assuming("no latency, full bisection, parts of D/W in every step")
                .checkedBy(
                        "Simulated rounds of 4, 9 and 16 workers, all and in groups, to a millionth for whole"
                                + " nanoseconds",
                        PrintedCosts::rings)
                .literally("(2 W - 1) D/B", w -> formula(Synchronisation.RING, w, 1, Reading.LITERAL))
                .corrected("2 (W-1)/W D/B", w -> formula(Synchronisation.RING, w, 1, Reading.CORRECTED))
                .broken("2 D/B", w -> 2 * GroupNetwork.BYTES)
                .broken("(W-1)/W D/B", w -> (w - 1.0) / w * GroupNetwork.BYTES);
    }

    private static Finding rings(Cost cost, Bench bench) throws InterruptedException {
        Networking network = GroupNetwork.networking(
                GroupNetwork.star(0, 0), new CollectiveScheme.Ring(1), GroupNetwork.BYTES);
        List<Evidence> evidence = new ArrayList<>();
        for (int workers : WORKERS) {
            int size = (int) Math.sqrt(workers);
            double all = GroupNetwork.roundNs(bench, new Sync(), workers, network);
            double groups = GroupNetwork.roundNs(bench, new DsSync(size, 0), workers, network);
            evidence.add(Exactly.equal("ring of " + workers, cost.ns(workers), all, 1e-6));
            evidence.add(Exactly.equal("groups of " + size, cost.ns(size), groups, 1e-6));
        }
        return Finding.of(evidence);
    }

    private static Claim<?> tree() {
        return Claim.of(
                        "S004-09",
                        "table 1",
                        ClaimKind.EXACT,
                        "With trees, groups of sqrt(W) halve the cost: 3 log sqrt(W) for 3 log W.")
                .assuming("64 workers in groups of 8, full bisection, two trees and 32 chunks")
                .checkedBy(
                        "Simulated rounds of groups over those of all, within a tenth, for messages of no bytes"
                                + " and of 72 MB without latency",
                        PrintedCosts::trees)
                .literally("1/2, whatever the messages", List.of(0.5, 0.5))
                .corrected("1/2 of the latency, 1 of the time of large messages", List.of(0.5, 1.0))
                .broken("1/4", List.of(0.25, 0.25));
    }

    private static Finding trees(List<Double> ratios, Bench bench) throws InterruptedException {
        return Finding.of(
                Exactly.equal("latency", ratios.get(0), treeRatio(new Setting(10_000, 8), bench), 0.1),
                Exactly.equal("bandwidth", ratios.get(1), treeRatio(new Setting(0, GroupNetwork.BYTES), bench), 0.1));
    }

    private static double treeRatio(Setting setting, Bench bench) throws InterruptedException {
        Networking network = GroupNetwork.networking(
                GroupNetwork.star(setting.latencyNs(), 0), new CollectiveScheme.DoubleTree(32), setting.bytes());
        return GroupNetwork.roundNs(bench, new DsSync(8, 0), 64, network)
                / GroupNetwork.roundNs(bench, new Sync(), 64, network);
    }

    private static Claim<?> server() {
        return Claim.of(
                        "S004-10",
                        "table 1",
                        ClaimKind.EXACT,
                        "P parameter servers take 2 W^2 D/(P B).")
                .assuming("no latency, full bisection, two servers that share the model")
                .checkedBy("Simulated rounds of 4, 9 and 16 workers, to a millionth", PrintedCosts::servers)
                .literally("2 W^2 D/(P B)", w -> formula(Synchronisation.PARAMETER_SERVER, w, 2, Reading.LITERAL))
                .corrected("2 W D/(P B)", w -> formula(Synchronisation.PARAMETER_SERVER, w, 2, Reading.CORRECTED))
                .broken("W D/(P B)", w -> w * GroupNetwork.BYTES / 2.0)
                .broken("2 W D/B", w -> 2.0 * w * GroupNetwork.BYTES);
    }

    private static Finding servers(Cost cost, Bench bench) throws InterruptedException {
        Networking network = GroupNetwork.networking(
                GroupNetwork.star(0, 2), new CollectiveScheme.ParameterServer(2, 1), GroupNetwork.BYTES);
        List<Evidence> evidence = new ArrayList<>();
        for (int workers : WORKERS) {
            double found = GroupNetwork.roundNs(bench, new Sync(), workers, network);
            evidence.add(Exactly.equal(workers + " workers", cost.ns(workers), found, 1e-6));
        }
        return Finding.of(evidence);
    }

    private static Claim<?> halved() {
        return Claim.of(
                        "S004-11",
                        "section 3.2",
                        ClaimKind.BOUND,
                        "Groups at least halve the cost even of 4 workers, and cut that of a ring of 16 to a quarter.")
                .assuming("rings, full bisection")
                .checkedBy("Simulated rounds in groups over those of all", PrintedCosts::shares)
                .literally(
                        "whether latency or bandwidth counts",
                        List.of(new Setting(10_000, 8), new Setting(0, GroupNetwork.BYTES)))
                .corrected("where latency alone counts", List.of(new Setting(10_000, 8)))
                .broken("where bandwidth alone counts", List.of(new Setting(0, GroupNetwork.BYTES)))
                .broken("where both count alike", List.of(new Setting(1_000_000, GroupNetwork.BYTES)));
    }

    private static Finding shares(List<Setting> settings, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (Setting setting : settings) {
            Networking network = GroupNetwork.networking(
                    GroupNetwork.star(setting.latencyNs(), 0), new CollectiveScheme.Ring(1), setting.bytes());
            for (int workers : new int[] {4, 16}) {
                int size = (int) Math.sqrt(workers);
                double share = GroupNetwork.roundNs(bench, new DsSync(size, 0), workers, network)
                        / GroupNetwork.roundNs(bench, new Sync(), workers, network);
                String what = workers + " workers, latency " + setting.latencyNs() + " ns, bytes " + setting.bytes();
                evidence.add(Exactly.is("at most 1/" + size + ": " + what, share <= 1.0 / size).with("share", share));
            }
        }
        return Finding.of(evidence);
    }
}
