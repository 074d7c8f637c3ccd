package stalesim.scenario.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.ResultJson;
import stalesim.scenario.json.StoredResult;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.JsonNodeException;

/**
 * What was found in a result file, which is read line by line: all of it need not fit into memory.
 *
 * @param soundBytes length of the part that consists of whole lines
 * @param torn whether something follows them: a line whose writing was cut short
 */
record ResultLines(long soundBytes, boolean torn) {

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
    static ResultLines scan(Path file, Visitor visitor) throws IOException {
        if (!Files.exists(file)) {
            return new ResultLines(0, false);
        }
        long offset = 0;
        int number = 1;
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int next = stream.read(); next >= 0; next = stream.read()) {
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                int length = line.size() + 1;
                visitor.line(result(file, number, line.toString(StandardCharsets.UTF_8)), offset, length);
                line.reset();
                offset += length;
                number++;
            }
        }
        return new ResultLines(offset, line.size() > 0);
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
