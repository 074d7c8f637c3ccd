package stalesim.exec.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures how often the scheduler puts a woken thread on a core that has more to do than another, which then runs dry.
 *
 * <p>In rounds of as many threads as there are cores everybody has a core. With twice as many a round takes twice as
 * long where each core gets two of them, and three times as long where one gets three. Of c cores c - 1 placements can
 * go wrong once every core has a thread, so with a share e of even rounds a thread is misplaced with probability
 * 1 - e^(1/(c-1)).
 */
final class PlacementProbe {

    private static final int ROUNDS = 40;
    private static final int REFERENCE_ROUNDS = 20;

    /** Long beside a wake-up, short beside a slice. */
    private static final long WORK_NS = 2_000_000;

    /** In rounds of one thread a core, halfway between an even and an uneven round of two. */
    private static final double UNEVEN = 2.5;

    private final int cores;
    private final List<Double> shares = new ArrayList<>();
    private long steps;

    /**
     * For a machine.
     *
     * @param cores how many there are
     */
    PlacementProbe(int cores) {
        this.cores = cores;
    }

    /** A quarter of a second, whatever the number of cores; nothing where there is no choice between them. */
    void pass() throws InterruptedException {
        if (cores < 2) {
            return;
        }
        if (steps == 0) {
            steps = SpinningRounds.stepsWithin(WORK_NS);
        }
        long[] reference = new SpinningRounds(cores, REFERENCE_ROUNDS, steps).run();
        // of the faster ones: even these threads are put on one core together at times
        double longest = UNEVEN * reference[reference.length / 10];
        long[] rounds = new SpinningRounds(2 * cores, ROUNDS, steps).run();
        double even = Arrays.stream(rounds).filter(ns -> ns <= longest).count() / (double) rounds.length;
        shares.add(1 - Math.pow(even, 1.0 / (cores - 1)));
    }

    /** The share of misplaced threads in each pass; none where there is no choice. */
    double[] shares() {
        return shares.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
