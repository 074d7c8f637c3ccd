package stalesim.model.machine;

import java.util.List;
import stalesim.model.range.Ranges;

/**
 * What threads run on, and how they share it.
 *
 * @param topology sockets, cores and hardware threads; a dedicated machine has as many as there are threads
 * @param scheduling how threads share them
 * @param slowdown entry k-1 is the factor by which all work takes longer while k cores of the same socket are busy
 *     (shared caches, memory bandwidth, clock rate), each &gt; 0 and 1 for k = 1; below 1 where a lone busy core is
 *     slower than several, as happens on virtual machines; beyond the list its last entry counts
 */
public record Processors(Topology topology, Scheduling scheduling, List<Double> slowdown) {

    /** Checks the ranges and makes the list immutable. */
    public Processors {
        if (slowdown.isEmpty()) {
            throw new IllegalArgumentException("slowdown needs at least one entry");
        }
        slowdown.forEach(factor -> Ranges.positive("slowdown", factor));
        slowdown = List.copyOf(slowdown);
    }

    /**
     * One socket of time-sliced cores that do not disturb each other.
     *
     * @param cores &gt;= 1
     * @return the processors
     */
    public static Processors of(int cores) {
        return new Processors(Topology.flat(cores), Scheduling.TIME_SLICED, List.of(1.0));
    }

    /**
     * Whether every thread has a core of its own.
     *
     * @return true for {@link Scheduling#DEDICATED}
     */
    public boolean dedicated() {
        return scheduling == Scheduling.DEDICATED;
    }

    /**
     * Whether threads have to wait for each other's slices.
     *
     * @param threads how many there are
     * @return true if time is sliced and there are more threads than hardware threads
     */
    public boolean sliced(int threads) {
        return scheduling == Scheduling.TIME_SLICED && threads > topology.hardwareThreads();
    }

    /**
     * Slowdown while a number of cores of a socket is busy.
     *
     * @param busy number of busy cores, &gt;= 1
     * @return factor on the duration of work
     */
    public double slowdown(int busy) {
        return slowdown.get(Math.min(busy, slowdown.size()) - 1);
    }
}
