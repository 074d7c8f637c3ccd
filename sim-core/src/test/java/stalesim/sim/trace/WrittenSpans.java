package stalesim.sim.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps every span, by its track. */
public final class WrittenSpans implements Spans {

    /** One span; a core's is named after the thread that it ran. */
    public record Span(String name, long startNs, long endNs) {

        /** How long it lasted. */
        public long lengthNs() {
            return endNs - startNs;
        }

        @Override
        public String toString() {
            return name + " " + startNs + "-" + endNs;
        }
    }

    private final Map<String, List<Span>> tracks = new LinkedHashMap<>();
    private int number;

    @Override
    public void begin(int threads, int cores) {
        for (int thread = 0; thread < threads; thread++) {
            tracks.put("worker " + thread, new ArrayList<>());
        }
        for (int core = 0; core < cores; core++) {
            tracks.put("core " + core, new ArrayList<>());
        }
    }

    @Override
    public void ofThread(int thread, Activity activity, long startNs, long endNs) {
        add("worker " + thread, new Span(activity.label(), startNs, endNs));
    }

    @Override
    public void ofCore(int core, int thread, long startNs, long endNs) {
        add("core " + core, new Span("worker " + thread, startNs, endNs));
    }

    @Override
    public void ofSwitch(int core, long startNs, long endNs) {
        add("core " + core, new Span("switch", startNs, endNs));
    }

    private void add(String track, Span span) {
        number++;
        tracks.get(track).add(span);
    }

    /** How many there are. */
    public int number() {
        return number;
    }

    /** All tracks in order. */
    public Map<String, List<Span>> tracks() {
        return tracks;
    }

    /** The spans of one track as text. */
    public List<String> of(String track) {
        return tracks.get(track).stream().map(Span::toString).toList();
    }
}
