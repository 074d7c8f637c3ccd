package stalesim.scenario.runner;

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

    /** Slow gradients are measured for longer, until there are so many or so much time has passed. */
    private static final long LEAST_GRADIENTS = 30;

    private static final long LONGEST_NS = 6_000_000_000L;

    /** Of the simulator for each gradient, while its workers fit into the processor's caches. */
    private static final double SIMULATED_NS = 500;

    /** The same for each of its workers: what does not fit has to be fetched. */
    private static final double SIMULATED_PER_WORKER_NS = 0.003;

    /** Of making a worker. */
    private static final double WORKER_NS = 1500;

    private final int batch;
    private final int cores;
    private final int jobs;
    private final double measuredNs;

    /**
     * Measures for 60 ms, or for up to 6 s where gradients are slow: the first one of a network takes seconds, until it
     * has been compiled.
     *
     * @param scenario what is asked for
     * @param task its task
     * @param jobs threads for simulated runs
     */
    public CostEstimate(Scenario scenario, TrainingTask task, int jobs) {
        this.batch = scenario.batch();
        this.cores = Runtime.getRuntime().availableProcessors();
        this.jobs = jobs;
        this.measuredNs = task.hasLoss() ? measure(task, scenario.seed()) : 0;
    }

    /** The fastest gradient: the first ones are compiled while they run, and something else may run beside them. */
    private static double measure(TrainingTask task, long seed) {
        WorkerState worker = task.workers(1, new RandomStreams(seed, 0))[0];
        long begin = System.nanoTime();
        long last = begin;
        long fastest = Long.MAX_VALUE;
        long count = 0;
        while (last - begin < MEASURED_NS || (count < LEAST_GRADIENTS && last - begin < LONGEST_NS)) {
            worker.computeGradient();
            long now = System.nanoTime();
            fastest = Math.min(fastest, now - last);
            last = now;
            count++;
        }
        return fastest;
    }

    /**
     * Time of one repetition of a cell, with gradients that take as long as their mini-batches are large.
     *
     * @param cell which, of a scenario with the same objective
     * @return nanoseconds of the machine's clock, the share of one job where several run at once
     */
    public double runNs(Cell cell) {
        Scenario scenario = cell.variant().scenario();
        double gradientNs = measuredNs / batch * scenario.batch();
        double gradients = (double) cell.algorithm().gradients(cell.stop().updates(), cell.workers());
        double curveNs = (double) scenario.evaluation().points() * scenario.evaluation().rows() / scenario.batch()
                * gradientNs;
        if (cell.clock() == Clock.SIMULATED) {
            double overheadNs = SIMULATED_NS + SIMULATED_PER_WORKER_NS * cell.workers();
            return (gradients * (gradientNs + overheadNs) + WORKER_NS * cell.workers() + curveNs) / jobs;
        }
        double computing = gradients * gradientNs / Math.min(cores, cell.workers());
        double paced = cell.pace().map(pace -> new PacedTime(cell, pace).ns()).orElse(0.0);
        return Math.max(computing, paced) + curveNs;
    }
}
