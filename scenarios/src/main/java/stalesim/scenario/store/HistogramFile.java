package stalesim.scenario.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import stalesim.model.data.format.CsvColumnReader;
import stalesim.model.data.format.LabelColumn;
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

    /** Of a table, which may name any number. */
    private static final int MOST_STALENESS = 10_000_000;

    /** Counts that a double holds exactly. */
    private static final double MOST = 1L << 53;

    private HistogramFile() {}

    /**
     * Reads a file: a JSON array of counts, a measurement with {@code staleness_counts} (and {@code threads}), a table
     * with the columns {@code staleness} and {@code count}, or {@code results.jsonl}.
     *
     * @param file which
     * @return observations by source; repetitions of the same run are its replicates; at least one
     * @throws StoreException if it is none of these
     */
    public static Map<String, Observations> read(Path file) {
        String name = file.toString();
        Map<String, Observations> observations = name.endsWith(".jsonl")
                ? fromResults(file)
                : name.matches(".*\\.csv(\\.gz)?") ? fromTable(file) : fromJson(file);
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
            return only(file, histogram(file, counts), threads(root));
        } catch (IOException e) {
            throw unreadable(file);
        } catch (JacksonException e) {
            throw new StoreException(file + ": must be JSON such as [ 50, 25, 13 ], or a table with the columns staleness"
                    + " and count whose name ends in .csv. "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    private static Map<String, Observations> only(Path file, StalenessHistogram histogram, OptionalInt workers) {
        return histogram.total() == 0
                ? Map.of()
                : Map.of(
                        file.toString(), new Observations(List.of(histogram), workers, OptionalDouble.empty()));
    }

    /** Values may stand in any order, and more than once. */
    private static Map<String, Observations> fromTable(Path file) {
        double[] values = CsvColumnReader.read(file, new LabelColumn.Named("staleness"));
        double[] counts = CsvColumnReader.read(file, new LabelColumn.Named("count"));
        long[] bins = new long[1 + (int) Arrays.stream(values).filter(HistogramFile::isBin).max().orElse(0)];
        for (int i = 0; i < values.length; i++) {
            if (!isBin(values[i]) || counts[i] != Math.rint(counts[i]) || !(counts[i] >= 0 && counts[i] <= MOST)) {
                throw new StoreException(file + ": value " + (i + 1) + ": staleness " + values[i] + " and count "
                        + counts[i] + " must be whole numbers >= 0, and staleness at most " + MOST_STALENESS
                        + ". Mend or remove the line.");
            }
            bins[(int) values[i]] += (long) counts[i];
        }
        return only(file, new StalenessHistogram(bins), OptionalInt.empty());
    }

    private static boolean isBin(double value) {
        return value == Math.rint(value) && value >= 0 && value <= MOST_STALENESS;
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
