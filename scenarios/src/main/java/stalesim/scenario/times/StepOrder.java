package stalesim.scenario.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Steps that may overlap, by time. Finding one takes the time of a binary search and of the steps that began since the
 * wanted one.
 */
final class StepOrder {

    private final List<TraceEvent> steps = new ArrayList<>();

    /** For each step, when the last of it and those before it ends. */
    private final List<Long> lastEnds = new ArrayList<>();

    /** Adds a step that begins no earlier than the ones before. */
    void add(TraceEvent step) {
        long before = steps.isEmpty() ? Long.MIN_VALUE : lastEnds.get(steps.size() - 1);
        steps.add(step);
        lastEnds.add(Math.max(before, step.endNs()));
    }

    /** The last of those that began at a time or before and end after it. */
    Optional<TraceEvent> at(long timeNs) {
        for (int step = begunBy(timeNs) - 1; step >= 0 && lastEnds.get(step) > timeNs; step--) {
            if (steps.get(step).endNs() > timeNs) {
                return Optional.of(steps.get(step));
            }
        }
        return Optional.empty();
    }

    /** How many began at a time or before. */
    private int begunBy(long timeNs) {
        int low = 0;
        int high = steps.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (steps.get(middle).startNs() <= timeNs) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
