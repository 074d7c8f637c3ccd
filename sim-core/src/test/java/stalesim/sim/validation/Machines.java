package stalesim.sim.validation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import stalesim.model.machine.Deterministic;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Spins;
import stalesim.model.machine.WakeUp;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Mode;
import stalesim.sim.execution.SimulatedExecution;
import stalesim.sim.kernel.Kernel;
import stalesim.sim.machine.Cores;

/**
 * The machines of all closed forms: what they leave out (switches, wake-up delays, slowdown) is free here. The only
 * place where they are put together.
 */
final class Machines {

    /** A slice within which every service ends: threads are served first come first served. */
    static final long NEVER_NS = 1L << 60;

    private static final RandomStreams UNUSED = new RandomStreams(0, 0);

    private Machines() {}

    /** Cores shared by more threads than there are. */
    static Cores shared(Kernel kernel, int cores, long sliceNs) {
        return cores(kernel, machine(cores, sliceNs, new OperationCosts(Map.of())), Integer.MAX_VALUE);
    }

    /** A core for each thread. */
    static Cores own(Kernel kernel, int threads) {
        return cores(kernel, machine(threads, NEVER_NS, new OperationCosts(Map.of())), threads);
    }

    /** Whole runs on a machine with a core for each of so many workers. */
    static SimulatedExecution execution(int workers, OperationCosts costs) {
        return new SimulatedExecution(machine(workers, NEVER_NS, costs), Mode.NATIVE, Optional.empty());
    }

    private static Cores cores(Kernel kernel, MachineDescription machine, int threads) {
        return new Cores(kernel, machine, threads, UNUSED.stream(RandomStreams.WHOLE_RUN, Purpose.SCHEDULING));
    }

    private static MachineDescription machine(int cores, long sliceNs, OperationCosts costs) {
        OsCosts os =
                new OsCosts(OptionalLong.of(sliceNs), 0, WakeUp.ideal(), Spins.NONE, new Deterministic(0));
        return new MachineDescription(
                "ideal", cores, false, List.of(1.0), os, List.of(1.0), Map.of(MachineDescription.ANY_ALGORITHM, costs));
    }
}
