package stalesim.scenario.runner;

import java.util.List;
import java.util.Optional;
import stalesim.exec.calibration.Calibrator;
import stalesim.exec.calibration.MachineProbe;
import stalesim.exec.execution.ThreadedExecution;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.machine.DurationLaw;
import stalesim.model.machine.MachineDescription;
import stalesim.model.result.Environment;
import stalesim.model.result.Mode;
import stalesim.model.run.Execution;
import stalesim.model.run.TrainingTask;
import stalesim.sim.execution.SimulatedExecution;

/** The simulator, real threads and the calibrator. */
public final class ThisMachine implements Laboratory {

    @Override
    public Execution simulated(MachineDescription machine, Mode mode, Optional<DurationLaw> pace) {
        return new SimulatedExecution(machine, mode, pace);
    }

    @Override
    public Execution real(Mode mode, Optional<DurationLaw> pace) {
        return new ThreadedExecution(mode, pace);
    }

    @Override
    public MachineDescription calibrate(TrainingTask task, List<Algorithm> algorithms, long seed)
            throws InterruptedException {
        return new Calibrator().calibrate(task, algorithms, seed);
    }

    @Override
    public void warmUp(TrainingTask task, List<Algorithm> algorithms, long seed) throws InterruptedException {
        new Calibrator().warmUp(task, algorithms, seed);
    }

    @Override
    public Environment environment() {
        return MachineProbe.environment();
    }
}
