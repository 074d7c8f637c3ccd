package stalesim.exec.calibration;

import java.util.ArrayList;
import java.util.List;

/**
 * Measures what a tick of the operating system's clock takes from a thread that spins, as many of them as cores: less
 * than from a gradient, which finds caches changed, but it can be told from work of any length.
 */
final class TickProbe {

    private static final long SPIN_NS = 100_000_000;

    /** Nothing that a clock does to its core is shorter, and little else longer. */
    private static final long PAUSE_NS = 1_500;

    private final int cores;
    private final List<List<List<Slices.Pause>>> passes = new ArrayList<>();

    TickProbe(int cores) {
        this.cores = cores;
    }

    void pass() throws InterruptedException {
        passes.add(Spinner.pauses(cores, SPIN_NS, PAUSE_NS));
    }

    /** What has been seen at ticks, pass by pass. */
    TickTimes times(TickSearch.Beat beat) {
        return TickTimes.ofPauses(passes, beat);
    }
}
