package stalesim.sim.validation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import stalesim.model.duration.Deterministic;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Spins;
import stalesim.model.machine.Topology;
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

    /** More threads than will ever share processors here: at a load of 1/2 they are 64 with probability 2^-64. */
    private static final int MOST_SHARING = 64;

    private static final RandomStreams UNUSED = new RandomStreams(0, 0);

    private Machines() {}

    /** Cores that more threads share than there are of them; slowdown by the number busy, as in a description. */
    record Shared(int cores, Scheduling scheduling, long sliceNs, List<Double> slowdown) {

        /** Served first come first served, without slowdown. */
        static Shared inTurn(int cores) {
            return inSlices(cores, NEVER_NS);
        }

        static Shared inSlices(int cores, long sliceNs) {
            return new Shared(cores, Scheduling.TIME_SLICED, sliceNs, List.of(1.0));
        }

        /** The limit of slices that go to zero. */
        static Shared exactly(int cores) {
            return new Shared(cores, Scheduling.PROCESSOR_SHARING, 1, List.of(1.0));
        }

        Cores on(Kernel kernel) {
            int threads = scheduling == Scheduling.TIME_SLICED ? Integer.MAX_VALUE : MOST_SHARING;
            return put(kernel, description(this, new OperationCosts(Map.of())), threads);
        }
    }

    /** A core for each thread. */
    static Cores own(Kernel kernel, int threads) {
        return put(kernel, description(Shared.inTurn(threads), new OperationCosts(Map.of())), threads);
    }

    /** Whole runs on a machine with a core for each of so many workers. */
    static SimulatedExecution execution(int workers, OperationCosts costs) {
        return new SimulatedExecution(
                description(Shared.inTurn(workers), costs), Mode.NATIVE, Optional.empty());
    }

    private static Cores put(Kernel kernel, MachineDescription machine, int threads) {
        return new Cores(kernel, machine, threads, UNUSED.stream(RandomStreams.WHOLE_RUN, Purpose.SCHEDULING));
    }

    private static MachineDescription description(Shared cores, OperationCosts costs) {
        OsCosts os = new OsCosts(
                OptionalLong.of(cores.sliceNs()), 0, WakeUp.ideal(), Spins.NONE, new Deterministic(0));
        Processors processors = new Processors(Topology.flat(cores.cores()), cores.scheduling(), cores.slowdown());
        return MachineDescription.uniform("ideal", cores.cores(), costs).with(processors).with(os);
    }
}
