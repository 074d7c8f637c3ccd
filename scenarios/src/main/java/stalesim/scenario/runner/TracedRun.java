package stalesim.scenario.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import stalesim.model.machine.MachineDescription;
import stalesim.model.run.Onlooker;
import stalesim.model.run.RunSpec;
import stalesim.scenario.plan.Cell;
import stalesim.scenario.plan.RunKey;
import stalesim.scenario.store.PartFile;
import stalesim.scenario.trace.ChromeTrace;
import stalesim.sim.trace.Timeline;
import tools.jackson.core.JacksonException;

/**
 * The first repetition of a simulated cell, done once more to write down what its workers and cores do: the same run as
 * the one in the results.
 *
 * @param cell which run
 * @param file where the trace goes
 * @param limit most spans that it holds, &gt;= 1
 */
public record TracedRun(Cell cell, Path file, long limit) {

    /** Number of the repetition. */
    public static final int REPLICATION = 0;

    /**
     * Name of the run.
     *
     * @return its key
     */
    public RunKey key() {
        return cell.key(REPLICATION);
    }

    /**
     * Simulates the run and writes the file, all or nothing.
     *
     * @param laboratory where it is simulated
     * @param machine what the simulator is told
     * @param spec the run
     * @param onlooker told how far it has come
     * @return what the file holds
     * @throws InterruptedException if interrupted
     * @throws stalesim.scenario.store.StoreException if the file cannot be opened
     * @throws UncheckedIOException if the disk refuses, for instance because it is full
     */
    public Written write(Laboratory laboratory, MachineDescription machine, RunSpec spec, Onlooker onlooker)
            throws InterruptedException {
        try (PartFile part = PartFile.open(file)) {
            ChromeTrace events = new ChromeTrace(part.stream());
            Timeline timeline = new Timeline(events, limit);
            long durationNs = laboratory
                    .traced(machine, cell, timeline, onlooker)
                    .run(spec)
                    .resultUnlessCrashed()
                    .durationNs();
            events.end(key().toString(), timeline.count(), timeline.cutNs());
            part.keep();
            return new Written(timeline.count(), timeline.cutNs(), durationNs);
        } catch (JacksonException e) {
            throw new UncheckedIOException(
                    "cannot write " + file, e.getCause() instanceof IOException io ? io : new IOException(e));
        }
    }

    /**
     * What a trace holds.
     *
     * @param spans how many spans
     * @param cutNs when the limit was reached, virtual nanoseconds; empty if the whole run is there
     * @param durationNs how long the run is, virtual nanoseconds
     */
    public record Written(long spans, OptionalLong cutNs, long durationNs) {}
}
