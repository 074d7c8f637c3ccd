package stalesim.exec.worker;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import stalesim.model.duration.Course;
import stalesim.model.protocol.OperationKind;

/** Measured durations of one worker's operations, by kind, and how much of the time the worker had a core. */
public final class OperationTimes {

    private final Map<OperationKind, Samples> series = new EnumMap<>(OperationKind.class);
    private final Samples critical = new Samples();
    private final Samples ages = new Samples();
    private final Samples gradientBegins = new Samples();
    private OptionalInt core = OptionalInt.empty();
    private OptionalLong takenNs = OptionalLong.empty();
    private long wallNs;
    private long cpuNs;

    /** Without any measurement. */
    public OperationTimes() {
        for (OperationKind kind : OperationKind.values()) {
            series.put(kind, new Samples());
        }
    }

    /**
     * Appends a measurement.
     *
     * @param kind of the operation; ignored if it takes no time
     * @param beginNs when it began, by {@link System#nanoTime}
     * @param ns its duration, &gt;= 0
     */
    public void add(OperationKind kind, long beginNs, long ns) {
        if (takenNs.isEmpty()) {
            takenNs = OptionalLong.of(beginNs);
        }
        if (kind.takesTime()) {
            series.get(kind).add(ns);
        }
        if (kind == OperationKind.COMPUTE) {
            gradientBegins.add(beginNs);
        }
    }

    /** Forgets all measurements. */
    public void clear() {
        series.values().forEach(Samples::clear);
        critical.clear();
        ages.clear();
        gradientBegins.clear();
        takenNs = OptionalLong.empty();
        wallNs = 0;
        cpuNs = 0;
    }

    /**
     * Receives times of critical parts, each within that of its update.
     *
     * @return not a copy
     */
    public Samples critical() {
        return critical;
    }

    /**
     * Receives how long ago another worker had updated when each of the updates began, in their order, of workers that
     * take turns; a negative number where none had.
     *
     * @return not a copy
     */
    public Samples ages() {
        return ages;
    }

    /**
     * Counts a time that the worker has run for.
     *
     * @param wall by the clock, nanoseconds
     * @param cpu of which it had a core, nanoseconds
     */
    public void ran(long wall, long cpu) {
        wallNs += wall;
        cpuNs += cpu;
    }

    /**
     * Notes where the worker was at the end.
     *
     * @param number of its core, as the operating system counts; empty where that does not tell
     */
    public void endedOn(OptionalInt number) {
        core = number;
    }

    /**
     * The core that the worker was on at the end.
     *
     * @return its number, as the operating system counts; empty where that does not tell, and for several workers
     */
    public OptionalInt core() {
        return core;
    }

    /**
     * Share of the time that the worker had a core: below 1 where something else ran on the machine.
     *
     * @return CPU time / time, between 0 and about 1
     */
    public double coreShare() {
        return (double) cpuNs / wallNs;
    }

    /**
     * How long the worker has run.
     *
     * @return nanoseconds by the clock
     */
    public long wallNs() {
        return wallNs;
    }

    /**
     * Joins several measurements of the same operations.
     *
     * @param parts left unchanged
     * @return all their durations
     */
    public static OperationTimes join(Iterable<OperationTimes> parts) {
        OperationTimes all = new OperationTimes();
        for (OperationTimes part : parts) {
            all.series.forEach((kind, times) -> times.addAll(part.series.get(kind)));
            all.critical.addAll(part.critical);
            all.ages.addAll(part.ages);
            all.gradientBegins.addAll(part.gradientBegins);
            all.takenNs = all.takenNs.isPresent() ? all.takenNs : part.takenNs;
            all.ran(part.wallNs, part.cpuNs);
        }
        return all;
    }

    /**
     * All durations of one kind.
     *
     * @param kind which operations
     * @return nanoseconds, empty if there was none
     */
    public long[] of(OperationKind kind) {
        return series.get(kind).toArray();
    }

    /**
     * When it was measured: when the first operation began, of the first worker if there are several.
     *
     * @return by {@link System#nanoTime}; empty if there was none
     */
    public OptionalLong takenNs() {
        return takenNs;
    }

    /**
     * The gradients of one worker.
     *
     * @return how long they took, at least one, and when each began, by {@link System#nanoTime}
     */
    public Course gradients() {
        return Course.of(gradientBegins.toArray(), of(OperationKind.COMPUTE));
    }

    /**
     * Durations of the critical parts of a sample of the updates, during which another worker's would be in the way:
     * while the lock is held, or from when the latest vector is held until it is replaced, or cannot be.
     *
     * @return nanoseconds, each at most what its update took; empty if updates are in nobody's way
     */
    public long[] ofCritical() {
        return critical.toArray();
    }
}
