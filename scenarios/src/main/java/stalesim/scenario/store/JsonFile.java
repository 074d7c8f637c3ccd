package stalesim.scenario.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import stalesim.scenario.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads whole files of an output folder. */
final class JsonFile {

    private JsonFile() {}

    static JsonNode read(Path file) {
        try {
            return Json.parse(Files.readString(file));
        } catch (IOException e) {
            throw new StoreException(file + ": cannot be read. Name a folder that stalesim has written.");
        } catch (JacksonException e) {
            throw new StoreException(
                    file + ": must be JSON. Remove the file, or choose another folder with --out DIR.");
        }
    }
}
