package stalesim.scenario.json;

import stalesim.model.study.Usage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What doing a run cost, as JSON. */
public final class UsageJson {

    private static final String POINT = "point";
    private static final String RUN = "run";
    private static final String WALL_NS = "wall_ns";
    private static final String ALLOCATED = "allocated_bytes";
    private static final String PEAK = "peak_heap_bytes";
    private static final String LIMIT = "heap_limit_bytes";

    private UsageJson() {}

    /**
     * Writes it.
     *
     * @param usage any
     * @return its object
     */
    public static ObjectNode write(Usage usage) {
        ObjectNode node = Json.object();
        ObjectNode point = node.putObject(POINT);
        usage.point().forEach(point::put);
        return node.put(RUN, usage.run())
                .put(WALL_NS, usage.wallNs())
                .put(ALLOCATED, usage.allocatedBytes())
                .put(PEAK, usage.peakHeapBytes())
                .put(LIMIT, usage.heapLimitBytes());
    }

    /**
     * Reads it.
     *
     * @param node as {@link #write} has written it
     * @return the cost
     */
    public static Usage read(JsonNode node) {
        return new Usage(
                Json.texts(node.required(POINT)),
                node.required(RUN).asString(),
                node.required(WALL_NS).asLong(),
                node.required(ALLOCATED).asLong(),
                node.required(PEAK).asLong(),
                node.required(LIMIT).asLong());
    }
}
