package stalesim.scenario.json;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import stalesim.model.result.TimeCategory;
import stalesim.model.result.TimeUse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the workers' time went: the total, and by category what was measured. */
final class TimeUseJson {

    private TimeUseJson() {}

    static ObjectNode write(TimeUse use) {
        ObjectNode node = Json.object().put("total_ns", use.totalNs());
        ObjectNode spent = node.putObject("spent_ns");
        use.spentNs().forEach((category, ns) -> spent.put(category.label(), ns));
        return node;
    }

    static TimeUse read(JsonNode node) {
        Map<TimeCategory, Long> spent = new EnumMap<>(TimeCategory.class);
        node.required("spent_ns")
                .properties()
                .forEach(entry -> spent.put(
                        TimeCategory.valueOf(entry.getKey().toUpperCase(Locale.ROOT)),
                        entry.getValue().asLong()));
        return new TimeUse(node.required("total_ns").asLong(), spent);
    }
}
