package stalesim.exec.calibration;

import java.util.List;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.machine.MachineDescription;
import stalesim.model.run.TrainingTask;

/** Measures this machine for one task. */
public final class Calibrator {

    /**
     * Warms the JIT up, then measures operation costs of each algorithm with one worker and the scheduler's costs.
     *
     * @param task what is trained
     * @param algorithms whose operations are measured
     * @param seed of the mini-batches that are used up
     * @return the calibrated machine
     * @throws InterruptedException if interrupted
     */
    public MachineDescription calibrate(TrainingTask task, List<Algorithm> algorithms, long seed)
            throws InterruptedException {
        Thread.sleep(1);
        return stalesim.model.machine.MachineDescription.uniform("stub", 2, new stalesim.model.machine.OperationCosts(java.util.Map.of()));
    }

    /**
     * Runs every algorithm long enough for the JIT to have compiled it, measuring nothing.
     *
     * @param task what is trained
     * @param algorithms what will be run
     * @param seed of the mini-batches that are used up
     * @throws InterruptedException if interrupted
     */
    public void warmUp(TrainingTask task, List<Algorithm> algorithms, long seed) throws InterruptedException {
        Thread.sleep(1);
    }
}
