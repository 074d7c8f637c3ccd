package stalesim.model.queueing;

import stalesim.model.range.Ranges;

/**
 * Workers that are away for exponential times and then need one of c servers for exponential times (M/M/c//m), by the
 * birth-death chain of the number k present: p_{k+1} / p_k = (m - k) S / (Z min(k + 1, c)). In any unit of time.
 *
 * @param workers m &gt;= 1
 * @param servers c &gt;= 1
 * @param meanAway Z &gt; 0
 * @param meanService S &gt; 0
 * @see "Palm (1947), The distribution of repairmen in servicing automatic machines"
 */
public record MachineRepairman(int workers, int servers, double meanAway, double meanService) {

    /** Checks the ranges. */
    public MachineRepairman {
        Ranges.atLeastOne("workers", workers);
        Ranges.atLeastOne("servers", servers);
        Ranges.positive("meanAway", meanAway);
        Ranges.positive("meanService", meanService);
    }

    /**
     * Mean number of busy servers. Cost: O(m).
     *
     * @return 0 to min(m, c)
     */
    public double meanBusy() {
        double weight = 1;
        double total = 1;
        double busy = 0;
        for (int k = 1; k <= workers; k++) {
            weight *= (workers - k + 1) * meanService / (meanAway * Math.min(k, servers));
            if (weight > 1e200) {
                // only ratios count: what came before is negligible or scaled along
                total /= weight;
                busy /= weight;
                weight = 1;
            }
            total += weight;
            busy += weight * Math.min(k, servers);
        }
        return busy / total;
    }

    /**
     * Services a unit of time.
     *
     * @return meanBusy / S
     */
    public double throughput() {
        return meanBusy() / meanService;
    }

    /**
     * Mean time from arrival to departure, m / throughput - Z.
     *
     * @return wait and service
     */
    public double meanTime() {
        return workers / throughput() - meanAway;
    }
}
