package stalesim.scenario.times;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import stalesim.model.data.DataException;
import stalesim.model.data.format.OpenedFile;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Empirical;
import stalesim.scenario.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Durations counted in bins of equal width: a JSON array of counts, as {@code stalesim fit} reads it, or an object that
 * has one under {@code counts}. Count i is of durations from i w to (i + 1) w, which are taken to lie in the middle.
 *
 * @param file JSON, plain or compressed with gzip
 * @param binNs w &gt; 0
 */
public record TimeHistogram(Path file, double binNs) {

    /**
     * Reads the file.
     *
     * @return the law of what was counted
     * @throws DataException if it cannot be read, or holds no counts
     */
    public DurationLaw law() {
        long[] counts = counts(array());
        long[] middles = new long[counts.length];
        for (int bin = 0; bin < counts.length; bin++) {
            middles[bin] = Math.round((bin + 0.5) * binNs);
            if (middles[bin] > Durations.MOST_NS) {
                throw new DataException(file.getFileName() + ": bin " + bin + " must lie below " + Durations.MOST_TEXT
                        + ". Check the width of the bins.");
            }
        }
        try {
            return Empirical.ofCounts(middles, counts);
        } catch (IllegalArgumentException e) {
            throw new DataException(file.getFileName() + ": " + e.getMessage() + ". Name a file with counts.", e);
        }
    }

    private JsonNode array() {
        List<JsonNode> roots = new ArrayList<>();
        try {
            OpenedFile.read(
                    file,
                    () -> "no counts",
                    bytes -> roots.add(Json.parse(new String(bytes.readAllBytes(), StandardCharsets.UTF_8))));
        } catch (JacksonException e) {
            throw new DataException(
                    file.getFileName() + ": must be JSON. " + e.getOriginalMessage().lines().findFirst().orElse(""), e);
        }
        JsonNode root = roots.get(0);
        JsonNode counts = root.isArray() ? root : root.path("counts");
        if (!counts.isArray()) {
            throw new DataException(file.getFileName() + ": must be an array of counts, or an object with counts.");
        }
        return counts;
    }

    private long[] counts(JsonNode array) {
        long[] counts = new long[array.size()];
        for (int bin = 0; bin < counts.length; bin++) {
            JsonNode count = array.get(bin);
            if (!count.isIntegralNumber() || !count.canConvertToLong() || count.asLong() < 0) {
                throw new DataException(file.getFileName() + ": the count of bin " + bin + " is " + count
                        + " and must be a whole number >= 0.");
            }
            counts[bin] = count.asLong();
        }
        return counts;
    }
}
