package stalesim.model.queueing;

import java.util.List;
import stalesim.model.range.Ranges;

/**
 * Poisson arrivals at servers whose total rate depends on the number k of customers present: cores that slow each other
 * down. By the birth-death chain p_{k+1} / p_k = lambda / mu_{k+1}. In any unit of time.
 *
 * @param arrivalRate lambda &gt; 0
 * @param serviceRates mu_1, mu_2, ..., each &gt; 0; beyond the list its last entry counts, and must exceed lambda
 * @see "Kleinrock (1975), Queueing systems, volume 1, chapter 3"
 */
public record StateDependentServer(double arrivalRate, List<Double> serviceRates) {

    /** Checks the ranges and makes the list immutable. */
    public StateDependentServer {
        Ranges.positive("arrivalRate", arrivalRate);
        if (serviceRates.isEmpty()) {
            throw new IllegalArgumentException("serviceRates need at least one entry");
        }
        serviceRates.forEach(rate -> Ranges.positive("serviceRate", rate));
        serviceRates = List.copyOf(serviceRates);
        double last = serviceRates.get(serviceRates.size() - 1);
        if (arrivalRate >= last) {
            throw new IllegalArgumentException(
                    "arrivalRate must be < the last serviceRate=" + last + ": arrivalRate=" + arrivalRate);
        }
    }

    /**
     * Mean number of customers present. Cost: O(entries of the list).
     *
     * @return mean number
     */
    public double meanPresent() {
        double weight = 1;
        double total = 1;
        double present = 0;
        int count = serviceRates.size();
        for (int k = 1; k < count; k++) {
            weight *= arrivalRate / serviceRates.get(k - 1);
            total += weight;
            present += k * weight;
        }
        // from the last entry on a geometric tail: sum_{j >= 1} r^j and sum_{j >= 1} (count - 1 + j) r^j
        double ratio = arrivalRate / serviceRates.get(count - 1);
        double tail = weight * ratio / (1 - ratio);
        return (present + tail * (count - 1 + 1 / (1 - ratio))) / (total + tail);
    }

    /**
     * Mean time from arrival to departure, by Little's law.
     *
     * @return wait and service
     */
    public double meanTime() {
        return meanPresent() / arrivalRate;
    }
}
