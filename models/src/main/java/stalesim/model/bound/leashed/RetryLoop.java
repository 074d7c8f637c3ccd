package stalesim.model.bound.leashed;

import java.util.List;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * Threads that compute for T_c and then try to publish for T_u, with rates of arrival (m - n)/T_c and of departure
 * n (1 + gamma)/T_u for n of m threads in the loop.
 *
 * <p>A departure rate of n/T_u, gamma = 0, is that of loops that every attempt leaves: persistence 0. The text takes it
 * for unbounded persistence, where in truth one thread at a time succeeds and far more threads are in the loop.
 *
 * @param workers m &gt;= 1
 * @param compute T_c &gt; 0
 * @param update T_u &gt; 0, in the unit of T_c
 * @param extra gamma &gt;= 0, by which a persistence bound raises departures
 * @see "Paper 003 (thesis), eq. B.3 and B.6"
 */
public record RetryLoop(long workers, double compute, double update, double extra) {

    /** Checks the ranges. */
    public RetryLoop {
        Ranges.atLeastOne("workers", workers);
        Ranges.positive("compute", compute);
        Ranges.positive("update", update);
        Ranges.notNegative("extra", extra);
    }

    /**
     * With persistence 0.
     *
     * @param workers m &gt;= 1
     * @param compute T_c &gt; 0
     * @param update T_u &gt; 0
     */
    public RetryLoop(long workers, double compute, double update) {
        this(workers, compute, update, 0);
    }

    /**
     * Rate at which n comes back to its fixed point.
     *
     * @return 1/T_c + (1 + gamma)/T_u
     */
    public double rate() {
        return 1 / compute + (1 + extra) / update;
    }

    /**
     * The number of threads in the loop that stays.
     *
     * @return n* = m/(1 + (1 + gamma) T_c/T_u)
     */
    public double fixedPoint() {
        return (double) workers / (1 + (1 + extra) * compute / update);
    }

    /** m, T_c, T_u and gamma. */
    List<Symbol> symbols() {
        return List.of(
                Symbol.count("m", "threads", "workers", workers),
                new Symbol("T_c", "compute time", "time", compute),
                new Symbol("T_u", "update time", "time", update),
                Symbol.number("gamma", "what a persistence bound adds to departures", extra));
    }
}
