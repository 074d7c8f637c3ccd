package stalesim.model.result;

import java.util.List;

/**
 * How many workers were active when, in a run: a step function of time.
 *
 * @param steps by time, the first at time 0; a step's number of workers holds until the next one
 */
public record Parallelism(List<Step> steps) {

    private static final double NS_PER_S = 1e9;

    /**
     * Keeps a copy.
     *
     * @throws IllegalArgumentException if there is no step, the first is not at time 0, or time goes back
     */
    public Parallelism {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.get(0).timeNs() != 0) {
            throw new IllegalArgumentException("steps must begin at time 0: steps=" + steps);
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).timeNs() < steps.get(i - 1).timeNs()) {
                throw new IllegalArgumentException("steps must be in order of time: steps=" + steps);
            }
        }
    }

    /**
     * Of a run whose number of workers does not change.
     *
     * @param workers m &gt;= 1
     * @return one step
     */
    public static Parallelism constant(int workers) {
        return new Parallelism(List.of(new Step(0, 0, workers)));
    }

    /**
     * Whether the number of workers never changes.
     *
     * @return true for a single step
     */
    public boolean isConstant() {
        return steps.size() == 1;
    }

    /**
     * Worker-seconds R(t), the integral of m from 0 to t.
     *
     * @param untilNs t &gt;= 0, nanoseconds
     * @return seconds of active workers
     * @see "Paper 003 (thesis), eq. D.10"
     */
    public double workerSeconds(long untilNs) {
        double sum = 0;
        for (int i = 0; i < steps.size(); i++) {
            long end = i + 1 < steps.size() ? Math.min(untilNs, steps.get(i + 1).timeNs()) : untilNs;
            sum += (double) steps.get(i).workers() * Math.max(0, end - steps.get(i).timeNs());
        }
        return sum / NS_PER_S;
    }

    /**
     * Mean number of active workers over time.
     *
     * @param untilNs t &gt;= 0, nanoseconds
     * @return R(t)/t; the first level for t = 0
     */
    public double mean(long untilNs) {
        return untilNs == 0 ? steps.get(0).workers() : workerSeconds(untilNs) * NS_PER_S / untilNs;
    }

    /**
     * A change of the number of active workers.
     *
     * @param timeNs since the start of the run, nanoseconds of the run's clock
     * @param update updates applied before it, &gt;= 0
     * @param workers active from then on, &gt;= 1
     */
    public record Step(long timeNs, long update, int workers) {

        /** Checks the number of workers. */
        public Step {
            if (workers < 1) {
                throw new IllegalArgumentException("workers must be >= 1: workers=" + workers);
            }
        }
    }
}
