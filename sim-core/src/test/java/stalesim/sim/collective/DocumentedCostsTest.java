package stalesim.sim.collective;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import stalesim.model.network.AlphaBeta;
import stalesim.model.network.CollectiveScheme;
import stalesim.model.network.CostForm;
import stalesim.model.network.Link;
import stalesim.model.network.MessageSize;
import stalesim.model.network.Neighbours;
import stalesim.model.network.NetworkDescription;
import stalesim.model.network.NetworkTopology;
import stalesim.model.protocol.Grouping;
import stalesim.sim.network.Trial;

/** Makes the table of docs/network.md and holds the page to it. On a mismatch the failure shows the table to paste. */
class DocumentedCostsTest {

    private static final int WORKERS = 16;

    /** 25.6 million parameters in single precision. */
    private static final long BYTES = MessageSize.FLOAT.bytes(25_600_000);

    /** 10 Gbit/s and 10 us. */
    private static final Link LINK = Link.of(10_000, 1.25e9);

    private static final AlphaBeta DIRECT = new AlphaBeta(10_000, 1.25e9);
    private static final AlphaBeta STAR = new AlphaBeta(20_000, 1.25e9);
    private static final Grouping SHUFFLED = (rank, round, workers) -> rank % 4;

    private final List<String> rows = new ArrayList<>();

    @Test
    void theTableOfThePageIsWhatTheSimulationSays() throws IOException {
        rows.add("| collective | topology | simulated, ms | closed form, ms | as printed in paper 004, ms |");
        rows.add("|---|---|---|---|---|");
        addRings();
        addServers();
        addTrees();
        addGroups();
        assertThat(Files.readString(Path.of("..", "docs", "network.md"))).contains(String.join("\n", rows));
    }

    private void addRings() {
        for (int chunks : new int[] {1, 4}) {
            row(
                    chunks == 1 ? "ring" : "ring, " + chunks + " chunks a segment",
                    "star",
                    simulated(star(0), new CollectiveScheme.Ring(chunks)),
                    STAR.ringNs(WORKERS, BYTES, chunks),
                    CostForm.LITERAL.ringNs(STAR, WORKERS, BYTES));
        }
        row(
                "ring",
                "ring",
                simulated(wired(new NetworkTopology.Ring()), new CollectiveScheme.Ring(1)),
                DIRECT.ringNs(WORKERS, BYTES),
                Double.NaN);
        row(
                "gossip with 2 neighbours",
                "star",
                simulated(star(0), new CollectiveScheme.Gossip(Neighbours.RING)),
                STAR.gossipNs(2, BYTES),
                Double.NaN);
    }

    private void addServers() {
        for (int servers : new int[] {1, 4, 16}) {
            var scheme = new CollectiveScheme.ParameterServer(servers, 1);
            row(
                    "parameter server, P = " + servers,
                    "star",
                    simulated(star(servers), scheme),
                    STAR.parameterServerNs(WORKERS, BYTES, scheme),
                    CostForm.LITERAL.parameterServerNs(STAR, WORKERS, BYTES, servers));
        }
        var chunked = new CollectiveScheme.ParameterServer(1, 64);
        row(
                "parameter server, P = 1, 64 chunks",
                "star",
                simulated(star(1), chunked),
                STAR.parameterServerNs(WORKERS, BYTES, chunked),
                Double.NaN);
        row(
                "16 shards on the workers",
                "star",
                simulated(star(0), new CollectiveScheme.ParameterServer(WORKERS, 1)),
                STAR.shardsOnWorkersNs(WORKERS, BYTES),
                Double.NaN);
    }

    private void addTrees() {
        row(
                "tree, 64 chunks",
                "binary tree",
                simulated(wired(new NetworkTopology.BinaryTree()), new CollectiveScheme.Tree(64)),
                DIRECT.treeNs(WORKERS, BYTES, 64),
                CostForm.LITERAL.treeNs(DIRECT, WORKERS, BYTES));
        row("tree, 64 chunks", "star", simulated(star(0), new CollectiveScheme.Tree(64)), Double.NaN, Double.NaN);
        row(
                "two trees, 64 chunks",
                "star",
                simulated(star(0), new CollectiveScheme.DoubleTree(64)),
                Double.NaN,
                Double.NaN);
    }

    private void addGroups() {
        double literal = CostForm.LITERAL.ringNs(STAR, 4, BYTES);
        row("4 groups of 4, rings", "star", grouped(star(0), 1), STAR.ringNs(4, BYTES), literal);
        for (int factor : new int[] {1, 4}) {
            NetworkDescription racks = wired(new NetworkTopology.FatTree(4, factor, 0, List.of()));
            // shuffled groups: every message crosses the spine, where 4 flows share 4/factor links
            AlphaBeta shared = new AlphaBeta(20_000, 1.25e9 / factor);
            row(
                    "4 groups across racks, rings",
                    "fat tree, racks of 4, over-subscribed by " + factor,
                    grouped(racks, 1),
                    shared.ringNs(4, BYTES),
                    literal);
        }
        row(
                "ring of all, in the order of racks",
                "fat tree, racks of 4, over-subscribed by 4",
                simulated(wired(new NetworkTopology.FatTree(4, 4, 0, List.of())), new CollectiveScheme.Ring(1)),
                STAR.ringNs(WORKERS, BYTES),
                CostForm.LITERAL.ringNs(STAR, WORKERS, BYTES));
    }

    private static NetworkDescription star(int servers) {
        return Trial.star(LINK, servers);
    }

    private static NetworkDescription wired(NetworkTopology topology) {
        return NetworkDescription.uniform(topology, LINK);
    }

    private static double simulated(NetworkDescription network, CollectiveScheme scheme) {
        return new Round(network, WORKERS).duration(scheme, BYTES);
    }

    private static double grouped(NetworkDescription network, long round) {
        Round trial = new Round(network, WORKERS);
        Collectives rings = new Collectives(trial.network, new CollectiveScheme.Ring(1));
        return trial.duration(rings.openGroups(SHUFFLED, round, BYTES));
    }

    private void row(String collective, String topology, double simulatedNs, double closedNs, double literalNs) {
        rows.add(String.join(" | ", "| " + collective, topology, ms(simulatedNs), ms(closedNs), ms(literalNs) + " |"));
    }

    private static String ms(double ns) {
        return Double.isNaN(ns) ? "–" : String.format(Locale.ROOT, "%.3f", ns / 1e6);
    }
}
