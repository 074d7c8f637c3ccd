package stalesim.sim.fitting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Lognormal;
import stalesim.model.machine.Background;
import stalesim.model.machine.LockPolicy;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.Membership;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Stragglers;
import stalesim.model.machine.Workforce;
import stalesim.model.measured.ImportedRun;
import stalesim.model.protocol.OperationKind;

/**
 * Fits a machine to a few imported runs, so that others can be predicted.
 *
 * <p>Mean values give the cycle of a worker, the gap in it and the slowdown of busy cores ({@link Cycle}); the tail of
 * the staleness gives stragglers ({@link Tail}); and the form of the staleness distributions gives compute variation,
 * time in the lock and background noise ({@link Shape}), by minimum distance: Nelder and Mead's simplex looks for the
 * least
 *
 * <pre>sum over runs of (TV / {@value #NOISE_FLOOR})^2 + penalty of the shape</pre>
 *
 * where TV is the total variation between measured staleness and that of simulated runs of the same length, started as
 * real ones are, all workers at once. The noise floor is what two measurements of the same configuration differ by.
 * Random numbers are the same for every shape that is tried. Deterministic.
 */
public final class MachineFitting {

    /** Rate of a hardware thread with a busy sibling where no run tells. */
    private static final double USUAL_SHARING = 0.65;

    private static final double NOISE_FLOOR = 0.03;
    private static final double GAP_CV = 0.15;

    /** How many cycles background noise stays the same. */
    private static final double BACKGROUND_CYCLES = 5;

    private static final int TRIALS = 60;
    private static final double TOLERANCE = 0.02;
    private static final double FIRST_STEP = 0.8;

    private final List<ImportedRun> runs;
    private final Processors processors;
    private final Cycle cycle;
    private final Stragglers stragglers;
    private final double sharing;
    private final List<String> assumptions = new ArrayList<>();

    private MachineFitting(List<ImportedRun> runs, Processors processors) {
        this.runs = runs;
        this.processors = processors;
        cycle = new Cycle(runs, processors);
        cycle.assumption().ifPresent(assumptions::add);
        stragglers = Tail.stragglers(
                runs.stream().filter(run -> !cycle.shared(run)).toList());
        sharing = sharing();
    }

    /**
     * Fits.
     *
     * @param runs of one algorithm on one machine with one objective, at least one, and one without shared cores
     * @param processors topology and scheduling of the machine; its slowdown and sharing are fitted
     * @return the machine
     * @throws IllegalArgumentException if there are no runs, or only such in which workers share cores, or one with
     *     more workers than hardware threads
     */
    public static FittedMachine fit(List<ImportedRun> runs, Processors processors) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a fit needs at least one run");
        }
        for (ImportedRun run : runs) {
            if (processors.sliced(run.threads())) {
                throw new IllegalArgumentException("a run has " + run.threads() + " workers on "
                        + processors.topology().hardwareThreads() + " hardware threads, and the time slices that they"
                        + " share are not known");
            }
        }
        return new MachineFitting(List.copyOf(runs), processors).fit();
    }

    private double sharing() {
        if (processors.dedicated() || processors.topology().threadsPerCore() == 1) {
            return 1;
        }
        OptionalDouble measured = cycle.sharing(runs);
        if (measured.isPresent()) {
            return measured.getAsDouble();
        }
        if (stragglers.probability() > 0) {
            assumptions.add("sharing is that of stragglers: their gradients are taken to have met a busy sibling");
            return 1 / stragglers.factor();
        }
        assumptions.add("sharing is not measured: a hardware thread with a busy sibling runs at " + USUAL_SHARING);
        return USUAL_SHARING;
    }

    private FittedMachine fit() {
        List<SimulatedTwin> twins = runs.stream().map(SimulatedTwin::new).toList();
        Shape shape = Shape.at(search(twins));
        MachineDescription machine = machine(shape, correction(shape, twins));
        List<FittedMachine.Residual> residuals = new ArrayList<>();
        for (SimulatedTwin twin : twins) {
            twin.simulate(machine);
            residuals.add(twin.residual());
        }
        return new FittedMachine(machine, residuals, assumptions);
    }

    /**
     * Corrects mean values for what they do not know: waiting for the lock, and workers in step after a common start.
     */
    private Means correction(Shape shape, List<SimulatedTwin> twins) {
        MachineDescription machine = machine(shape, cycle.means());
        double throughput = 0;
        double gapShare = 0;
        for (SimulatedTwin twin : twins) {
            twin.simulate(machine);
            throughput += (1 + twin.throughputError()) / twins.size();
            gapShare += twin.missingGapShare() / twins.size();
        }
        return cycle.means().corrected(throughput, gapShare);
    }

    private double[] search(List<SimulatedTwin> twins) {
        MultivariateFunction distance = point -> {
            MachineDescription machine = machine(Shape.at(point), cycle.means());
            double sum = Shape.penalty(point);
            for (SimulatedTwin twin : twins) {
                twin.simulate(machine);
                double ratio = twin.totalVariation() / NOISE_FLOOR;
                sum += ratio * ratio;
            }
            return sum;
        };
        double[] start = {0, 0, 0};
        Trials trials = new Trials(distance);
        try {
            new SimplexOptimizer(new SimpleValueChecker(TOLERANCE, TOLERANCE))
                    .optimize(
                            new MaxEval(TRIALS),
                            new ObjectiveFunction(trials),
                            GoalType.MINIMIZE,
                            new InitialGuess(start),
                            new NelderMeadSimplex(start.length, FIRST_STEP));
        } catch (TooManyEvaluationsException enough) {
            // the best so far counts
        }
        return trials.best();
    }

    private MachineDescription machine(Shape shape, Means means) {
        double aloneNs = means.aloneNs();
        double gapNs = means.gapShare() * aloneNs;
        double holdNs = shape.holdShare() * aloneNs;
        double computeNs = (aloneNs - gapNs - 2 * holdNs) / stragglers.meanFactor();
        Map<OperationKind, DurationLaw> laws = new EnumMap<>(OperationKind.class);
        laws.put(OperationKind.COMPUTE, new Lognormal(computeNs, shape.computeCv()));
        laws.put(OperationKind.READ, new Deterministic(Math.round(holdNs)));
        laws.put(OperationKind.UPDATE, new Deterministic(Math.round(holdNs)));
        DurationLaw gap = gapNs > 0 ? new Lognormal(Math.max(1, gapNs - holdNs), GAP_CV) : new Deterministic(0);
        Workforce workforce = new Workforce(
                List.of(1.0),
                stragglers,
                new Background(0, shape.backgroundCv(), Math.round(BACKGROUND_CYCLES * aloneNs)),
                Optional.empty(),
                Membership.ALL);
        return new MachineDescription(
                "fitted to " + runs.size() + " measured runs",
                cycle.processors(processors.scheduling(), sharing),
                OsCosts.ideal(),
                LockPolicy.BARGING,
                workforce,
                Optional.empty(),
                Map.of(MachineDescription.ANY_ALGORITHM, new OperationCosts(laws, gap)));
    }
}
