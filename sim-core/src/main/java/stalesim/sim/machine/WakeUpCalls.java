package stalesim.sim.machine;

import java.util.ArrayDeque;

/**
 * The wake-ups that a thread has yet to make: work of its own, one after the other, before what it asks for next. If it
 * loses its core in between, the others are woken when it has one again.
 */
final class WakeUpCalls {

    private final ArrayDeque<SimulatedThread> due = new ArrayDeque<>(2);
    private SimulatedThread called;
    private boolean underWay;

    void add(SimulatedThread blocked) {
        due.addLast(blocked);
    }

    boolean isDone() {
        return !underWay && due.isEmpty();
    }

    boolean underWay() {
        return underWay;
    }

    /** Begins the next and returns who is called; there must be one. */
    SimulatedThread begin() {
        underWay = true;
        called = due.removeFirst();
        return called;
    }

    /** The thread that is called comes by itself, on a core that has been roused for it. */
    void comesByItself() {
        called = null;
    }

    /** Ends the present one and returns who is awake now, or null. */
    SimulatedThread end() {
        underWay = false;
        return called;
    }
}
