package stalesim.scenario.runner;

import java.util.List;
import java.util.Optional;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.Workforce;
import stalesim.model.result.Environment;
import stalesim.model.result.Mode;
import stalesim.model.run.Execution;
import stalesim.model.run.Onlooker;
import stalesim.model.run.TrainingTask;
import stalesim.scenario.plan.Cell;
import stalesim.sim.trace.Trace;

/** Where runs are done: the two clocks and the measurement of this machine. Tests put their own in its place. */
public interface Laboratory {

    /**
     * The virtual clock.
     *
     * @param machine what the simulator is told of the machine
     * @param mode how workers share the cores
     * @param pace target compute time of paced workers
     * @param onlooker told how far runs have come
     * @return an execution for one thread
     */
    Execution simulated(MachineDescription machine, Mode mode, Optional<DurationLaw> pace, Onlooker onlooker);

    /**
     * The virtual clock with somebody who listens.
     *
     * @param machine what the simulator is told of the machine
     * @param cell for its mode and pace
     * @param trace told what workers and cores do
     * @param onlooker told how far the run has come
     * @return an execution for one run
     */
    Execution traced(MachineDescription machine, Cell cell, Trace trace, Onlooker onlooker);

    /**
     * The clock of this machine.
     *
     * @param mode how workers share the cores
     * @param pace target compute time of paced workers of speed 1
     * @param workforce persistent speeds of paced workers
     * @return an execution that needs the machine for itself
     */
    Execution real(Mode mode, Optional<DurationLaw> pace, Workforce workforce);

    /**
     * A calibration of this machine that has not begun.
     *
     * @param task what is trained
     * @param algorithms whose operations are measured
     * @param seed of the mini-batches that are used up
     * @return the calibration
     */
    Calibration calibration(TrainingTask task, List<Algorithm> algorithms, long seed);

    /**
     * Tells what machine this is.
     *
     * @return facts for the results of real runs
     */
    Environment environment();

    /**
     * Tells which revision of this program makes the results.
     *
     * @return as version control describes it, or {@code unknown}
     */
    String revision();
}
