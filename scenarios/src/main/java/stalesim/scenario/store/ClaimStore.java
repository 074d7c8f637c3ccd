package stalesim.scenario.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stalesim.model.claim.ClaimId;
import stalesim.model.claim.ClaimResult;
import stalesim.scenario.json.ClaimJson;
import stalesim.scenario.json.Json;
import tools.jackson.core.JacksonException;

/**
 * What was found of claims: one JSON line a finished claim, written by one call. A later line of the same claim counts
 * instead of an earlier one; a line whose writing was cut short is dropped. Thread-safe.
 */
public final class ClaimStore implements AutoCloseable {

    private final Path file;
    private final Optional<FileChannel> channel;
    private final Map<ClaimId, ClaimResult> found;

    private ClaimStore(Path file, Optional<FileChannel> channel, Map<ClaimId, ClaimResult> found) {
        this.file = file;
        this.channel = channel;
        this.found = found;
    }

    /**
     * A store that is forgotten when it is closed.
     *
     * @return an empty store
     */
    public static ClaimStore inMemory() {
        return new ClaimStore(Path.of(""), Optional.empty(), new TreeMap<>());
    }

    /**
     * Opens the file and reads what it holds already.
     *
     * @param file {@code claims.jsonl}; made if it does not exist, and its folder too
     * @return the store
     * @throws StoreException if it cannot be written, or holds a line that is not a claim
     */
    public static ClaimStore open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Map<ClaimId, ClaimResult> found = new TreeMap<>();
            JsonLines lines = JsonLines.scan(file, (number, text, offset, length) -> {
                ClaimResult result = read(file, text);
                found.put(result.text().id(), result);
            });
            return new ClaimStore(file, Optional.of(lines.open(file)), found);
        } catch (IOException e) {
            throw StoreException.cannotWriteFile(file, e);
        }
    }

    private static ClaimResult read(Path file, String line) {
        try {
            return ClaimJson.read(Json.parse(line));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new StoreException(file + ": must hold one claim a line. Remove the file, or choose another"
                    + " folder with --out DIR.");
        }
    }

    /**
     * What was found of a claim.
     *
     * @param id which
     * @return empty if it has not been checked
     */
    public synchronized Optional<ClaimResult> of(ClaimId id) {
        return Optional.ofNullable(found.get(id));
    }

    /**
     * All that was found.
     *
     * @return by id
     */
    public synchronized List<ClaimResult> all() {
        return List.copyOf(found.values());
    }

    /**
     * Keeps a finished claim.
     *
     * @param result what was found
     * @throws UncheckedIOException if the disk refuses
     */
    public synchronized void append(ClaimResult result) {
        if (channel.isPresent()) {
            write(channel.get(), result);
        }
        found.put(result.text().id(), result);
    }

    private void write(FileChannel to, ClaimResult result) {
        try {
            JsonLines.append(to, ClaimJson.write(result));
            to.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot append to " + file, e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (channel.isPresent()) {
                channel.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + file, e);
        }
    }
}
