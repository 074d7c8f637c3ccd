package stalesim.exec.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import stalesim.exec.execution.ThreadedExecution;
import stalesim.exec.worker.Halts;
import stalesim.exec.worker.Measurement;
import stalesim.exec.worker.OperationTimes;
import stalesim.exec.worker.RestLog;
import stalesim.exec.worker.Rests;
import stalesim.exec.worker.Turns;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.Setting;
import stalesim.model.protocol.ComputeRule;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Mode;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;

/**
 * Measures the operations of each algorithm: of one worker, of two workers that take turns at the model, and of two
 * runs side by side that share nothing.
 */
final class OperationProbe {

    private static final long WARM_UP_NS = 500_000_000L;
    private static final long MEASURE_NS = 400_000_000L;
    /** Without the rests, which take about as long. */
    private static final long RESTING_NS = MEASURE_NS / 2;
    /** What a rest takes on a slow machine: short gradients are not measured so often that their rests last longer. */
    private static final long REST_NS = 100_000;
    /** From one rest to the next: as many as between two meetings of twice as many workers on two cores. */
    private static final int[] GRADIENTS_BETWEEN_RESTS = {2, 4, 8};
    /** Of a look between passes: what cores take to reach each other's memory changes within less than a second. */
    private static final long GLANCE_NS = MEASURE_NS / 2;

    /** The first of so many parts of a run does not count: about 50 ms, see {@link Measurement#settlingCycles}. */
    private static final long SETTLING = 8;

    private static final long PROBE_UPDATES = 20;
    private static final int LEAST_UPDATES = 50;

    private final ThreadedExecution execution = new ThreadedExecution(Mode.NATIVE, Optional.empty());
    private final TrainingTask task;
    private final List<Algorithm> algorithms;
    private final long seed;
    private final Map<String, List<OperationTimes>> alone = new LinkedHashMap<>();
    private final Map<Algorithm, List<OperationTimes>> inTurn = new LinkedHashMap<>();
    private final List<Algorithm> takingTurns;
    private final List<SideBySide> together = new ArrayList<>();
    private int glances;

    OperationProbe(TrainingTask task, List<Algorithm> algorithms, long seed) {
        this.task = task;
        this.algorithms = algorithms;
        this.seed = seed;
        takingTurns =
                algorithms.stream().filter(OperationProbe::canTakeTurns).toList();
        takingTurns.forEach(algorithm -> inTurn.computeIfAbsent(inTurnLike(algorithm), first -> new ArrayList<>()));
    }

    private static boolean canTakeTurns(Algorithm algorithm) {
        return algorithm.maxWorkers() >= 2 && Turns.possible(cycleOfTwo(algorithm));
    }

    void warmUp() throws InterruptedException {
        // twice through the list: code that one algorithm made the JIT discard is compiled again
        for (int round = 0; round < 2; round++) {
            for (Algorithm algorithm : algorithms) {
                measure(algorithm, seed, WARM_UP_NS);
                int workers = Math.min(2, algorithm.maxWorkers());
                execution.run(spec(algorithm, workers, seed, updatesWithin(algorithm, WARM_UP_NS / 2)))
                        .resultUnlessCrashed();
            }
        }
    }

    /**
     * Half a second for each algorithm; with two cores three quarters, and what {@link #observeGradients} takes.
     *
     * @param pass how many there were before; passes use different mini-batches
     * @param sideBySide whether there is a second core
     */
    void pass(int pass, boolean sideBySide) throws InterruptedException {
        for (Algorithm algorithm : algorithms) {
            alone.computeIfAbsent(algorithm.name(), name -> new ArrayList<>())
                    .add(measure(algorithm, seed + pass, MEASURE_NS));
        }
        if (sideBySide) {
            for (Algorithm algorithm : takingTurns) {
                measureInTurn(algorithm, seed + pass, MEASURE_NS);
            }
            observeGradients(pass);
        }
    }

    /** A quarter of a second of two workers in turn, of each algorithm in turn; nothing where none can. */
    void observeUpdates() throws InterruptedException {
        if (!takingTurns.isEmpty()) {
            measureInTurn(takingTurns.get(glances % takingTurns.size()), seed + glances, GLANCE_NS);
            glances++;
        }
    }

    /** Half a second of two runs side by side, twice as much if workers will wait for others; in or after a pass. */
    void observeGradients(int pass) throws InterruptedException {
        Algorithm algorithm = sharing().get(0);
        List<OperationTimes> cores =
                measureSideBySide(algorithm, updatesWithin(algorithm, MEASURE_NS), List.of(Halts.NONE, Halts.NONE));
        Optional<Resting> resting = algorithms.stream().anyMatch(OperationProbe::sleeps)
                ? Optional.of(measureResting(algorithm))
                : Optional.empty();
        together.add(new SideBySide(pass, cores, resting));
    }

    private Resting measureResting(Algorithm algorithm) throws InterruptedException {
        int looks = together.size();
        int gradients = GRADIENTS_BETWEEN_RESTS[looks % GRADIENTS_BETWEEN_RESTS.length];
        Rests rests = new Rests(2);
        List<RestLog> logs = List.of(new RestLog(gradients), new RestLog(gradients));
        long updates = Math.min(updatesWithin(algorithm, RESTING_NS), gradients * (RESTING_NS / REST_NS));
        List<OperationTimes> cores =
                measureSideBySide(algorithm, updates, logs.stream().map(rests::ofRun).toList());
        return new Resting(gradients, new LoggedRuns(cores, logs));
    }

    /** Whether workers sleep between gradients, until others have come as far. */
    private static boolean sleeps(Algorithm algorithm) {
        return cycleOfTwo(algorithm).stream()
                .map(Operation::kind)
                .anyMatch(Set.of(OperationKind.EXCHANGE, OperationKind.GOSSIP, OperationKind.AWAIT)::contains);
    }

    /**
     * Those whose times to compute can be taken together: all that compute plain gradients or, where none does, all.
     */
    List<Algorithm> sharing() {
        List<Algorithm> plain = algorithms.stream().filter(OperationProbe::computesGradients).toList();
        return plain.isEmpty() ? algorithms : plain;
    }

    private static boolean computesGradients(Algorithm algorithm) {
        return algorithm.amongFew(1).cycle(Setting.ofWorkers(1)).stream()
                .allMatch(operation -> !(operation instanceof Operation.Compute compute)
                        || compute.rule() == ComputeRule.GRADIENT);
    }

    /** Of one worker, by algorithm in the order of the list, one a pass. */
    Map<String, List<OperationTimes>> alone() {
        return alone;
    }

    /**
     * Of two workers in turn, by algorithm in the order of the list, two or more a pass where several are alike;
     * without those that cannot, and none without a second core. Nobody's attempt to publish fails in turn, so
     * algorithms that differ only in how often they try again are one.
     */
    Map<String, List<OperationTimes>> inTurn() {
        Map<String, List<OperationTimes>> measured = new LinkedHashMap<>();
        takingTurns.forEach(algorithm -> measured.put(algorithm.name(), inTurn.get(inTurnLike(algorithm))));
        measured.values().removeIf(List::isEmpty);
        return measured;
    }

    /** The first of the algorithms that do the same in turn. */
    private Algorithm inTurnLike(Algorithm algorithm) {
        return takingTurns.stream()
                .filter(other -> alike(algorithm, other))
                .findFirst()
                .orElseThrow();
    }

    private static boolean alike(Algorithm one, Algorithm other) {
        return one.store() == other.store() && untilItSucceeds(one).equals(untilItSucceeds(other));
    }

    /** Its cycle, if no gradient were ever given up. */
    private static List<Operation> untilItSucceeds(Algorithm algorithm) {
        return cycleOfTwo(algorithm).stream()
                .map(operation -> operation instanceof Operation.Update update
                        ? new Operation.Update(update.rule())
                        : operation)
                .toList();
    }

    private static List<Operation> cycleOfTwo(Algorithm algorithm) {
        return algorithm.amongFew(2).cycle(Setting.ofWorkers(2));
    }

    /** Of two runs at a time, in the order of measurement; none without a second core. */
    List<SideBySide> together() {
        return together;
    }

    private OperationTimes measure(Algorithm algorithm, long streamSeed, long ns) throws InterruptedException {
        return measure(spec(algorithm, 1, streamSeed, updatesWithin(algorithm, ns)), Halts.NONE);
    }

    private OperationTimes measure(RunSpec spec, Halts halts) throws InterruptedException {
        return execution.measure(spec, halts, spec.stop().updates() / SETTLING);
    }

    private void measureInTurn(Algorithm algorithm, long streamSeed, long ns) throws InterruptedException {
        RunSpec spec = spec(algorithm, 2, streamSeed, updatesWithin(algorithm, ns));
        inTurn.get(inTurnLike(algorithm)).add(execution.measureInTurn(spec));
    }

    private long updatesWithin(Algorithm algorithm, long ns) throws InterruptedException {
        long duration =
                execution.run(spec(algorithm, 1, seed, PROBE_UPDATES)).resultUnlessCrashed().durationNs();
        Algorithm alone = algorithm.amongFew(1);
        double probed = (double) alone.gradients(PROBE_UPDATES, 1);
        return updatesOf(alone, (long) (ns * (probed / Math.max(1, duration))));
    }

    /** Updates for which so many gradients are enough; an update may take more of them the later it comes. */
    private static long updatesOf(Algorithm algorithm, long gradients) {
        long enough = LEAST_UPDATES;
        while (algorithm.gradients(2 * enough, 1) <= gradients) {
            enough *= 2;
        }
        long many = 2 * enough;
        while (many - enough > 1) {
            long middle = enough + (many - enough) / 2;
            if (algorithm.gradients(middle, 1) <= gradients) {
                enough = middle;
            } else {
                many = middle;
            }
        }
        return enough;
    }

    private RunSpec spec(Algorithm algorithm, int workers, long streamSeed, long updates) {
        Algorithm fewer = algorithm.amongFew(workers);
        return new RunSpec(fewer, workers, task, StopRule.after(updates), 1, new RandomStreams(streamSeed, 0), false);
    }

    /** Two runs at a time that share nothing but the machine, each with its halts. */
    private List<OperationTimes> measureSideBySide(Algorithm algorithm, long updates, List<Halts> halts)
            throws InterruptedException {
        FutureTask<OperationTimes> other =
                new FutureTask<>(() -> measure(spec(algorithm, 1, seed + 1, updates), halts.get(0)));
        new Thread(other, "stalesim-probe-neighbour").start();
        OperationTimes own = measure(spec(algorithm, 1, seed, updates), halts.get(1));
        try {
            return List.of(other.get(), own);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the run on the other core failed", failed.getCause());
        }
    }
}
