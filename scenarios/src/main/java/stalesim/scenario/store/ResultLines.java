package stalesim.scenario.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.ResultJson;
import stalesim.scenario.json.StoredResult;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.JsonNodeException;

/**
 * What a result file holds.
 *
 * @param results its runs in order
 * @param soundBytes length of the part that consists of whole lines
 * @param torn whether something follows them: a line whose writing was cut short
 */
public record ResultLines(List<StoredResult> results, long soundBytes, boolean torn) {

    /** Makes the list immutable. */
    public ResultLines {
        results = List.copyOf(results);
    }

    /**
     * Reads a file.
     *
     * @param file {@code results.jsonl}
     * @return its results; none if it does not exist
     * @throws IOException if it cannot be read
     * @throws StoreException if a whole line is not a result
     */
    public static ResultLines read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new ResultLines(List.of(), 0, false);
        }
        byte[] bytes = Files.readAllBytes(file);
        List<StoredResult> results = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                String line = new String(bytes, begin, i - begin, StandardCharsets.UTF_8);
                results.add(result(file, results.size() + 1, line));
                begin = i + 1;
            }
        }
        return new ResultLines(results, begin, begin < bytes.length);
    }

    private static StoredResult result(Path file, int number, String line) {
        try {
            return ResultJson.read(Json.parse(line));
        } catch (JsonNodeException | IllegalArgumentException e) {
            throw new StoreException(file + ":" + number + ": " + firstLine(e) + "; must be a result of stalesim."
                    + " Remove the line, or choose another folder with --out.");
        } catch (JacksonException e) {
            throw new StoreException(file + ":" + number + ": must be one JSON object. Remove the line, or choose"
                    + " another folder with --out.");
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
    }
}
