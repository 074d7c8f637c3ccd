package stalesim.sim.meeting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stalesim.model.protocol.Clocks;
import stalesim.model.protocol.Gate;
import stalesim.model.protocol.Operation;
import stalesim.sim.worker.Course;
import stalesim.sim.worker.SimulatedWorker;

/** How far simulated workers have come, and where those wait that are too far ahead. */
public final class Turnstile implements Clocks {

    private final long[] clocks;
    private final long[] arrived;
    private final List<Waiting> waiting = new ArrayList<>();

    /**
     * Of workers that have done nothing.
     *
     * @param workers m
     */
    public Turnstile(int workers) {
        clocks = new long[workers];
        arrived = new long[workers];
    }

    @Override
    public long of(int rank) {
        return clocks[rank];
    }

    @Override
    public long arrived(int rank) {
        return arrived[rank];
    }

    @Override
    public int workers() {
        return clocks.length;
    }

    /**
     * Waits until a gate opens.
     *
     * @param await the gate
     * @return its course
     */
    public Course await(Operation.Await await) {
        return new GatePassage(await.gate(), this, await.followsClocks());
    }

    /**
     * Lets the worker's clock tick.
     *
     * @return what follows an update where gates follow the workers' clocks
     */
    public Course tick() {
        return new ClockTick(this);
    }

    /**
     * Comes to a gate.
     *
     * @return false if the worker has to wait; it is woken when the gate opens
     */
    boolean pass(Gate gate, SimulatedWorker worker) {
        if (gate.opens(worker.rank(), this)) {
            return true;
        }
        waiting.add(new Waiting(gate, worker));
        return false;
    }

    /**
     * A worker has completed an update; it wakes, and pays for waking, those whose gates this opens.
     *
     * @param worker whose update it was
     */
    public void completed(SimulatedWorker worker) {
        clocks[worker.rank()]++;
        if (!waiting.isEmpty()) {
            waiting.removeIf(other -> other.opens() && other.wokenBy(worker));
        }
    }

    /**
     * A broadcast has reached everybody; the worker that made it wakes, and pays for waking, those who waited for it.
     *
     * @param number of the broadcast
     * @param waker who made it
     */
    public void broadcast(long number, SimulatedWorker waker) {
        Arrays.fill(arrived, number);
        waiting.removeIf(other -> other.opens() && other.wokenBy(waker));
    }

    /**
     * A broadcast has come over the network, perhaps after a later one; its arrival wakes who waited for it.
     *
     * @param rank to whom
     * @param number of the broadcast
     */
    public void arrived(int rank, long number) {
        arrived[rank] = Math.max(arrived[rank], number);
        waiting.removeIf(other -> other.worker.rank() == rank && other.opens() && other.woken());
    }

    /** A regulator has moved: those go on whose gates are open now. */
    public void moved() {
        waiting.removeIf(other -> other.opens() && other.woken());
    }

    private final class Waiting {
        private final Gate gate;
        private final SimulatedWorker worker;

        Waiting(Gate gate, SimulatedWorker worker) {
            this.gate = gate;
            this.worker = worker;
        }

        boolean opens() {
            return gate.opens(worker.rank(), Turnstile.this);
        }

        boolean wokenBy(SimulatedWorker waker) {
            waker.rouse(worker);
            return true;
        }

        /** By a message or a regulator, at nobody's expense. */
        boolean woken() {
            worker.rouse();
            return true;
        }
    }
}
