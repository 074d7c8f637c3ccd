package stalesim.scenario.runner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.Figure;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.Workforce;
import stalesim.model.protocol.OperationKind;
import stalesim.model.random.Purpose;
import stalesim.model.result.Clock;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.Environment;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.result.RunResult;
import stalesim.model.result.WorkerTotals;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.Execution;
import stalesim.model.run.Onlooker;
import stalesim.model.run.RunSpec;
import stalesim.model.run.TrainingTask;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.statistics.Estimate;
import stalesim.scenario.plan.Cell;
import stalesim.sim.trace.Activity;
import stalesim.sim.trace.Trace;

/** Makes results out of the random streams alone, and writes down what it was asked to do. */
public final class FakeLaboratory implements Laboratory {

    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();
    private final int failingAfter;
    private boolean crashing;

    /** Never fails. */
    public FakeLaboratory() {
        this(Integer.MAX_VALUE);
    }

    /** Fails once a number of runs have finished. */
    public FakeLaboratory(int failingAfter) {
        this.failingAfter = failingAfter;
    }

    /** Lets every run of one worker crash. */
    public FakeLaboratory crashing() {
        crashing = true;
        return this;
    }

    /** What was done, in order of completion. */
    public List<String> log() {
        synchronized (log) {
            return List.copyOf(log);
        }
    }

    @Override
    public Execution simulated(MachineDescription machine, Mode mode, Optional<DurationLaw> pace, Onlooker onlooker) {
        return spec -> {
            onlooker.reached(spec.stop().updates(), 2 * spec.stop().updates());
            return run(Clock.SIMULATED, mode, spec);
        };
    }

    @Override
    public Execution traced(MachineDescription machine, Cell cell, Trace trace, Onlooker onlooker) {
        return spec -> {
            trace.begin(spec.workers(), 1);
            trace.thread(0, Activity.COMPUTE, 0);
            trace.end(1_000);
            return run(Clock.SIMULATED, cell.mode(), spec);
        };
    }

    @Override
    public Execution real(Mode mode, Optional<DurationLaw> pace, Workforce workforce) {
        return spec -> {
            if (running.get() != 0) {
                throw new IllegalStateException("a real run must be alone");
            }
            return run(Clock.REAL, mode, spec);
        };
    }

    private CompletedRun run(Clock clock, Mode mode, RunSpec spec) throws InterruptedException {
        running.incrementAndGet();
        Thread.sleep(1);
        long updates = spec.stop().updates();
        long duration = 1_000_000L
                + spec.streams().stream(0, Purpose.COMPUTE_TIME).nextInt(100_000) / spec.workers();
        StalenessHistogram staleness = new StalenessHistogram();
        for (long update = 0; update < updates; update++) {
            staleness.add(spec.workers() - 1);
        }
        RunResult result = new RunResult(
                clock,
                mode,
                spec.algorithm().name(),
                spec.workers(),
                spec.streams().replication(),
                spec.streams().seed(),
                updates,
                updates,
                duration,
                staleness,
                Optional.empty(),
                Optional.empty(),
                Collections.nCopies(spec.workers(), new WorkerTotals(1, 1, 1)),
                List.of(new CurvePoint(0, 0, 0.7), new CurvePoint(updates, duration, 0.4)),
                crashes(spec) ? Outcome.CRASHED : Outcome.BUDGET);
        running.decrementAndGet();
        if (finished.incrementAndGet() > failingAfter) {
            throw new IllegalStateException("the laboratory is on fire");
        }
        log.add(clock.label() + "/" + mode.label() + "/" + spec.algorithm().name() + "/" + spec.workers() + "/"
                + spec.streams().replication());
        Optional<RuntimeException> failure =
                crashes(spec) ? Optional.of(new ArithmeticException("too hot")) : Optional.empty();
        return new CompletedRun(result, new float[0], Optional.empty(), failure);
    }

    private boolean crashes(RunSpec spec) {
        return crashing && spec.workers() == 1;
    }

    @Override
    public Calibration calibration(TrainingTask task, List<Algorithm> algorithms, long seed) {
        return new Calibration() {
            @Override
            public void warmUp() {
                log.add("warm up");
            }

            @Override
            public void pass() {
                log.add("calibrate");
            }

            @Override
            public void observeGradients() {
                log.add("gradients");
            }

            @Override
            public void observeUpdates() {
                log.add("updates");
            }

            @Override
            public MachineDescription machine() {
                return MachineDescription.uniform(
                        "fake", 2, new OperationCosts(Map.of(OperationKind.COMPUTE, new Deterministic(1000))));
            }

            @Override
            public List<Estimate> estimates() {
                return List.of(
                        Figure.CONTEXT_SWITCH.estimate(700, 800, 900), Figure.SLOWDOWN.estimate(1.25));
            }
        };
    }

    @Override
    public String revision() {
        return "test";
    }

    @Override
    public Environment environment() {
        return new Environment(Map.of("machine", "fake"));
    }
}
