package stalesim.exec.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import stalesim.model.machine.Figure;
import stalesim.model.statistics.Estimate;

/** Measures how the scheduler shares cores out among twice as many threads: time slice and context switch. */
final class SliceProbe {

    private static final long SPIN_NS = 100_000_000;
    private static final int SLICE_ROUNDS = 3;
    private static final int YIELDS = 20_000;

    /** A spinning thread that has lost its core to another of them pauses for longer, for that one has a slice. */
    private static final long PAUSE_NS = 500_000;

    private final int cores;
    private final Slices slices = new Slices();
    private final PassSamples switches = new PassSamples();

    SliceProbe(int cores) {
        this.cores = cores;
    }

    void pass() throws InterruptedException {
        slices.beginPass();
        switches.beginPass();
        for (int round = 0; round < SLICE_ROUNDS; round++) {
            measureSlices();
        }
        measureSwitches();
    }

    Slices slices() {
        return slices;
    }

    long switchNs() {
        return switches.median();
    }

    List<Estimate> estimates() {
        return Stream.concat(
                        slices.estimate().stream(), Stream.of(Figure.CONTEXT_SWITCH.estimate(switches.medians())))
                .toList();
    }

    /**
     * Twice as many spinning threads as cores: what lies between two of their pauses are slices. One that has a core
     * to itself for a while, for three others share the other, makes intervals that are none: hence the median. Where
     * nobody pauses, as other machines' schedulers or hosts may have it, nothing has been measured.
     */
    private void measureSlices() throws InterruptedException {
        slices.add(Spinner.pauses(2 * cores, SPIN_NS, PAUSE_NS));
    }

    /**
     * Twice as many threads as cores that do nothing but yield: a yield lasts until the core has gone through the
     * other thread and back, two switches. The median is that of yields which nothing else came between.
     */
    private void measureSwitches() throws InterruptedException {
        List<long[]> yields = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2 * cores; i++) {
            long[] own = new long[YIELDS];
            yields.add(own);
            threads.add(new Thread(() -> timeYields(own), "stalesim-probe-yielder"));
        }
        Spinner.startAndJoin(threads);
        long[] all = yields.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        switches.add(all[all.length / 2] / 2);
    }

    @SuppressWarnings("ThreadPriorityCheck") // what a yield does here is just what is measured
    private static void timeYields(long[] durations) {
        for (int i = 0; i < durations.length; i++) {
            long start = System.nanoTime();
            Thread.yield();
            durations[i] = System.nanoTime() - start;
        }
    }
}
