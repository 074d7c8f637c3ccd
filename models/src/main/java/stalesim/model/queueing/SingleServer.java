package stalesim.model.queueing;

import stalesim.model.range.Ranges;

/**
 * The queue M/G/1: Poisson arrivals, one server, services of mean S and coefficient of variation c. In any unit of
 * time.
 *
 * @param utilisation rho, arrival rate times S, 0 &lt;= rho &lt; 1
 * @param meanService S &gt; 0
 * @param cv c &gt;= 0: 1 for exponential services (M/M/1), 0 for equal ones (M/D/1)
 * @see "Kleinrock (1975), Queueing systems, volume 1, section 5.6; volume 2, section 4.4"
 */
public record SingleServer(double utilisation, double meanService, double cv) {

    /** Checks the ranges. */
    public SingleServer {
        if (!(utilisation >= 0 && utilisation < 1)) {
            throw new IllegalArgumentException("utilisation must be >= 0 and < 1: utilisation=" + utilisation);
        }
        Ranges.positive("meanService", meanService);
        Ranges.notNegative("cv", cv);
    }

    /**
     * Mean time before service, first come first served (or any order that does not look at service times):
     * Pollaczek and Khinchine's rho S (1 + c^2) / (2 (1 - rho)).
     *
     * @return mean wait
     */
    public double meanWait() {
        return utilisation * meanService * (1 + cv * cv) / (2 * (1 - utilisation));
    }

    /**
     * Mean time from arrival to departure, first come first served.
     *
     * @return wait and service
     */
    public double meanTime() {
        return meanWait() + meanService;
    }

    /**
     * Mean number of customers present, first come first served, by Little's law.
     *
     * @return mean number
     */
    public double meanPresent() {
        return utilisation / meanService * meanTime();
    }

    /**
     * Mean time from arrival to departure of a customer with a given service time where the server shares itself out
     * equally among all present: x / (1 - rho), whatever the law of service times.
     *
     * @param service x &gt;= 0; the mean service for the mean over all customers
     * @return mean time under processor sharing
     */
    public double sharedTime(double service) {
        Ranges.notNegative("service", service);
        return service / (1 - utilisation);
    }
}
