package stalesim.exec.worker;

import java.util.List;
import java.util.stream.Stream;

/** How long the operations of each worker of a run take. */
public final class Measurement {

    private static final int READINGS = 1_000;
    private static final int SERIES = 20;

    private final long clockNs = readingNs();
    private final OperationTimes[] times;
    private final Halts halts;
    private final long settlingCycles;

    /**
     * Without any times yet.
     *
     * @param workers at least one
     * @param halts where they wait besides
     * @param settlingCycles how many of its first cycles of each worker do not count, &gt;= 0
     */
    public Measurement(int workers, Halts halts, long settlingCycles) {
        times = Stream.generate(OperationTimes::new).limit(workers).toArray(OperationTimes[]::new);
        this.halts = halts;
        this.settlingCycles = settlingCycles;
    }

    /** What a reading of the clock takes, in the fastest of some series of readings. */
    private static long readingNs() {
        long fastest = Long.MAX_VALUE;
        for (int series = 0; series < SERIES; series++) {
            long start = System.nanoTime();
            long last = start;
            for (int reading = 0; reading < READINGS; reading++) {
                last = System.nanoTime();
            }
            fastest = Math.min(fastest, (last - start) / READINGS);
        }
        return fastest;
    }

    /**
     * What a reading of the clock takes; it is in every time that is measured, and to be taken off.
     *
     * @return nanoseconds
     */
    public long clockNs() {
        return clockNs;
    }

    /**
     * How many of its first cycles of a worker do not count: threads that have just started may have to share a core
     * until the scheduler has found another one, and find their data in no cache.
     *
     * @return cycles, &gt;= 0; if the run has no more, all count
     */
    public long settlingCycles() {
        return settlingCycles;
    }

    /**
     * Of one worker; confined to its thread until that has ended.
     *
     * @param rank of the worker
     * @return its times, which it adds to
     */
    public OperationTimes of(int rank) {
        return times[rank];
    }

    /**
     * Where the workers wait besides.
     *
     * @return shared by them
     */
    public Halts halts() {
        return halts;
    }

    /**
     * Of all workers, after the run.
     *
     * @return their times, joined
     */
    public OperationTimes all() {
        return times.length == 1 ? times[0] : OperationTimes.join(List.of(times));
    }
}
