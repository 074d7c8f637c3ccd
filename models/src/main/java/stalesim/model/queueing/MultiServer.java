package stalesim.model.queueing;

import stalesim.model.range.Ranges;

/**
 * The queue M/M/c: Poisson arrivals, c servers, exponential services of mean S. In any unit of time.
 *
 * @param servers c &gt;= 1
 * @param load a, arrival rate times S: mean number of busy servers, 0 &lt;= a &lt; c
 * @param meanService S &gt; 0
 * @see "Erlang (1917), Solution of some problems in the theory of probabilities of significance in automatic
 *     telephone exchanges"
 */
public record MultiServer(int servers, double load, double meanService) {

    /** Checks the ranges. */
    public MultiServer {
        Ranges.atLeastOne("servers", servers);
        if (!(load >= 0 && load < servers)) {
            throw new IllegalArgumentException("load must be >= 0 and < servers=" + servers + ": load=" + load);
        }
        Ranges.positive("meanService", meanService);
    }

    /**
     * Erlang's B: the share of customers lost where none may wait (M/G/c/c, any law of service times), by
     * B_k = a B_{k-1} / (k + a B_{k-1}) from B_0 = 1. Cost: O(c).
     *
     * @param servers c &gt;= 0
     * @param load a &gt;= 0, any size
     * @return probability, 0 to 1
     */
    public static double lost(int servers, double load) {
        Ranges.notNegative("load", load);
        double lost = 1;
        for (int k = 1; k <= servers; k++) {
            lost = load * lost / (k + load * lost);
        }
        return lost;
    }

    /**
     * Erlang's C: the share of customers who have to wait, c B / (c - a (1 - B)).
     *
     * @return probability, 0 to 1
     */
    public double waiting() {
        double lost = lost(servers, load);
        return servers * lost / (servers - load * (1 - lost));
    }

    /**
     * Mean time before service, C S / (c - a), over all customers.
     *
     * @return mean wait
     */
    public double meanWait() {
        return waiting() * meanService / (servers - load);
    }

    /**
     * Mean time from arrival to departure.
     *
     * @return wait and service
     */
    public double meanTime() {
        return meanWait() + meanService;
    }
}
