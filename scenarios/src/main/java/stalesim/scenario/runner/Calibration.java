package stalesim.scenario.runner;

import java.util.List;
import stalesim.model.machine.MachineDescription;
import stalesim.model.statistics.Estimate;

/** A calibration in passes, between which other runs may be made: see {@link stalesim.exec.calibration.Calibrator}. */
public interface Calibration {

    /** Passes of a calibration that stands alone. */
    int PASSES = 4;

    /** What a pass takes but for the algorithms, measured on two cores; for plans. */
    double PASS_NS = 1.5e9;

    /** The same for each algorithm. */
    double ALGORITHM_NS = 4e8;

    /** What it takes to observe gradients; half of it where no worker will wait for others. */
    double GRADIENTS_NS = 9e8;

    /** What it takes to observe updates. */
    double UPDATES_NS = 2.5e8;

    /** For how long runs in which cores are busy go on before gradients are observed again. */
    double GRADIENTS_APART_NS = 2 * GRADIENTS_NS;

    /** The same of updates. */
    double UPDATES_APART_NS = 4 * UPDATES_NS;

    /**
     * Runs every algorithm until the JIT has compiled it, measuring nothing.
     *
     * @throws InterruptedException if interrupted
     */
    void warmUp() throws InterruptedException;

    /**
     * Measures everything once.
     *
     * @throws InterruptedException if interrupted
     */
    void pass() throws InterruptedException;

    /**
     * Measures once more, between two passes, what drifts and decides most: gradients of two busy cores, and after
     * sleeps.
     *
     * @throws InterruptedException if interrupted
     */
    void observeGradients() throws InterruptedException;

    /**
     * Measures once more, between two passes, what drifts soonest: updates of a model that another core has written, of
     * one algorithm a call.
     *
     * @throws InterruptedException if interrupted
     */
    void observeUpdates() throws InterruptedException;

    /**
     * What is known of the machine after the passes so far, at least one.
     *
     * @return the machine
     */
    MachineDescription machine();

    /**
     * How well the passes so far, at least one, agree on each number.
     *
     * @return estimates, unbounded after a single pass
     */
    List<Estimate> estimates();

    /**
     * Warms up and makes all passes of a calibration that stands alone.
     *
     * @param progress told of each pass before it begins
     * @return the machine
     * @throws InterruptedException if interrupted
     */
    default MachineDescription complete(Progress progress) throws InterruptedException {
        progress.say("Warming up");
        warmUp();
        for (int pass = 1; pass <= PASSES; pass++) {
            progress.say("Calibrating this machine, pass " + pass + " of " + PASSES);
            pass();
        }
        return machine();
    }
}
