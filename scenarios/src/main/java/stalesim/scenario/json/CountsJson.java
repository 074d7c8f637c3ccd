package stalesim.scenario.json;

import stalesim.model.staleness.StalenessHistogram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Counts of updates by staleness, as JSON: {@code counts} from staleness 0 on. Where they are
 * {@linkplain StalenessHistogram#condensed() condensed}, {@code counts} are those of the {@code values} beside it.
 * {@code mean} and {@code variance} are in any case those of the run.
 */
final class CountsJson {

    private static final String COUNTS = "counts";
    private static final String VALUES = "values";

    private CountsJson() {}

    static ObjectNode write(StalenessHistogram histogram) {
        ObjectNode node = Json.object();
        if (histogram.isFine()) {
            ArrayNode counts = node.putArray(COUNTS);
            for (long count : histogram.toArray()) {
                counts.add(count);
            }
        } else {
            put(node, histogram.condensed().toArray());
        }
        node.set("mean", Json.number(histogram.mean()));
        node.set("variance", Json.number(histogram.variance()));
        return node;
    }

    private static void put(ObjectNode node, long[] sparse) {
        ArrayNode values = node.putArray(VALUES);
        ArrayNode counts = node.putArray(COUNTS);
        for (int tau = 0; tau < sparse.length; tau++) {
            if (sparse[tau] > 0) {
                values.add(tau);
                counts.add(sparse[tau]);
            }
        }
    }

    static StalenessHistogram read(JsonNode node) {
        JsonNode counts = node.required(COUNTS);
        JsonNode values = node.path(VALUES);
        int length = counts.size();
        if (values.isArray()) {
            length = values.isEmpty() ? 0 : values.get(values.size() - 1).asInt() + 1;
        }
        long[] dense = new long[length];
        for (int i = 0; i < counts.size(); i++) {
            dense[values.isArray() ? values.required(i).asInt() : i] = counts.get(i).asLong();
        }
        return new StalenessHistogram(dense);
    }
}
