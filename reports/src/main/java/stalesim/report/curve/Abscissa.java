package stalesim.report.curve;

import stalesim.model.result.CurvePoint;
import stalesim.model.result.RunResult;

/** What a curve is drawn against. */
public enum Abscissa {
    /** Number of updates: statistical efficiency. */
    UPDATES("updates"),
    /** Time of the run's clock, seconds: what the user waits for. */
    TIME("time"),
    /** Seconds of active workers until then: what the user pays for. */
    WORKER_SECONDS("worker-seconds");

    private final String label;

    Abscissa(String label) {
        this.label = label;
    }

    /**
     * The name in titles.
     *
     * @return lower-case name
     */
    public String label() {
        return label;
    }

    /**
     * The position of a point.
     *
     * @param run whose curve it is
     * @param point of the curve
     * @return updates, seconds or worker-seconds
     */
    public double of(RunResult run, CurvePoint point) {
        return switch (this) {
            case UPDATES -> point.update();
            case TIME -> point.timeNs() / 1e9;
            case WORKER_SECONDS -> run.parallelism().workerSeconds(point.timeNs());
        };
    }
}
