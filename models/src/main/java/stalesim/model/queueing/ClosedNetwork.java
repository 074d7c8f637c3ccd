package stalesim.model.queueing;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.range.Ranges;

/**
 * A closed network of one class of customers: a delay, where nobody waits, and stations with one server each.
 *
 * <p>Solved by exact mean value analysis: R_i(n) = D_i (1 + Q_i(n - 1)), X(n) = n / (Z + sum R_i(n)), Q_i = X R_i.
 * Exact for exponential services first come first served, and for services of any law under processor sharing. In any
 * unit of time.
 *
 * @param delay Z &gt;= 0, mean time of a round in the delay
 * @param demands D_i &gt; 0, mean service time of a round at each station (visits times service), at least one
 * @see "Reiser, Lavenberg (1980), Mean-value analysis of closed multichain queuing networks"
 */
public record ClosedNetwork(double delay, List<Double> demands) {

    /** Checks the ranges and makes the list immutable. */
    public ClosedNetwork {
        Ranges.notNegative("delay", delay);
        if (demands.isEmpty()) {
            throw new IllegalArgumentException("demands need at least one station");
        }
        demands.forEach(demand -> Ranges.positive("demand", demand));
        demands = List.copyOf(demands);
    }

    /**
     * The steady state of a number of customers.
     *
     * @param throughput X, rounds a unit of time of all customers together
     * @param times R_i, mean time of a round at each station, waits included
     * @param present Q_i, mean number of customers at each station
     */
    public record Solution(double throughput, List<Double> times, List<Double> present) {

        /** Makes the lists immutable. */
        public Solution {
            times = List.copyOf(times);
            present = List.copyOf(present);
        }
    }

    /**
     * Exact mean value analysis. Cost: O(customers stations).
     *
     * @param customers n &gt;= 1
     * @return the steady state
     */
    public Solution solve(int customers) {
        Ranges.atLeastOne("customers", customers);
        double[] present = new double[demands.size()];
        double[] times = new double[demands.size()];
        double throughput = 0;
        for (int n = 1; n <= customers; n++) {
            double round = delay;
            for (int i = 0; i < times.length; i++) {
                times[i] = demands.get(i) * (1 + present[i]);
                round += times[i];
            }
            throughput = n / round;
            for (int i = 0; i < times.length; i++) {
                present[i] = throughput * times[i];
            }
        }
        return new Solution(throughput, boxed(times), boxed(present));
    }

    /**
     * What throughput cannot exceed, whatever the laws of services: min(n / (Z + sum D), 1 / max D).
     *
     * @param customers n &gt;= 1
     * @return rounds a unit of time
     * @see "Denning, Buzen (1978), The operational analysis of queueing network models"
     */
    public double mostThroughput(int customers) {
        Ranges.atLeastOne("customers", customers);
        double largest = demands.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return Math.min(customers / (delay + work()), 1 / largest);
    }

    /**
     * What throughput cannot fall below where no station is idle while somebody is there: n / (Z + n sum D).
     *
     * @param customers n &gt;= 1
     * @return rounds a unit of time
     */
    public double leastThroughput(int customers) {
        Ranges.atLeastOne("customers", customers);
        return customers / (delay + customers * work());
    }

    private double work() {
        return demands.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static List<Double> boxed(double[] values) {
        List<Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(value);
        }
        return list;
    }
}
