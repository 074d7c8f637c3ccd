package stalesim.scenario.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.SweepJson;
import stalesim.scenario.plan.Shard;
import stalesim.scenario.remark.Assumptions;
import stalesim.scenario.remark.Remark;
import stalesim.scenario.spec.Sweep;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an output folder notes of its scenario, {@code scenario.json}: all its values, its identity, which part of it is
 * done here, and what is to be said of it.
 *
 * @param file the file
 */
record ScenarioFile(Path file) {

    private static final String SHARD = "shard";
    private static final String HASH = "hash";

    /** Nobody reads more. */
    private static final int MOST_ASSUMPTIONS = 50;

    /** Its JSON. */
    JsonNode read() {
        return JsonFile.read(file);
    }

    /** Identity of the scenario; empty if there is no file. */
    Optional<String> hash() {
        return Files.exists(file) ? Optional.of(read().path(HASH).asString("")) : Optional.empty();
    }

    /** The part of a plan that is done; all of it if nothing else is said. */
    Shard shard() {
        return Files.exists(file)
                ? Shard.parse(read().path(SHARD).asString("")).orElse(Shard.WHOLE)
                : Shard.WHOLE;
    }

    /** Notes a scenario. */
    void write(Sweep sweep, String hash, Shard shard, List<String> notes) {
        ObjectNode node = SweepJson.write(sweep).put(HASH, hash);
        if (!shard.isWhole()) {
            node.put(SHARD, shard.toString());
        }
        ArrayNode assumptions = node.putArray("assumptions");
        Stream<String> assumed = Assumptions.of(sweep).stream().map(Remark::text);
        Stream.concat(notes.stream(), assumed).limit(MOST_ASSUMPTIONS).forEach(assumptions::add);
        AtomicFile.write(file, Json.pretty(node));
    }

    /** Notes the scenario of a shard as that of all shards together. */
    void writeWhole(ScenarioFile shard) {
        ObjectNode node = ((ObjectNode) shard.read()).deepCopy();
        node.remove(SHARD);
        AtomicFile.write(file, Json.pretty(node));
    }
}
