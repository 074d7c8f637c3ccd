package stalesim.scenario.spec;

import java.util.List;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.Workforce;

/** What the simulator is told of the machine. */
public sealed interface MachineSpec {

    /**
     * How workers differ: what the simulator is told and, as far as speeds of paced workers go, what threads do.
     *
     * @return the stated workforce; equal workers where the machine is measured
     */
    Workforce workforce();

    /** This machine, measured before the runs. */
    record CalibrateHere() implements MachineSpec {
        @Override
        public Workforce workforce() {
            return Workforce.EQUAL;
        }
    }

    /**
     * A machine whose numbers the scenario states.
     *
     * @param machine the numbers
     * @param assumptions what the scenario leaves out and what is assumed in its place, sentences for the report
     */
    record Stated(MachineDescription machine, List<String> assumptions) implements MachineSpec {
        /** Makes the list immutable. */
        public Stated {
            assumptions = List.copyOf(assumptions);
        }

        @Override
        public Workforce workforce() {
            return machine.workforce();
        }
    }
}
