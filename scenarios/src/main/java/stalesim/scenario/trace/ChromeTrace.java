package stalesim.scenario.trace;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.OptionalLong;
import stalesim.sim.trace.Activity;
import stalesim.sim.trace.Spans;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes spans as JSON in the Trace Event Format, which ui.perfetto.dev and chrome://tracing show, one event a line.
 *
 * <p>There is a process {@code workers} and a process {@code cores}, and in each a thread for every worker or core,
 * whether it has spans or not. Every span is a complete event ({@code "ph":"X"}) with {@code ts} and {@code dur} in
 * microseconds. What the file says of itself is in {@code otherData}. Memory: O(workers); nothing but a buffer waits to
 * be written.
 *
 * <p>Viewers make whole nanoseconds of a product in double arithmetic and drop the fraction, so that 1.001 us becomes
 * 1000 ns, and drop a span that begins before the one before it has ended. Therefore each {@code ts}, and no {@code
 * dur}, is written a tenth of a nanosecond late: the beginning survives the rounding and the end never comes after the
 * next beginning. Holds up to a virtual day.
 *
 * @see "Trace Event Format, Google, 2016"
 */
public final class ChromeTrace implements Spans {

    /** Category of what was not over when the trace ended, whose duration therefore says nothing. */
    public static final String UNFINISHED = "unfinished";

    private static final int WORKERS = 1;
    private static final int CORES = 2;

    /** No track has a process's number, which viewers take for the process's main thread. */
    private static final int FIRST_TRACK = 3;

    private static final BigDecimal ROUNDING_GUARD_US = new BigDecimal("0.0001");

    private final JsonGenerator json;
    private String[] workerNames = {};

    /**
     * At the beginning of a file.
     *
     * @param out receives UTF-8; not closed
     */
    public ChromeTrace(OutputStream out) {
        json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out);
        json.writeStartObject();
        json.writeStringProperty("displayTimeUnit", "ns");
        json.writeArrayPropertyStart("traceEvents");
    }

    @Override
    public void begin(int threads, int cores) {
        workerNames = new String[threads];
        process(WORKERS, FIRST_TRACK, "workers");
        process(CORES, FIRST_TRACK + threads, "cores");
        for (int thread = 0; thread < threads; thread++) {
            workerNames[thread] = "worker " + thread;
            track(WORKERS, FIRST_TRACK + thread, workerNames[thread]);
        }
        for (int core = 0; core < cores; core++) {
            track(CORES, coreTrack(core), "core " + core);
        }
    }

    private int coreTrack(int core) {
        return FIRST_TRACK + workerNames.length + core;
    }

    private void process(int process, int firstTrack, String name) {
        name("process_name", process, firstTrack, name);
        order("process_sort_index", process, firstTrack, process);
    }

    private void track(int process, int track, String name) {
        name("thread_name", process, track, name);
        order("thread_sort_index", process, track, track);
    }

    private void order(String what, int process, int track, int index) {
        beginEvent(what, "M", process, track);
        json.writeObjectPropertyStart("args");
        json.writeNumberProperty("sort_index", index);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void name(String what, int process, int track, String name) {
        beginEvent(what, "M", process, track);
        json.writeObjectPropertyStart("args");
        json.writeStringProperty("name", name);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void beginEvent(String name, String kind, int process, int track) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeStringProperty("ph", kind);
        json.writeNumberProperty("pid", process);
        json.writeNumberProperty("tid", track);
    }

    @Override
    public void ofThread(int thread, Activity activity, long startNs, long endNs) {
        beginEvent(activity.label(), "X", WORKERS, FIRST_TRACK + thread);
        endSpan(startNs, endNs);
    }

    @Override
    public void unfinished(int thread, Activity activity, long startNs, long endNs) {
        beginEvent(activity.label(), "X", WORKERS, FIRST_TRACK + thread);
        json.writeStringProperty("cat", UNFINISHED);
        endSpan(startNs, endNs);
    }

    @Override
    public void ofCore(int core, int thread, long startNs, long endNs) {
        beginEvent(workerNames[thread], "X", CORES, coreTrack(core));
        endSpan(startNs, endNs);
    }

    @Override
    public void ofSwitch(int core, long startNs, long endNs) {
        beginEvent("context switch", "X", CORES, coreTrack(core));
        endSpan(startNs, endNs);
    }

    private void endSpan(long startNs, long endNs) {
        json.writeNumberProperty("ts", micros(startNs).add(ROUNDING_GUARD_US));
        json.writeNumberProperty("dur", micros(endNs - startNs));
        json.writeEndObject();
    }

    private static BigDecimal micros(long ns) {
        return BigDecimal.valueOf(ns, 3);
    }

    /**
     * Ends the file.
     *
     * @param run what was traced
     * @param spans how many spans there are
     * @param cutNs when the limit was reached, nanoseconds; empty if the whole run is there
     */
    public void end(String run, long spans, OptionalLong cutNs) {
        json.writeEndArray();
        json.writeObjectPropertyStart("otherData");
        json.writeStringProperty("program", "stalesim");
        json.writeStringProperty("run", run);
        json.writeNumberProperty("spans", spans);
        json.writeBooleanProperty("complete", cutNs.isEmpty());
        if (cutNs.isPresent()) {
            json.writeNumberProperty("cut_at_us", micros(cutNs.getAsLong()));
        }
        json.writeEndObject();
        json.writeEndObject();
        json.flush();
    }
}
