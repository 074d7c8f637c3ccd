package stalesim.sim.execution;

import stalesim.model.run.Onlooker;

/** The updates at which a run's {@link Onlooker} is told, however many points the run's curve has. */
final class Milestones {

    private final Onlooker onlooker;
    private final long budget;
    private final long every;
    private long due = 1;

    /**
     * Before the first update.
     *
     * @param onlooker is told
     * @param budget of updates, &gt;= 1
     */
    Milestones(Onlooker onlooker, long budget) {
        this.onlooker = onlooker;
        this.budget = budget;
        every = (budget - 1) / Onlooker.SHARES + 1;
    }

    /** The update from which on {@link #passed} is to be called. */
    long due() {
        return due;
    }

    /** Tells of an update that is due. A run of replicas may go past several at once, and past its budget. */
    void passed(long version) {
        onlooker.reached(Math.min(version, budget), budget);
        due = version < budget ? after(version) : Long.MAX_VALUE;
    }

    private long after(long version) {
        return version < every ? Math.min(2 * version, every) : (version / every + 1) * every;
    }
}
