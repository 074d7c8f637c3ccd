package stalesim.sim.execution;

import stalesim.model.run.Onlooker;

/** The updates at which a run's onlooker is told: at equal distances, however many points its curve has. */
final class Milestones {

    private final Onlooker onlooker;
    private final long budget;
    private final long every;
    private long due;

    /**
     * Before the first update.
     *
     * @param onlooker is told
     * @param budget of updates, &gt;= 1
     */
    Milestones(Onlooker onlooker, long budget) {
        this.onlooker = onlooker;
        this.budget = budget;
        every = (budget - 1) / Onlooker.MOST + 1;
        due = every;
    }

    /** The update from which on {@link #passed} is to be called. */
    long due() {
        return due;
    }

    /** Tells of an update that is due. A run of replicas may go past several at once, and past its budget. */
    void passed(long version) {
        onlooker.reached(Math.min(version, budget), budget);
        due = version < budget ? (version / every + 1) * every : Long.MAX_VALUE;
    }
}
