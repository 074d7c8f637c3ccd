package stalesim.scenario.store;

import java.io.IOException;
import java.nio.file.Path;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.ResultJson;
import stalesim.scenario.json.StoredResult;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.JsonNodeException;

/** Reads result files. */
final class ResultLines {

    private ResultLines() {}

    /** Is shown one line after the other. */
    @FunctionalInterface
    interface Visitor {

        /**
         * The next line.
         *
         * @param result the run that it holds
         * @param offset where it begins, bytes from the beginning of the file
         * @param length its bytes, the line break included
         */
        void line(StoredResult result, long offset, int length);
    }

    /**
     * Reads a file.
     *
     * @param file {@code results.jsonl}; need not exist
     * @param visitor is shown every whole line
     * @return what was found
     * @throws IOException if it cannot be read
     * @throws StoreException if a whole line is not a result
     */
    static JsonLines scan(Path file, Visitor visitor) throws IOException {
        return JsonLines.scan(
                file, (number, text, offset, length) -> visitor.line(result(file, number, text), offset, length));
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
