package stalesim.scenario.runner;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stalesim.exec.calibration.Calibrator;
import stalesim.exec.calibration.MachineProbe;
import stalesim.exec.execution.ThreadedExecution;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.Workforce;
import stalesim.model.result.Environment;
import stalesim.model.result.Mode;
import stalesim.model.run.Execution;
import stalesim.model.run.Onlooker;
import stalesim.model.run.TrainingTask;
import stalesim.model.statistics.Estimate;
import stalesim.scenario.plan.Cell;
import stalesim.sim.execution.SimulatedExecution;
import stalesim.sim.trace.Trace;

/** The simulator, real threads and the calibrator. */
public final class ThisMachine implements Laboratory {

    @Override
    public Execution simulated(
            MachineDescription machine, Mode mode, Optional<DurationLaw> pace, Onlooker onlooker) {
        return new SimulatedExecution(machine, mode, pace).watched(onlooker);
    }

    @Override
    public Execution traced(MachineDescription machine, Cell cell, Trace trace, Onlooker onlooker) {
        return new SimulatedExecution(machine, cell.mode(), cell.pace())
                .traced(trace)
                .watched(onlooker);
    }

    @Override
    public Execution real(Mode mode, Optional<DurationLaw> pace, Workforce workforce) {
        return new NoiseByReplay(new ThreadedExecution(mode, pace, workforce));
    }

    @Override
    public Calibration calibration(TrainingTask task, List<Algorithm> algorithms, long seed) {
        Calibrator calibrator = new Calibrator(task, algorithms, seed);
        return new Calibration() {
            @Override
            public void warmUp() throws InterruptedException {
                calibrator.warmUp();
            }

            @Override
            public void pass() throws InterruptedException {
                calibrator.pass();
            }

            @Override
            public void observeGradients() throws InterruptedException {
                calibrator.observeGradients();
            }

            @Override
            public void observeUpdates() throws InterruptedException {
                calibrator.observeUpdates();
            }

            @Override
            public MachineDescription machine() {
                return calibrator.machine();
            }

            @Override
            public List<Estimate> estimates() {
                return calibrator.estimates();
            }
        };
    }

    @Override
    public Environment environment() {
        Map<String, String> facts = new LinkedHashMap<>(MachineProbe.environment().facts());
        facts.put("revision", revision());
        facts.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        return new Environment(facts);
    }

    @Override
    public String revision() {
        return System.getProperty("stalesim.revision", "unknown");
    }
}
