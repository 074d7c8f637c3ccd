package stalesim.scenario.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.ResultJson;
import stalesim.scenario.json.StoredResult;
import stalesim.scenario.plan.RunKey;

/**
 * The results of one scenario: one JSON line a finished run, on disk before the next is begun.
 *
 * <p>Each line is written by one call and forced to disk, so that a killed process loses at most the line it was
 * writing; that torn line is dropped when the file is opened again. Thread-safe.
 */
public final class ResultStore implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;
    private final Map<RunKey, StoredResult> results = new LinkedHashMap<>();
    private final boolean droppedTornLine;
    private boolean closed;

    private ResultStore(Path file, FileChannel channel, ResultLines earlier) {
        this.file = file;
        this.channel = channel;
        this.droppedTornLine = earlier.torn();
        earlier.results().forEach(stored -> results.put(RunKey.of(stored.result()), stored));
    }

    /**
     * Opens the file for appending and reads what it holds already.
     *
     * @param file {@code results.jsonl}; made if it does not exist
     * @return the store
     * @throws StoreException if it cannot be written, or holds a line that is not a result
     */
    public static ResultStore open(Path file) {
        try {
            ResultLines lines = ResultLines.read(file);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            channel.truncate(lines.soundBytes());
            channel.position(lines.soundBytes());
            return new ResultStore(file, channel, lines);
        } catch (IOException e) {
            throw StoreException.cannotWrite(file, e);
        }
    }

    /**
     * Whether the file ended in a line whose writing was cut short, which was dropped.
     *
     * @return true if that run has to be done again
     */
    public boolean droppedTornLine() {
        return droppedTornLine;
    }

    /**
     * A finished run.
     *
     * @param key which
     * @return its result, or empty if it is not there yet
     */
    public synchronized Optional<StoredResult> result(RunKey key) {
        return Optional.ofNullable(results.get(key));
    }

    /**
     * All finished runs.
     *
     * @return in the order of the file
     */
    public synchronized List<StoredResult> results() {
        return new ArrayList<>(results.values());
    }

    /**
     * Keeps a finished run.
     *
     * @param stored the run
     * @throws UncheckedIOException if the disk refuses, for instance because it is full
     * @throws IllegalStateException after {@link #close()}
     */
    public synchronized void append(StoredResult stored) {
        if (closed) {
            throw new IllegalStateException("results are closed: " + file);
        }
        try {
            ByteBuffer line = StandardCharsets.UTF_8.encode(line(stored));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot append to " + file, e);
        }
        results.put(RunKey.of(stored.result()), stored);
    }

    private static String line(StoredResult stored) {
        return Json.line(ResultJson.write(stored)) + "\n";
    }

    /**
     * Replaces the file by the same results in another order, all or nothing, and closes the store.
     *
     * @param order keys of finished runs; other results are dropped
     * @throws UncheckedIOException if the disk refuses; the file is then unchanged
     */
    public synchronized void finish(List<RunKey> order) {
        StringBuilder text = new StringBuilder();
        order.forEach(key -> text.append(line(results.get(key))));
        AtomicFile.write(file, text.toString());
        results.keySet().retainAll(order);
        close();
    }

    /** Closes the file; nothing can be appended from then on. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + file, e);
        }
    }
}
