package stalesim.scenario.json;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import stalesim.model.result.WorkerTotals;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the workers of a run contributed, as JSON: {@code per_worker} by rank. Of more than {@value #MOST} workers each
 * entry holds the sums of {@code workers_per_entry} neighbours, the last one's of those that are left.
 */
final class TotalsJson {

    /** Entries of a line: some 60 kB. */
    static final int MOST = 1024;

    private static final String TOTALS = "per_worker";

    private TotalsJson() {}

    static void put(ObjectNode node, List<WorkerTotals> totals) {
        ArrayNode entries = node.putArray(TOTALS);
        int together = Math.max(1, (totals.size() + MOST - 1) / MOST);
        for (int from = 0; from < totals.size(); from += together) {
            Stream<WorkerTotals> neighbours =
                    totals.subList(from, Math.min(totals.size(), from + together)).stream();
            entries.add(write(neighbours.reduce(WorkerTotals::plus).orElseThrow()));
        }
        if (together > 1) {
            node.put("workers_per_entry", together);
        }
    }

    private static ObjectNode write(WorkerTotals totals) {
        return Json.object()
                .put("updates", totals.updates())
                .put("staleness_sum", totals.stalenessSum())
                .put("wait_ns", totals.waitNs());
    }

    static List<WorkerTotals> read(JsonNode node) {
        List<WorkerTotals> totals = new ArrayList<>();
        node.required(TOTALS).forEach(entry -> totals.add(new WorkerTotals(
                entry.required("updates").asLong(),
                entry.required("staleness_sum").asLong(),
                entry.required("wait_ns").asLong())));
        return totals;
    }
}
