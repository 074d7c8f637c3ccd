package stalesim.scenario.runner;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import stalesim.model.run.CompletedRun;
import stalesim.model.study.Usage;
import stalesim.scenario.plan.RunKey;

/**
 * Tells what runs cost this machine, in time and memory. Garbage is collected before each run, so that its own memory
 * shows. The first run of an algorithm at a point is done twice, so that the compiler's work is not counted. Runs must
 * have the machine for themselves. Not thread-safe.
 */
public final class UsageMeter implements Meter {

    private final Consumer<Usage> told;
    private final Set<List<Object>> warm = new HashSet<>();

    /**
     * A meter.
     *
     * @param told receives what a run has cost, before its result is kept
     */
    public UsageMeter(Consumer<Usage> told) {
        this.told = told;
    }

    @Override
    public CompletedRun measure(RunKey key, Work work) throws InterruptedException {
        if (warm.add(List.of(key.point(), key.clock(), key.algorithm()))) {
            work.run();
        }
        System.gc();
        long before = used();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long allocatedBefore = allocated();
        long begun = System.nanoTime();
        CompletedRun run = work.run();
        long wallNs = System.nanoTime() - begun;
        long allocated = allocated() - allocatedBefore;
        told.accept(new Usage(
                key.point().settings(),
                key.named(),
                wallNs,
                allocated,
                Math.max(0, peak() - before),
                Runtime.getRuntime().maxMemory()));
        return run;
    }

    /** Bytes that this thread has allocated so far. */
    private static long allocated() {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean counting
                ? Math.max(0, counting.getCurrentThreadAllocatedBytes())
                : 0;
    }

    private static long used() {
        return heapPools().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }

    private static long peak() {
        return heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
