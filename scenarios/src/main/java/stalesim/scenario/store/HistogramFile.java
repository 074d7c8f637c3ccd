package stalesim.scenario.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import stalesim.model.result.RunResult;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.court.Observations;
import stalesim.scenario.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads observed staleness from the files that hold it. */
public final class HistogramFile {

    private static final String COUNTS = "staleness_counts";
    private static final String THREADS = "threads";

    private HistogramFile() {}

    /**
     * Reads a file: a JSON array of counts, a measurement with {@code staleness_counts} (and {@code threads}), or
     * {@code results.jsonl}.
     *
     * @param file which
     * @return observations by source; repetitions of the same run are its replicates; at least one
     * @throws StoreException if it is none of these
     */
    public static Map<String, Observations> read(Path file) {
        Map<String, Observations> observations =
                file.toString().endsWith(".jsonl") ? fromResults(file) : fromJson(file);
        if (observations.isEmpty()) {
            throw new StoreException(file + ": holds no updates. A fit needs at least one.");
        }
        return observations;
    }

    private static Map<String, Observations> fromResults(Path file) {
        Map<String, List<RunResult>> cells = new LinkedHashMap<>();
        try {
            if (!Files.exists(file)) {
                throw new StoreException(file + ": no such file.");
            }
            ResultLines.scan(file, (stored, offset, length) -> {
                RunResult run = stored.result();
                String source = run.clock().label() + "/" + run.mode().label() + "/" + run.algorithm() + "/"
                        + run.workers() + (stored.point().isSwept() ? " at " + stored.point() : "");
                if (run.staleness().total() > 0) {
                    cells.computeIfAbsent(source, key -> new ArrayList<>()).add(run);
                }
            });
        } catch (IOException e) {
            throw unreadable(file);
        }
        Map<String, Observations> observations = new LinkedHashMap<>();
        cells.forEach((source, runs) -> observations.put(source, observations(runs)));
        return observations;
    }

    private static Observations observations(List<RunResult> runs) {
        return new Observations(
                runs.stream().map(RunResult::staleness).toList(),
                OptionalInt.of(runs.get(0).workers()),
                OptionalDouble.empty());
    }

    private static Map<String, Observations> fromJson(Path file) {
        try {
            JsonNode root = Json.parse(Files.readString(file));
            JsonNode counts = root.isArray() ? root : root.path(COUNTS);
            if (!counts.isArray()) {
                throw new StoreException(file + ": must be an array of counts, or an object with " + COUNTS + ".");
            }
            StalenessHistogram histogram = histogram(file, counts);
            return histogram.total() == 0
                    ? Map.of()
                    : Map.of(
                            file.toString(),
                            new Observations(List.of(histogram), threads(root), OptionalDouble.empty()));
        } catch (IOException e) {
            throw unreadable(file);
        } catch (JacksonException e) {
            throw new StoreException(file + ": must be JSON. " + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    private static OptionalInt threads(JsonNode root) {
        JsonNode threads = root.path(THREADS);
        return threads.isInt() && threads.asInt() > 0 ? OptionalInt.of(threads.asInt()) : OptionalInt.empty();
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
