package stalesim.exec.calibration;

import java.util.LinkedHashMap;
import java.util.Map;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import stalesim.model.neural.blas.Blas;
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
        SystemInfo system = new SystemInfo();
        CentralProcessor processor = system.getHardware().getProcessor();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("cpu", processor.getProcessorIdentifier().getName().trim());
        facts.put("physical_cores", Integer.toString(processor.getPhysicalProcessorCount()));
        facts.put("hardware_threads", Integer.toString(processor.getLogicalProcessorCount()));
        facts.put("jvm_processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("memory_gib", Long.toString(system.getHardware().getMemory().getTotal() >> 30));
        facts.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("jdk", System.getProperty("java.vm.name") + " " + Runtime.version());
        facts.put("blas", Blas.backend());
        return new Environment(facts);
    }
}
