package stalesim.sim.machine;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import stalesim.model.duration.Deterministic;
import stalesim.model.machine.LockPolicy;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Spins;
import stalesim.model.machine.WakeUp;
import stalesim.model.machine.Workforce;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.sim.kernel.Kernel;

/** Cores of machines that differ in nothing but their processors and what waiting costs there. */
final class Machines {

    private Machines() {}

    /** A slice lasts 1 us, and changes of thread are free. */
    static Cores cores(Kernel kernel, Processors processors, int threads) {
        return cores(
                kernel,
                processors,
                threads,
                new OsCosts(OptionalLong.of(1_000), 0, WakeUp.ideal(), Spins.NONE, new Deterministic(0)));
    }

    static Cores cores(Kernel kernel, Processors processors, int threads, OsCosts os) {
        MachineDescription machine =
                new MachineDescription(
                        "test", processors, os, LockPolicy.BARGING, Workforce.EQUAL, Optional.empty(), Map.of());
        return new Cores(
                kernel, machine, threads, new RandomStreams(1, 0).stream(RandomStreams.WHOLE_RUN, Purpose.SCHEDULING));
    }
}
