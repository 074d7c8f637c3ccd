package stalesim.sim.execution;

import stalesim.model.staleness.StalenessLaw;
import stalesim.model.staleness.TabulatedLaw;

/**
 * The law of staleness where a lock goes to any of the m - 1 others with equal probability whenever it is released, and
 * workers do nothing but wait for it: to read and to update in turn, for the same time. Worked out from the chain of
 * (number of workers that want to update, what the last one wants next), to the last digit.
 */
final class LotteryLaw {

    private final int workers;
    private final double[] law;
    /** By number of the others that want to update, and of what the last one wants if it is another one. */
    private double[][] mass;

    private LotteryLaw(int workers, int longest) {
        this.workers = workers;
        law = new double[longest + 1];
        mass = atARead();
    }

    /**
     * Of m workers.
     *
     * @param longest staleness that is looked at; its tail is geometric with a mean of about (m - 1) / 2
     * @return the law, cut there
     */
    static StalenessLaw of(int workers, int longest) {
        LotteryLaw lottery = new LotteryLaw(workers, longest);
        for (int staleness = 0; staleness <= longest; staleness++) {
            lottery.untilTheNextUpdate(staleness);
        }
        return new TabulatedLaw("lottery", lottery.law);
    }

    /** Where a worker has just read: the stationary chain of all, given that the last one wants to update next. */
    private double[][] atARead() {
        double[][] chain = new double[workers + 1][2];
        chain[workers / 2][1] = 1;
        double[][] both = chain;
        for (int step = 0; step < 200 * workers; step++) {
            double[][] next = step(chain);
            both = sum(chain, next); // the number changes by one at every step, so two of them are the whole
            chain = next;
        }
        double total = 0;
        for (double[] state : both) {
            total += state[1];
        }
        double[][] others = new double[workers][3];
        for (int k = 0; k < workers; k++) {
            others[k][2] = both[k + 1][1] / total;
        }
        return others;
    }

    private double[][] step(double[][] from) {
        double[][] to = new double[workers + 1][2];
        for (int k = 0; k <= workers; k++) {
            for (int wants = 0; wants < 2; wants++) {
                double update = (double) (k - wants) / (workers - 1) * from[k][wants];
                if (update > 0) {
                    to[k - 1][0] += update;
                }
                if (k < workers) {
                    to[k + 1][1] += from[k][wants] - update;
                }
            }
        }
        return to;
    }

    private static double[][] sum(double[][] one, double[][] other) {
        double[][] sum = new double[one.length][2];
        for (int k = 0; k < one.length; k++) {
            for (int wants = 0; wants < 2; wants++) {
                sum[k][wants] = one[k][wants] + other[k][wants];
            }
        }
        return sum;
    }

    /** Moves all mass on to where another one has just updated, or to the law where the worker itself has. */
    private void untilTheNextUpdate(int staleness) {
        double[][] updated = new double[workers][3];
        double left = 1;
        while (left > 1e-15) {
            double[][] read = new double[workers][3];
            for (int k = 0; k < workers; k++) {
                serve(k, staleness, updated, read);
            }
            mass = read;
            left = 0;
            for (double[] state : read) {
                left += state[0] + state[1] + state[2];
            }
        }
        mass = updated;
    }

    /** State 2: the worker itself was served last; 1: another one that wants to update next; 0: or to read. */
    private void serve(int k, int staleness, double[][] updated, double[][] read) {
        for (int last = 0; last < 3; last++) {
            double here = mass[k][last];
            if (here > 0) {
                double share = here / (workers - 1);
                int updaters = k - (last == 1 ? 1 : 0);
                int readers = workers - 1 - k - (last == 0 ? 1 : 0);
                law[staleness] += last == 2 ? 0 : share;
                if (updaters > 0) {
                    updated[k - 1][0] += updaters * share;
                }
                if (readers > 0) {
                    read[k + 1][1] += readers * share;
                }
            }
        }
    }
}
