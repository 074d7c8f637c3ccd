package stalesim.scenario.read.machine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import stalesim.model.duration.DurationLaw;
import stalesim.model.network.CollectiveScheme;
import stalesim.model.network.Link;
import stalesim.model.network.Loss;
import stalesim.model.network.MessageSize;
import stalesim.model.network.NetworkDescription;
import stalesim.model.network.NetworkTopology;
import stalesim.model.network.Networking;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;
import stalesim.scenario.read.law.LawReader;
import stalesim.scenario.read.law.Microseconds;
import stalesim.scenario.read.library.Template;

/**
 * Reads what lies between workers.
 *
 * <pre>
 * network:
 *   topology: star                # or ring, tree, fat-tree
 *   links: [ { latency-us: 5, gbit-per-s: 10 } ]      # of worker r the entry r modulo their number
 *   servers: [ { latency-us: 5, gbit-per-s: 40 } ]
 *   collective: ring              # or tree, double-tree, parameter-server
 *   chunks: 4
 *   bytes-per-parameter: 4
 *   compression: 1
 * </pre>
 */
final class NetworkReader {

    private static final double BYTES_PER_GBIT = 1e9 / 8;
    private static final List<String> TOPOLOGIES = List.of("star", "ring", "tree", "fat-tree");
    private static final List<String> COLLECTIVES = List.of("ring", "tree", "double-tree", "parameter-server");
    private static final Range PROBABILITY = Range.atLeast(0, 0.999);
    private static final Range FACTOR = Range.atLeast(1, Double.POSITIVE_INFINITY);

    private final Section section;
    private final LawReader laws;
    private final List<String> assumptions;

    private NetworkReader(Section section, LawReader laws, List<String> assumptions) {
        this.section = section;
        this.laws = laws;
        this.assumptions = assumptions;
    }

    static Optional<Networking> read(Section section, LawReader laws, List<String> assumptions) {
        return new NetworkReader(Template.NETWORK.under(section), laws, assumptions).read();
    }

    private Optional<Networking> read() {
        List<Link> links = links("links");
        if (links.isEmpty()) {
            section.required("links", "Each is { latency-us: 5, gbit-per-s: 10 }; worker r has entry r modulo their"
                    + " number.");
        }
        Optional<NetworkTopology> topology = topology(links("servers"));
        Optional<CollectiveScheme> scheme = scheme();
        double bytes = section.required("bytes-per-parameter", "It is 4 for single precision.")
                .flatMap(field -> field.number(Range.POSITIVE))
                .orElse(1.0);
        double compression = section.field("compression")
                .flatMap(field -> field.number(FACTOR))
                .orElse(1.0);
        section.close();
        if (links.isEmpty() || topology.isEmpty() || scheme.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Networking(
                new NetworkDescription(topology.get(), links), scheme.get(), new MessageSize(bytes, compression)));
    }

    private Optional<NetworkTopology> topology(List<Link> servers) {
        Optional<String> name = section.required("topology", "Known: " + String.join(", ", TOPOLOGIES) + ".")
                .flatMap(field -> field.word(TOPOLOGIES));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        boolean serving = name.get().equals("star") || name.get().equals("fat-tree");
        if (!serving && !servers.isEmpty()) {
            section.field("servers").ifPresent(field -> field.reject("must be left out: a " + name.get()
                    + " has no place for servers. Use star or fat-tree."));
        }
        return switch (name.get()) {
            case "star" -> Optional.of(new NetworkTopology.Star(servers));
            case "ring" -> Optional.of(new NetworkTopology.Ring());
            case "tree" -> Optional.of(new NetworkTopology.BinaryTree());
            default -> fatTree(servers);
        };
    }

    private Optional<NetworkTopology> fatTree(List<Link> servers) {
        Optional<Long> rack = section.required("rack", "It is the number of nodes in a rack.")
                .flatMap(field -> field.whole(Range.COUNT));
        Optional<Double> factor = section.required("oversubscription", "It is 1 for full bisection bandwidth.")
                .flatMap(field -> field.number(FACTOR));
        Optional<Double> spine = section.required("spine-us", "It is the latency between racks, in microseconds.")
                .flatMap(field -> field.number(Microseconds.ANY));
        if (rack.isEmpty() || factor.isEmpty() || spine.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NetworkTopology.FatTree(
                rack.get().intValue(), factor.get(), Microseconds.toNs(spine.get()), servers));
    }

    private Optional<CollectiveScheme> scheme() {
        int chunks = count("chunks");
        int shards = count("shards");
        Optional<Field> stated = section.field("collective");
        if (stated.isEmpty()) {
            assumptions.add("network.collective is not stated: replicas, where there are some, are combined around a"
                    + " ring");
            return Optional.of(new CollectiveScheme.Ring(chunks));
        }
        return stated.flatMap(field -> field.word(COLLECTIVES))
                .map(name -> switch (name) {
                    case "ring" -> new CollectiveScheme.Ring(chunks);
                    case "tree" -> new CollectiveScheme.Tree(chunks);
                    case "double-tree" -> new CollectiveScheme.DoubleTree(chunks);
                    default -> new CollectiveScheme.ParameterServer(shards, chunks);
                });
    }

    private int count(String key) {
        return section.field(key)
                .flatMap(field -> field.whole(Range.COUNT))
                .orElse(1L)
                .intValue();
    }

    private List<Link> links(String key) {
        return section.field(key).stream()
                .flatMap(field -> field.items().stream())
                .flatMap(item -> item.section().flatMap(this::link).stream())
                .toList();
    }

    private Optional<Link> link(Section part) {
        Optional<DurationLaw> latency = part.required("latency-us", "It is the time from one end to the other.")
                .flatMap(laws::read);
        Optional<Double> bandwidth = part.required("gbit-per-s", "It is the bandwidth of each direction.")
                .flatMap(field -> field.number(Range.POSITIVE));
        Optional<Loss> loss = part.field("loss").map(Field::section).map(found -> found.flatMap(NetworkReader::loss))
                .orElse(Optional.of(Loss.NONE));
        part.close();
        if (latency.isEmpty() || bandwidth.isEmpty() || loss.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Link(latency.get(), bandwidth.get() * BYTES_PER_GBIT, loss.get()));
    }

    private static Optional<Loss> loss(Section part) {
        Optional<Double> probability = part.required("probability", "It is the share of packets that are lost.")
                .flatMap(field -> field.number(PROBABILITY));
        OptionalLong packet = part.field("packet-bytes")
                .flatMap(field -> field.whole(Range.COUNT))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
        Optional<Double> timeout = part.required("timeout-us", "It is the time until what was lost is sent again.")
                .flatMap(field -> field.number(Microseconds.ANY));
        part.close();
        return probability.flatMap(
                share -> timeout.map(us -> new Loss(share, packet, Microseconds.toNs(us))));
    }
}
