package stalesim.exec.worker;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What the worker of one run did at its rests: it slept, or it came last and roused who did, or neither. So the
 * gradients that follow can be told apart.
 *
 * <p>Written by the worker; read after the run has ended.
 */
public final class RestLog {

    /** What a worker can do at a rest that its next gradients feel. */
    public enum Deed {
        /** It slept, until it was woken. */
        SLEPT,
        /** It came last, and roused who slept. */
        ROUSED
    }

    /** No moment. */
    static final long NEVER = Long.MIN_VALUE;

    /** By then a core has changed threads. */
    private static final long CHANGE_NS = 50_000;

    private final Samples wakeUps = new Samples();
    /** The rests at which it did so. */
    private final Map<Deed, BitSet> rests =
            new EnumMap<>(Map.of(Deed.SLEPT, new BitSet(), Deed.ROUSED, new BitSet()));

    private final int gradients;
    private int begun;

    /**
     * Of a run that has not begun.
     *
     * @param gradients how many there are from one rest to the next, &gt;= 1
     */
    public RestLog(int gradients) {
        this.gradients = gradients;
    }

    /**
     * Of two runs that went on side by side without a rest, as if they had rested: whoever took longer for its
     * gradients from one rest to the next comes last to the next one. What differs between gradients after it is due
     * to nothing that a rest does: a core that happens to be slow comes last, and stays slow for a while.
     *
     * @param one durations of the gradients of one of them, in order
     * @param other the same of the other one
     * @param gradients how many there are from one rest to the next, &gt;= 1
     * @return of the one and the other
     */
    public static List<RestLog> asIfRested(long[] one, long[] other, int gradients) {
        List<RestLog> logs = List.of(new RestLog(gradients), new RestLog(gradients));
        logs.get(0).begun = one.length;
        logs.get(1).begun = other.length;
        int rests = Math.min(one.length, other.length) / gradients;
        for (int rest = 1; rest < rests; rest++) {
            boolean later = logs.get(0).durationBefore(rest, one) > logs.get(1).durationBefore(rest, other);
            logs.get(0).note(later ? Deed.ROUSED : Deed.SLEPT, rest);
            logs.get(1).note(later ? Deed.SLEPT : Deed.ROUSED, rest);
        }
        return logs;
    }

    /** What the gradients since the rest before took. */
    private long durationBefore(int rest, long[] durations) {
        return Arrays.stream(durations, (rest - 1) * gradients, rest * gradients).sum();
    }

    private void note(Deed deed, int rest) {
        rests.get(deed).set(rest);
    }

    /** Counts a gradient that is about to begin; whether there is a rest before it. */
    boolean restsBefore() {
        return begun++ % gradients == 0;
    }

    /**
     * At the last rest it slept, if not on a core that its waker kept busy: whoever runs right after its waker has come
     * to the next rest has waited for the waker's core, and no core was idle.
     *
     * @param wokenNs when it was woken, by a clock of nanoseconds
     * @param overtakenNs when its waker came to the next rest, if that was before it ran, else {@link #NEVER}
     * @param ranNs when it ran
     */
    void sleeps(long wokenNs, long overtakenNs, long ranNs) {
        if (overtakenNs == NEVER || ranNs - overtakenNs > CHANGE_NS) {
            wakeUps.add(ranNs - wokenNs);
            note(Deed.SLEPT, lastRest());
        }
    }

    /** At the last rest it woke others. */
    void rouses() {
        note(Deed.ROUSED, lastRest());
    }

    private int lastRest() {
        return (begun - 1) / gradients;
    }

    /**
     * How long it took to be woken, from before the call until the worker ran.
     *
     * @return not a copy; none of rests at which the worker was still awake
     */
    public Samples wakeUps() {
        return wakeUps;
    }

    /**
     * Of the durations of the run's last gradients, those of gradients from a rest to the next, by what the worker did
     * at it.
     *
     * @param deed what it did
     * @param last in order, up to the run's end
     * @return some of them
     */
    public LongStream after(Deed deed, long[] last) {
        BitSet wanted = rests.get(deed);
        int first = begun - last.length;
        return IntStream.range(0, last.length)
                .filter(i -> wanted.get((first + i) / gradients))
                .mapToLong(i -> last[i]);
    }
}
