package stalesim.scenario.times;

import java.nio.file.Path;
import java.util.List;
import stalesim.model.data.DataException;
import stalesim.model.data.format.OpenedFile;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Empirical;
import tools.jackson.core.JacksonException;

/**
 * Durations in a trace in the Trace Event Format, as Chrome, Kineto (the profiler of PyTorch) and
 * {@code stalesim simulate --trace} write it: complete events (phase X), and pairs of begin and end (B, E) on a track.
 *
 * <p>Events within others that are wanted too, on the same track, do not count: their time is in the outer one. Where
 * there are steps, the events of each are summed: see {@link TraceSteps}.
 *
 * @param file JSON, plain or compressed with gzip; read as a stream
 * @param query which events
 */
public record ChromeTraceFile(Path file, TraceQuery query) {

    /**
     * Reads the file.
     *
     * @return the law under which each duration, of an event or a step, is equally likely
     * @throws DataException if it cannot be read as such a trace, or no event is wanted
     */
    public DurationLaw law() {
        TraceEvents events = new TraceEvents(file.getFileName().toString(), query);
        try {
            OpenedFile.read(file, () -> events.count() + " events", events::read);
        } catch (JacksonException e) {
            throw new DataException(file.getFileName() + ": after " + events.count() + " events: must be JSON. "
                    + e.getOriginalMessage().lines().findFirst().orElse(""), e);
        }
        return Empirical.of(durations(events));
    }

    private long[] durations(TraceEvents events) {
        List<TraceEvent> wanted = TraceSteps.outermost(events.wanted());
        if (wanted.isEmpty()) {
            throw new DataException(file.getFileName() + ": none of its " + events.count()
                    + " events is called " + query.name().pattern() + query.category().map(" of category "::concat)
                            .orElse("") + ". Names in it: " + events.names() + ".");
        }
        if (query.per().isEmpty()) {
            return wanted.stream().mapToLong(TraceEvent::durationNs).toArray();
        }
        long[] sums = new TraceSteps(events.steps()).sums(wanted);
        if (sums.length == 0) {
            throw new DataException(file.getFileName() + ": none of the " + wanted.size()
                    + " events lies within one of " + events.steps().size() + " steps " + query.per().get().pattern()
                    + ". Names in it: "
                    + events.names() + ".");
        }
        return sums;
    }
}
