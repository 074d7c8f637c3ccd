package stalesim.scenario.times;

import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import stalesim.model.data.DataException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the events of a trace one after the other, and keeps those that are wanted and the steps. */
final class TraceEvents {

    private static final int NS_DIGITS = 3;
    /** Microseconds since 1970 have 16 digits; nanoseconds then still fit. */
    private static final double MOST_US = 9e15;

    private static final double LEAST_US = 1e-4;
    private static final int MOST_NAMES = 8;
    private static final int LONGEST_NAME = 60;

    /** What is read of an event. */
    private static final class Draft {
        private String name = "";
        private String categories = "";
        private String phase = "";
        private String process = "";
        private String thread = "";
        private BigDecimal start;
        private BigDecimal duration;

        String track() {
            return process + " / " + thread;
        }
    }

    private final String file;
    private final TraceQuery query;
    private final List<TraceEvent> wanted = new ArrayList<>();
    private final List<TraceEvent> steps = new ArrayList<>();
    private final Map<String, Deque<Draft>> begun = new HashMap<>();
    private final TreeSet<String> names = new TreeSet<>();
    private long count;

    TraceEvents(String file, TraceQuery query) {
        this.file = file;
        this.query = query;
    }

    /** Events of the file so far. */
    long count() {
        return count;
    }

    List<TraceEvent> wanted() {
        return wanted;
    }

    List<TraceEvent> steps() {
        return steps;
    }

    /** Some of the names in the file, for advice. */
    String names() {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    /** Reads an array of events, or an object that has one under {@code traceEvents}. */
    void read(InputStream bytes) {
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), bytes)) {
            JsonToken root = json.nextToken();
            if (root == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    boolean events = json.currentName().equals("traceEvents");
                    readOrSkip(json, events && json.nextToken() == JsonToken.START_ARRAY, events);
                }
            } else {
                readOrSkip(json, root == JsonToken.START_ARRAY, true);
            }
        }
    }

    private void readOrSkip(JsonParser json, boolean array, boolean events) {
        if (array) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                count++;
                if (json.currentToken() != JsonToken.START_OBJECT) {
                    throw broken("it must be an object");
                }
                take(event(json));
            }
        } else if (events) {
            throw new DataException(file + ": must be an array of events, or an object with traceEvents. Is it a trace"
                    + " in the Trace Event Format?");
        } else {
            json.nextToken();
            json.skipChildren();
        }
    }

    private Draft event(JsonParser json) {
        Draft draft = new Draft();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = json.currentName();
            json.nextToken();
            switch (key) {
                case "name" -> draft.name = text(json);
                case "cat" -> draft.categories = text(json);
                case "ph" -> draft.phase = text(json);
                case "pid" -> draft.process = text(json);
                case "tid" -> draft.thread = text(json);
                case "ts" -> draft.start = number(json, key);
                case "dur" -> draft.duration = number(json, key);
                default -> json.skipChildren();
            }
        }
        return draft;
    }

    private static String text(JsonParser json) {
        if (json.currentToken().isScalarValue()) {
            return json.getString();
        }
        json.skipChildren();
        return "";
    }

    private BigDecimal number(JsonParser json, String key) {
        String text = text(json);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw broken(key + " is " + (text.isEmpty() ? "none" : text) + " and must be a number of microseconds");
        }
    }

    private DataException broken(String what) {
        return new DataException(file + ": event " + count + ": " + what + ". Record the trace again, or mend it.");
    }

    private void take(Draft draft) {
        boolean step = query.isStep(draft.name);
        if (names.size() < MOST_NAMES && !draft.phase.equals("M") && !draft.name.isEmpty()) {
            names.add(draft.name.substring(0, Math.min(LONGEST_NAME, draft.name.length())));
        }
        switch (draft.phase) {
            case "X" -> {
                if (step || query.wants(draft.name, draft.categories)) {
                    keep(draft, ns(draft.start, "ts"), ns(draft.start, "ts") + ns(draft.duration, "dur"));
                }
            }
            case "B" -> begun.computeIfAbsent(draft.track(), track -> new ArrayDeque<>()).push(draft);
            case "E" -> end(draft);
            default -> {
                // marks, counters, names of tracks: nothing that takes time
            }
        }
    }

    private void end(Draft end) {
        Deque<Draft> open = begun.getOrDefault(end.track(), new ArrayDeque<>());
        if (open.isEmpty()) {
            return;
        }
        Draft begin = open.pop();
        if (query.isStep(begin.name) || query.wants(begin.name, begin.categories)) {
            keep(begin, ns(begin.start, "ts"), ns(end.start, "ts"));
        }
    }

    private void keep(Draft draft, long startNs, long endNs) {
        if (endNs < startNs || endNs - startNs > Durations.MOST_NS) {
            throw broken("it takes " + (endNs - startNs) / 1e3 + " us and must take from 0 to " + Durations.MOST_TEXT);
        }
        TraceEvent event = new TraceEvent(draft.process, draft.track(), startNs, endNs);
        (query.isStep(draft.name) ? steps : wanted).add(event);
    }

    private long ns(BigDecimal us, String key) {
        if (us == null) {
            throw broken(key + " is missing");
        }
        double about = us.doubleValue();
        if (Math.abs(about) > MOST_US) {
            throw broken(key + " is " + us + " and must be at most " + MOST_US + " microseconds");
        }
        // an exponent can make a number of a billion digits of one that is next to nothing
        return Math.abs(about) < LEAST_US
                ? 0
                : us.movePointRight(NS_DIGITS).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }
}
