package stalesim.sim.worker;

/**
 * How one operation of a cycle passes in time. It begins when a worker comes to it, lets the worker work or wait, goes
 * on whenever that is over, phase by phase, and at last sends the worker to the {@link SimulatedWorker#next next} one.
 *
 * <p>One object serves all workers of a run: what it has to remember of one of them lies under its rank.
 */
public interface Course {

    /**
     * A worker comes to the operation.
     *
     * @param worker running
     */
    void begin(SimulatedWorker worker);

    /**
     * What a worker did or waited for in its present {@link Phase} is over, or it has been woken.
     *
     * @param worker running
     */
    void goOn(SimulatedWorker worker);

    /**
     * Books what a worker was in the middle of when the run ended.
     *
     * @param worker who has begun here and not come to the next
     */
    default void breakOff(SimulatedWorker worker) {
        worker.book(worker.phase().row());
    }
}
