package stalesim.scenario.runner;

import stalesim.scenario.plan.Plan;
import stalesim.scenario.store.ResultStore;

/**
 * Runs to be done, and where their results go.
 *
 * @param plan the runs
 * @param hash identity of the scenario with its sweep
 * @param machines what simulated runs are told; calibrations are added to it
 * @param store where results are kept; closed at the end
 * @param rounds what is to be run after that
 * @param meter watches what each run costs
 */
public record Campaign(Plan plan, String hash, Machines machines, ResultStore store, Rounds rounds, Meter meter) {

    /**
     * Whose runs nobody watches.
     *
     * @param plan the runs
     * @param hash identity of the scenario with its sweep
     * @param machines what simulated runs are told
     * @param store where results are kept
     * @param rounds what is to be run after that
     */
    public Campaign(Plan plan, String hash, Machines machines, ResultStore store, Rounds rounds) {
        this(plan, hash, machines, store, rounds, Meter.NONE);
    }

    /** The same with other runs. */
    Campaign with(Plan other) {
        return new Campaign(other, hash, machines, store, rounds, meter);
    }
}
