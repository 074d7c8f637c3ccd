package stalesim.sim.execution;

import stalesim.model.run.Onlooker;
import stalesim.sim.trace.Trace;

/**
 * Who is told of a run while it is simulated.
 *
 * @param trace of all that workers and cores do
 * @param onlooker of how far it has come
 */
record Audience(Trace trace, Onlooker onlooker) {

    static final Audience NONE = new Audience(Trace.OFF, Onlooker.NONE);

    Audience with(Trace listener) {
        return new Audience(listener, onlooker);
    }

    Audience with(Onlooker told) {
        return new Audience(trace, told);
    }
}
