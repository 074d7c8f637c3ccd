package stalesim.scenario.measured;

import java.util.List;
import java.util.Optional;
import stalesim.model.measured.EpochTimes;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;

/**
 * The ends of epochs as a file states them, in milliseconds or in seconds.
 *
 * @param ends whole steps of the clock
 * @param stepNs the clock's step, ns
 */
record EpochEnds(List<Long> ends, long stepNs) {

    private static final String MS = "epoch_end_ms";
    private static final String S = "epoch_end_s";
    private static final long NS_PER_MS = 1_000_000;
    private static final long NS_PER_S = 1_000_000_000;

    /** Thirty years, so that nanoseconds stay within 64 bits. */
    private static final double LONGEST_NS = 1e18;

    /** Reads whichever of the two keys there is; empty after reporting. */
    static Optional<EpochEnds> read(Section root) {
        Optional<Field> ms = root.field(MS);
        Optional<Field> s = root.field(S);
        if (ms.isEmpty() && s.isEmpty()) {
            root.missing(MS, "must be stated. Write the time since the start at the end of each epoch, here in"
                    + " milliseconds or as " + S + " in seconds.");
            return Optional.empty();
        }
        if (ms.isPresent() && s.isPresent()) {
            s.get().reject("must not stand beside " + MS + ". Remove one of them.");
            return Optional.empty();
        }
        return ms.isPresent() ? read(ms.get(), NS_PER_MS) : read(s.orElseThrow(), NS_PER_S);
    }

    private static Optional<EpochEnds> read(Field field, long stepNs) {
        String advice = stepNs == NS_PER_S
                ? "Write " + MS + " for times that are finer than a second."
                : "Write the time since the start at the end of each epoch, in milliseconds.";
        return RunSection.wholes(field, Range.atLeast(0, LONGEST_NS / stepNs), advice)
                .filter(ends -> inOrder(field, ends))
                .map(ends -> new EpochEnds(ends, stepNs));
    }

    /** Equal ends are in order: an epoch may be shorter than the clock's step. Only the first fault is reported. */
    private static boolean inOrder(Field field, List<Long> ends) {
        for (int i = 1; i < ends.size(); i++) {
            if (ends.get(i) < ends.get(i - 1)) {
                field.items().get(i).reject(ends.get(i) + " must be >= " + ends.get(i - 1)
                        + ", the end of the epoch before. Write times since the start of the run, not durations.");
                return false;
            }
        }
        long last = ends.isEmpty() ? 0 : ends.get(ends.size() - 1);
        if (last == 0 || (ends.size() > 1 && last == ends.get(0))) {
            field.reject("needs at least one epoch, and time must pass from the first end to the last."
                    + " Write the time since the start at the end of each epoch.");
            return false;
        }
        return true;
    }

    EpochTimes with(long updates) {
        return new EpochTimes(updates, ends.stream().map(end -> end * stepNs).toList(), stepNs);
    }
}
