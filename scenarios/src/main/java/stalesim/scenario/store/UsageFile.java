package stalesim.scenario.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stalesim.model.study.Usage;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.UsageJson;
import tools.jackson.core.JacksonException;

/**
 * What runs cost the machine that did them, {@code usage.jsonl}: one line a run, written by one call. A line whose
 * writing was cut short is dropped; of several lines of a run the last one counts.
 *
 * <p>It stands beside the results because it is different each time, and they are not.
 *
 * @param path of the file
 */
public record UsageFile(Path path) {

    /**
     * Adds a line.
     *
     * @param usage what a run has cost
     * @throws UncheckedIOException if the disk refuses
     */
    public void append(Usage usage) {
        try (FileChannel channel = JsonLines.openBehindLast(path)) {
            JsonLines.append(channel, UsageJson.write(usage));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot append to " + path, e);
        }
    }

    /**
     * What runs have cost.
     *
     * @return one a run, in the order in which they were first done; none if there is no file
     * @throws StoreException if a whole line is something else
     */
    public List<Usage> read() {
        Map<List<Object>, Usage> usages = new LinkedHashMap<>();
        try {
            JsonLines.scan(path, (number, text, offset, length) -> {
                Usage usage = UsageJson.read(Json.parse(text));
                usages.put(List.of(usage.point(), usage.run()), usage);
            });
        } catch (IOException e) {
            throw new StoreException(path + ": cannot be read. Check that you may read it.");
        } catch (JacksonException | IllegalArgumentException e) {
            throw new StoreException(path + ": must hold what one run has cost in each line. Remove the file.");
        }
        return List.copyOf(usages.values());
    }
}
