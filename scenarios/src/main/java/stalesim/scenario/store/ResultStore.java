package stalesim.scenario.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import stalesim.model.result.Outcome;
import stalesim.scenario.json.ResultJson;
import stalesim.scenario.json.StoredResult;
import stalesim.scenario.plan.RunKey;

/**
 * The results of one scenario: one JSON line a finished run, in the file before the next is begun.
 *
 * <p>Each line is written by one call, so that a killed process loses at most the line it was writing; that torn line
 * is dropped when the file is opened again. Every 100 ms the file is forced to disk: a power failure loses little more.
 * In memory are the keys and where their lines stand, not the results. Thread-safe.
 */
public final class ResultStore implements AutoCloseable {

    private static final long FORCED_EVERY_NS = 100_000_000;

    private final Path file;
    private final FileChannel channel;
    private final ResultIndex index;
    private final boolean droppedTornLine;
    private long end;
    private long forced = System.nanoTime();
    private int finished;
    private int crashed;
    private boolean closed;

    private ResultStore(Path file, FileChannel channel, ResultIndex index, JsonLines earlier) {
        this.file = file;
        this.channel = channel;
        this.index = index;
        this.droppedTornLine = earlier.torn();
        this.end = earlier.soundBytes();
        this.finished = index.count();
        this.crashed = index.crashed();
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
            ResultIndex index = new ResultIndex();
            JsonLines lines = ResultLines.scan(file, index::add);
            return new ResultStore(file, lines.open(file), index, lines);
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
     * Whether a run is finished.
     *
     * @param key which
     * @return false if it is still to be done
     */
    public synchronized boolean has(RunKey key) {
        return index.line(key).isPresent();
    }

    /**
     * Throughput of a finished run.
     *
     * @param key which
     * @return updates a second; empty if it is not there yet, or has no throughput because it took no time
     */
    public synchronized OptionalDouble throughput(RunKey key) {
        return index.line(key).stream()
                .mapToDouble(ResultIndex.Line::throughput)
                .filter(Double::isFinite)
                .findFirst();
    }

    /**
     * Number of finished runs.
     *
     * @return how many, after {@link #finish} those that were kept
     */
    public synchronized int finished() {
        return finished;
    }

    /**
     * Number of finished runs that an error of the program ended.
     *
     * @return how many, after {@link #finish} of those that were kept
     */
    public synchronized int crashed() {
        return crashed;
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
        int length;
        try {
            length = JsonLines.append(channel, ResultJson.write(stored));
            force();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot append to " + file, e);
        }
        index.add(stored, end, length);
        end += length;
        finished = index.count();
        crashed += stored.result().outcome() == Outcome.CRASHED ? 1 : 0;
    }

    private void force() throws IOException {
        long now = System.nanoTime();
        if (now - forced >= FORCED_EVERY_NS) {
            channel.force(false);
            forced = now;
        }
    }

    /**
     * Replaces the file by the same results in another order, all or nothing, and closes the store, which
     * forgets its keys.
     *
     * @param order keys of finished runs, each once; other results are dropped
     * @throws UncheckedIOException if the disk refuses; the file is then unchanged
     * @throws NoSuchElementException if one of the runs is not finished; the file is then unchanged
     */
    public synchronized void finish(Stream<RunKey> order) {
        finished = 0;
        crashed = 0;
        AtomicFile.write(file, target -> {
            for (Iterator<RunKey> keys = order.iterator(); keys.hasNext(); ) {
                copy(index.line(keys.next()).orElseThrow(), target);
            }
        });
        index.clear();
        close();
    }

    private void copy(ResultIndex.Line line, FileChannel target) throws IOException {
        for (long copied = 0; copied < line.length(); ) {
            copied += channel.transferTo(line.offset() + copied, line.length() - copied, target);
        }
        finished++;
        crashed += line.crashed() ? 1 : 0;
    }

    /** Forces the file to disk and closes it; nothing can be appended from then on. */
    @Override
    public synchronized void close() {
        try {
            if (!closed) {
                closed = true;
                channel.force(false);
            }
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + file, e);
        }
    }
}
