package stalesim.scenario.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.PlanJson;
import stalesim.scenario.plan.PlannedRuns;
import tools.jackson.core.JacksonException;

/**
 * The plan that is kept beside its results, {@code plan.jsonl}: one line a cell. A study may repeat cells more often.
 *
 * @param folder the folder of the results, of a shard or of all
 */
public record PlanFile(Path folder) {

    /**
     * Keeps a plan beside the results of a part of it.
     *
     * @param plan all cells in plan order
     */
    public void write(Stream<PlannedRuns> plan) {
        AtomicFile.write(file(), channel -> {
            Writer lines = Channels.newWriter(channel, StandardCharsets.UTF_8);
            for (Iterator<PlannedRuns> runs = plan.iterator(); runs.hasNext(); ) {
                lines.write(Json.line(PlanJson.write(runs.next())) + "\n");
            }
            lines.flush();
        });
    }

    /**
     * Whether there is one.
     *
     * @return false for folders that were not run here, or by a version that kept none
     */
    public boolean exists() {
        return Files.exists(file());
    }

    /**
     * The plan that the folder holds all or a part of.
     *
     * @return all of its cells in plan order
     * @throws StoreException if it is missing or broken
     */
    public List<PlannedRuns> read() {
        try (Stream<String> lines = Files.lines(file())) {
            return lines.map(line -> PlanJson.read(Json.parse(line))).toList();
        } catch (IOException e) {
            throw new StoreException(
                    folder + ": holds no shard. Name folders that stalesim run --shard I/N has written.");
        } catch (JacksonException | IllegalArgumentException | UncheckedIOException e) {
            throw new StoreException(file() + ": must be a plan of stalesim. Do the shard again.");
        }
    }

    private Path file() {
        return folder.resolve("plan.jsonl");
    }
}
