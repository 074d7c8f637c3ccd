package stalesim.scenario.times;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sums the events of each step. An event belongs to the last step that began before it, or with it, and has not ended
 * when it begins; of steps that began together, to the shortest. It is a step of its own track if that has some, else
 * of its own process if that has some, else of any. Events of no step and steps without events do not count.
 */
final class TraceSteps {

    private static final String ANYWHERE = "";

    /** In order of time; of those that begin together the longest first. */
    private static final Comparator<TraceEvent> OUTER_FIRST = Comparator.comparingLong(TraceEvent::startNs)
            .thenComparing(Comparator.comparingLong(TraceEvent::endNs).reversed());

    /** Of each track, each process, and all of them. */
    private final Map<String, StepOrder> byOwner = new HashMap<>();

    TraceSteps(List<TraceEvent> steps) {
        for (TraceEvent step : ordered(steps)) {
            for (String owner : List.of(step.track(), step.process(), ANYWHERE)) {
                byOwner.computeIfAbsent(owner, name -> new StepOrder()).add(step);
            }
        }
    }

    /** Sums in the order of the steps' first events. */
    long[] sums(List<TraceEvent> events) {
        Map<TraceEvent, Long> sums = new LinkedHashMap<>();
        for (TraceEvent event : events) {
            of(event).ifPresent(step -> sums.merge(step, event.durationNs(), Long::sum));
        }
        return sums.values().stream().mapToLong(Long::longValue).toArray();
    }

    private Optional<TraceEvent> of(TraceEvent event) {
        for (String owner : List.of(event.track(), event.process(), ANYWHERE)) {
            if (byOwner.containsKey(owner)) {
                return byOwner.get(owner).at(event.startNs());
            }
        }
        return Optional.empty();
    }

    private static List<TraceEvent> ordered(List<TraceEvent> events) {
        List<TraceEvent> ordered = new ArrayList<>(events);
        ordered.sort(OUTER_FIRST);
        return ordered;
    }

    /** Without those that lie within another on the same track, whose time would be counted twice; in order of time. */
    static List<TraceEvent> outermost(List<TraceEvent> events) {
        Map<String, Long> covered = new HashMap<>();
        List<TraceEvent> kept = new ArrayList<>();
        for (TraceEvent event : ordered(events)) {
            Long until = covered.get(event.track());
            if (until == null || event.endNs() > until) {
                covered.put(event.track(), event.endNs());
                kept.add(event);
            }
        }
        return kept;
    }
}
