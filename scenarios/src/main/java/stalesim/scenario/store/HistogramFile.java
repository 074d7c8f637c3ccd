package stalesim.scenario.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import stalesim.model.result.RunResult;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.StoredResult;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads observed staleness from the files that hold it. */
public final class HistogramFile {

    private static final String COUNTS = "staleness_counts";

    private HistogramFile() {}

    /**
     * Reads a file: a JSON array of counts, a measurement with {@code staleness_counts}, or {@code results.jsonl}.
     *
     * @param file which
     * @return histogram by source; repetitions of the same run are added up; at least one, each with updates
     * @throws StoreException if it is none of these
     */
    public static Map<String, StalenessHistogram> read(Path file) {
        Map<String, StalenessHistogram> histograms =
                file.toString().endsWith(".jsonl") ? fromResults(file) : fromJson(file);
        histograms.values().removeIf(histogram -> histogram.total() == 0);
        if (histograms.isEmpty()) {
            throw new StoreException(file + ": holds no updates. A fit needs at least one.");
        }
        return histograms;
    }

    private static Map<String, StalenessHistogram> fromResults(Path file) {
        Map<String, StalenessHistogram> histograms = new LinkedHashMap<>();
        try {
            if (!Files.exists(file)) {
                throw new StoreException(file + ": no such file.");
            }
            for (StoredResult stored : ResultLines.read(file).results()) {
                RunResult run = stored.result();
                String source = run.clock().label() + "/" + run.mode().label() + "/" + run.algorithm() + "/"
                        + run.workers();
                histograms.computeIfAbsent(source, key -> new StalenessHistogram()).addAll(run.staleness());
            }
        } catch (IOException e) {
            throw unreadable(file);
        }
        return histograms;
    }

    private static Map<String, StalenessHistogram> fromJson(Path file) {
        try {
            JsonNode root = Json.parse(Files.readString(file));
            JsonNode counts = root.isArray() ? root : root.path(COUNTS);
            if (!counts.isArray()) {
                throw new StoreException(file + ": must be an array of counts, or an object with " + COUNTS + ".");
            }
            Map<String, StalenessHistogram> histograms = new LinkedHashMap<>();
            histograms.put(file.toString(), histogram(file, counts));
            return histograms;
        } catch (IOException e) {
            throw unreadable(file);
        } catch (JacksonException e) {
            throw new StoreException(file + ": must be JSON. " + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    private static StalenessHistogram histogram(Path file, JsonNode counts) {
        long[] values = new long[counts.size()];
        for (int tau = 0; tau < values.length; tau++) {
            JsonNode count = counts.get(tau);
            if (!count.isIntegralNumber() || !count.canConvertToLong() || count.asLong() < 0) {
                throw new StoreException(file + ": the count of staleness " + tau + " is " + count
                        + " and must be a whole number >= 0.");
            }
            values[tau] = count.asLong();
        }
        return new StalenessHistogram(values);
    }

    private static StoreException unreadable(Path file) {
        return new StoreException(file + ": cannot be read. Check that it exists and that you may read it.");
    }
}
