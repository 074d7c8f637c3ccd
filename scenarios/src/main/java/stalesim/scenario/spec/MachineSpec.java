package stalesim.scenario.spec;

import java.util.List;
import stalesim.model.machine.MachineDescription;

/** What the simulator is told of the machine. */
public sealed interface MachineSpec {

    /** This machine, measured before the runs. */
    record CalibrateHere() implements MachineSpec {}

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
    }
}
