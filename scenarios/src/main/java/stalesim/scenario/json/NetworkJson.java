package stalesim.scenario.json;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import stalesim.model.network.CollectiveScheme;
import stalesim.model.network.Link;
import stalesim.model.network.Loss;
import stalesim.model.network.MessageSize;
import stalesim.model.network.NetworkDescription;
import stalesim.model.network.Networking;
import stalesim.model.network.NetworkTopology;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Networks as JSON. */
final class NetworkJson {

    private static final String CHUNKS = "chunks";

    private NetworkJson() {}

    static ObjectNode write(Networking networking) {
        ObjectNode node = Json.object();
        NetworkTopology topology = networking.description().topology();
        node.put("topology", name(topology));
        if (topology instanceof NetworkTopology.FatTree tree) {
            node.put("rack", tree.rackSize())
                    .put("oversubscription", tree.oversubscription())
                    .put("spine_ns", tree.spineLatencyNs());
        }
        node.set("links", links(networking.description().links()));
        node.set("servers", links(topology.servers()));
        node.set("collective", scheme(networking.scheme()));
        return node.put("bytes_per_parameter", networking.size().bytesPerParameter())
                .put("compression", networking.size().compression());
    }

    private static String name(NetworkTopology topology) {
        if (topology instanceof NetworkTopology.Star) {
            return "star";
        }
        if (topology instanceof NetworkTopology.Ring) {
            return "ring";
        }
        return topology instanceof NetworkTopology.BinaryTree ? "tree" : "fat-tree";
    }

    private static ArrayNode links(List<Link> links) {
        ArrayNode array = Json.object().putArray("links");
        for (Link link : links) {
            ObjectNode node = array.addObject().put("bytes_per_second", link.bytesPerSecond());
            node.set("latency", LawJson.write(link.latency()));
            if (link.loss().probability() > 0) {
                ObjectNode loss = node.putObject("loss")
                        .put("probability", link.loss().probability())
                        .put("timeout_ns", link.loss().timeoutNs());
                link.loss().packetBytes().ifPresent(bytes -> loss.put("packet_bytes", bytes));
            }
        }
        return array;
    }

    private static ObjectNode scheme(CollectiveScheme scheme) {
        ObjectNode node = Json.object();
        if (scheme instanceof CollectiveScheme.ParameterServer server) {
            return node.put("kind", "parameter-server").put("shards", server.shards()).put(CHUNKS, server.chunks());
        }
        if (scheme instanceof CollectiveScheme.Tree tree) {
            return node.put("kind", "tree").put(CHUNKS, tree.chunks());
        }
        if (scheme instanceof CollectiveScheme.DoubleTree trees) {
            return node.put("kind", "double-tree").put(CHUNKS, trees.chunks());
        }
        if (scheme instanceof CollectiveScheme.Ring ring) {
            return node.put("kind", "ring").put(CHUNKS, ring.chunks());
        }
        throw new IllegalArgumentException("a machine's collective cannot be " + scheme);
    }

    static Networking read(JsonNode node) {
        return new Networking(
                new NetworkDescription(topology(node), links(node.required("links"))),
                readScheme(node.required("collective")),
                new MessageSize(
                        node.required("bytes_per_parameter").asDouble(),
                        node.required("compression").asDouble()));
    }

    private static NetworkTopology topology(JsonNode node) {
        List<Link> servers = links(node.required("servers"));
        String name = node.required("topology").asString();
        return switch (name) {
            case "star" -> new NetworkTopology.Star(servers);
            case "ring" -> new NetworkTopology.Ring();
            case "tree" -> new NetworkTopology.BinaryTree();
            case "fat-tree" -> new NetworkTopology.FatTree(
                    node.required("rack").asInt(),
                    node.required("oversubscription").asDouble(),
                    node.required("spine_ns").asLong(),
                    servers);
            default -> throw new IllegalArgumentException("topology " + name + " must be star, ring, tree or fat-tree");
        };
    }

    private static List<Link> links(JsonNode array) {
        List<Link> links = new ArrayList<>();
        array.forEach(node -> links.add(new Link(
                LawJson.read(node.required("latency")),
                node.required("bytes_per_second").asDouble(),
                node.has("loss") ? loss(node.get("loss")) : Loss.NONE)));
        return links;
    }

    private static Loss loss(JsonNode node) {
        return new Loss(
                node.required("probability").asDouble(),
                node.has("packet_bytes")
                        ? OptionalLong.of(node.get("packet_bytes").asLong())
                        : OptionalLong.empty(),
                node.required("timeout_ns").asLong());
    }

    private static CollectiveScheme readScheme(JsonNode node) {
        String kind = node.required("kind").asString();
        int chunks = node.required(CHUNKS).asInt();
        return switch (kind) {
            case "parameter-server" -> new CollectiveScheme.ParameterServer(
                    node.required("shards").asInt(), chunks);
            case "tree" -> new CollectiveScheme.Tree(chunks);
            case "double-tree" -> new CollectiveScheme.DoubleTree(chunks);
            case "ring" -> new CollectiveScheme.Ring(chunks);
            default -> throw new IllegalArgumentException(
                    "collective " + kind + " must be parameter-server, tree, double-tree or ring");
        };
    }
}
