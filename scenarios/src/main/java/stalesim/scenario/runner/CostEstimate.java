package stalesim.scenario.runner;

import java.util.List;
import stalesim.model.duration.DurationLaw;
import stalesim.model.protocol.Store;
import stalesim.model.protocol.WorkerState;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Clock;
import stalesim.model.run.TrainingTask;
import stalesim.scenario.plan.Cell;
import stalesim.scenario.spec.Scenario;

/**
 * Roughly how long runs take, from a short measurement of the gradient on this machine. For the plan and for the
 * time left; no result depends on it.
 */
public final class CostEstimate {

    private static final long MEASURED_NS = 60_000_000;
    private static final double SIMULATION_OVERHEAD_NS = 500;

    private final Scenario scenario;
    private final int cores;
    private final int jobs;
    private final double gradientNs;

    /**
     * Measures for some 60 ms.
     *
     * @param scenario what is asked for
     * @param task its task
     * @param jobs threads for simulated runs
     */
    public CostEstimate(Scenario scenario, TrainingTask task, int jobs) {
        this.scenario = scenario;
        this.cores = Runtime.getRuntime().availableProcessors();
        this.jobs = jobs;
        this.gradientNs = measure(task, scenario.seed());
    }

    private static double measure(TrainingTask task, long seed) {
        WorkerState worker = task.workers(1, new RandomStreams(seed, 0))[0];
        long begin = System.nanoTime();
        long count = 0;
        long half = 0;
        long halfBegin = begin;
        long now = begin;
        while (now - begin < MEASURED_NS || count - half < 1) {
            worker.computeGradient();
            count++;
            now = System.nanoTime();
            if (half == 0 && now - begin > MEASURED_NS / 2) {
                half = count;
                halfBegin = now;
            }
        }
        return (double) (now - halfBegin) / (count - half);
    }

    /**
     * Time of one repetition of a cell.
     *
     * @param cell which
     * @return nanoseconds of the machine's clock, the share of one job where several run at once
     */
    public double runNs(Cell cell) {
        double updates = cell.stop().updates();
        double gradients = cell.algorithm().store() == Store.REPLICATED ? updates * cell.workers() : updates;
        double curveNs = (double) scenario.evaluation().points() * scenario.evaluation().rows() / scenario.batch()
                * gradientNs;
        if (cell.clock() == Clock.SIMULATED) {
            return (gradients * (gradientNs + SIMULATION_OVERHEAD_NS) + curveNs) / jobs;
        }
        double computing = gradients * gradientNs / Math.min(cores, cell.workers());
        double paced = cell.pace().map(DurationLaw::meanNs).orElse(0.0) * gradients / cell.workers();
        return Math.max(computing, paced) + curveNs;
    }

    /**
     * Time of several cells.
     *
     * @param cells which
     * @return nanoseconds, with the least repetitions of each
     */
    public double leastNs(List<Cell> cells) {
        return cells.stream().mapToDouble(cell -> cell.repeats().min() * runNs(cell)).sum();
    }
}
